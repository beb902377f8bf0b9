import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, CheckboxGroup, Form, LinkButton, Page, PageHead, RadioGroup } from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { partsToWithdraw, withdrawalReasons } from '../rules.ts'
import type { ToWithdraw } from './queries.ts'
import { partNames, reasonNames, words } from './words.ts'

type Props = { declarationId: string; inHand: ToWithdraw; errors: FieldErrors; values: Typed }

export const WithdrawPage = ({ declarationId, inHand: { sheet, asked, said }, errors, values }: Props) => (
  <Page
    title={words.title}
    trail={[crumbs.home, { href: paths.project(sheet.slug), label: sheet.name }, { label: words.title }]}
    thread="project"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.title} lede={words.lede(sheet.name, asked.title)} />
    <Form to={paths.withdraw(declarationId, asked.code)} errors={errors} values={values}>
      <CheckboxGroup
        name="parts"
        label={words.parts}
        required
        options={partsToWithdraw(said).map((value) => ({ value, label: partNames[value] }))}
      />
      <RadioGroup
        name="why"
        label={words.why}
        required
        options={withdrawalReasons.map((value) => ({ value, label: reasonNames[value] }))}
      />
      <Actions>
        <Button kind="danger">{words.submit}</Button>
        <LinkButton to={paths.project(sheet.slug)} kind="alt">
          {words.keep}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
