import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  EmailField,
  Form,
  Page,
  PageHead,
  RadioGroup,
  TextArea,
  TextField,
  UrlField,
} from '#ui/index.ts'
import { limits } from '../claims/rules.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { words as common } from '../words.ts'
import { reasons } from './rules.ts'
import { reasonNames, words } from './words.ts'

type ReportProps = { sheet: SheetInHand; signedIn: boolean; values: Typed; errors: FieldErrors }

export const ReportPage = ({ sheet, signedIn, values, errors }: ReportProps) => (
  <Page
    title={words.title}
    trail={[
      { href: paths.search, label: common.directory },
      { href: paths.sheet(sheet.kind, sheet.slug), label: sheet.name },
      { label: words.title },
    ]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.title} lede={words.lede(sheet.name)} />
    <Form to={paths.report(sheet.kind, sheet.slug)} values={values} errors={errors}>
      <RadioGroup
        name="reason"
        label={words.reason}
        required
        options={reasons.map((value) => ({ value, label: reasonNames[value] }))}
      />
      <TextArea name="details" label={words.details} rows={4} maxLength={limits.details} />
      <UrlField name="other" label={words.other} />
      {!signedIn && <EmailField name="email" label={words.email} hint={words.emailHint} autocomplete="email" />}
      <div hidden>
        <TextField name="site_web" label="Laissez ce champ vide" autocomplete="off" />
      </div>
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </Form>
  </Page>
)
