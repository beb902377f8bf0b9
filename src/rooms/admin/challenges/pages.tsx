import { joinWords } from '#core/pure/text.ts'
import { type Challenge, type ChallengeNode, paths as challengePaths } from '#rooms/challenges/index.ts'
import { Actions, Button, Form, HiddenField, Prose, Section, SelectField, Table } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

type Counted = Record<number, number>

export const ChallengesPage = ({ tree, sheets }: { tree: ChallengeNode[]; sheets: Counted }) => (
  <AdminPage title={shared.parts.challenges} lede={words.lede}>
    {tree.map((root) => (
      <Section id={root.slug} title={<a href={challengePaths.challenge(root.slug)}>{root.name}</a>}>
        {root.children.length === 0 ? (
          <p class="muted">{words.noChild}</p>
        ) : (
          <Table
            caption={words.caption(root.name)}
            hideCaption
            stack
            rows={root.children}
            columns={[
              { label: words.columns.name, cell: (one) => <a href={challengePaths.challenge(one.slug)}>{one.name}</a> },
              { label: words.columns.aliases, cell: (one) => joinWords(one.aliases) },
              { label: words.columns.sheets, number: true, cell: (one) => sheets[one.id] ?? 0 },
              {
                label: words.columns.next,
                cell: (one) => (
                  <a href={paths.merge(one.slug)}>
                    {words.merge}
                    <span class="vh"> {one.name}</span>
                  </a>
                ),
              },
            ]}
          />
        )}
      </Section>
    ))}
  </AdminPage>
)

const trail = [{ href: paths.challenges, label: shared.parts.challenges }]

export const MergePage = ({
  from,
  tree,
  error,
}: {
  from: Challenge
  tree: ChallengeNode[]
  error?: string | undefined
}) => (
  <AdminPage title={words.merging.title(from.name)} lede={words.merging.lede} trail={trail} errorCount={error ? 1 : 0}>
    <Form to={paths.merge(from.slug)} method="get" errors={error ? { dans: [error] } : {}} legend>
      <SelectField
        name="dans"
        label={words.merging.into}
        empty={words.merging.choose}
        required
        options={tree.map((root) => ({
          label: root.name,
          options: [root, ...root.children]
            .filter(({ id }) => id !== from.id)
            .map(({ slug, name }) => ({ value: slug, label: name })),
        }))}
      />
      <Actions>
        <Button>{words.merging.next}</Button>
        <a href={paths.challenges}>{shared.cancel}</a>
      </Actions>
    </Form>
  </AdminPage>
)

type ConfirmProps = { from: Challenge; into: Challenge; sheets: Counted }

export const ConfirmMergePage = ({ from, into, sheets }: ConfirmProps) => (
  <AdminPage title={words.confirm.title(from.name, into.name)} lede={words.confirm.lede} trail={trail}>
    <Section id="changements" title={words.confirm.changes}>
      <Prose>
        <ul>
          {words.confirm.list(from.name, into.name, sheets[from.id] ?? 0).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Prose>
    </Section>
    <Form to={paths.merge(from.slug)} legend={false}>
      <HiddenField name="dans" value={into.slug} />
      <Actions>
        <Button kind="danger">{words.confirm.submit}</Button>
        <a href={paths.challenges}>{shared.cancel}</a>
      </Actions>
    </Form>
  </AdminPage>
)
