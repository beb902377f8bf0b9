import { Actions, Button, Form, LinkButton, Page, PageHead, Stack, Table, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { KeyLine } from './queries.ts'
import { words } from './words.ts'

const home = { href: paths.administration, label: words.administration }

export const KeysPage = ({ keys }: { keys: readonly KeyLine[] }) => (
  <Page title={words.title} trail={[home, { label: words.title }]} noindex>
    <PageHead title={words.title} lede={words.lede} />
    <Stack gap={6}>
      {keys.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.caption}
          stack
          rows={[...keys]}
          columns={[
            { label: words.columns.kid, cell: ({ kid }) => <code>{kid}</code> },
            { label: words.columns.since, cell: ({ createdAt }) => <When date={createdAt} /> },
            {
              label: words.columns.until,
              cell: ({ retiredAt }) =>
                retiredAt ? <When date={retiredAt} /> : <Tag kind="confirmed">{words.current}</Tag>,
            },
            { label: words.columns.signed, cell: ({ signed }) => words.signed(signed) },
          ]}
        />
      )}
      <p>
        <a href={paths.issuer}>{words.public}</a>
      </p>
      {keys.length > 0 && (
        <p>
          <LinkButton kind="danger" to={paths.rotation}>
            {words.rotate}
          </LinkButton>
        </p>
      )}
    </Stack>
  </Page>
)

export const RotationPage = () => (
  <Page
    title={words.rotation.title}
    trail={[home, { href: paths.keys, label: words.title }, { label: words.rotate }]}
    noindex
  >
    <PageHead title={words.rotation.title} lede={words.rotation.lede} />
    <Stack gap={6}>
      <ul>
        {words.rotation.effects.map((effect) => (
          <li>{effect}</li>
        ))}
      </ul>
      <Form to={paths.rotation} legend={false}>
        <Actions>
          <Button kind="danger">{words.rotation.confirm}</Button>
          <LinkButton kind="alt" to={paths.keys}>
            {words.rotation.cancel}
          </LinkButton>
        </Actions>
      </Form>
    </Stack>
  </Page>
)
