import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, LinkButton, List, Page, PageHead, Stack, TextArea } from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { paths } from '../paths.ts'
import type { Award } from '../queries.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type GiveUpProps = { award: Award; values?: Typed; errors?: FieldErrors }

export const GiveUpPage = ({ award, values, errors = {} }: GiveUpProps) => (
  <Page
    title={`${words.title}, ${award.organisation}`}
    trail={[crumbs.home, crumbs.mine, { href: paths.award(award.id), label: common.of(award) }, { label: words.title }]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.title} kind={common.of(award)} lede={words.lede} thread="support" />
    <Stack gap={6}>
      <List tight>
        {words.happens.map((one) => (
          <li>{one}</li>
        ))}
      </List>
      <Form to={paths.giveUp(award.id)} values={values} errors={errors}>
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} maxLength={1000} rows={4} required />
        <Actions>
          <Button kind="danger">{words.submit}</Button>
          <LinkButton to={paths.award(award.id)} kind="alt">
            {words.back}
          </LinkButton>
        </Actions>
      </Form>
    </Stack>
  </Page>
)
