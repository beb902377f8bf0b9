import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, FileField, Form, Page, PageHead, TextArea, TextField, UrlField } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { words as common } from '../words.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

type ClaimProps = { sheet: SheetInHand; values: Typed; errors: FieldErrors }

export const ClaimPage = ({ sheet, values, errors }: ClaimProps) => (
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
    <Form to={paths.claim(sheet.id)} values={values} errors={errors} multipart>
      <TextField
        name="function"
        label={words.function}
        hint={words.functionHint}
        required
        maxLength={limits.function}
        autocomplete="organization-title"
      />
      <TextArea name="proof" label={words.proof} hint={words.proofHint} rows={4} required maxLength={limits.proof} />
      <UrlField name="url" label={words.url} />
      <FileField
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept="application/pdf,image/png,image/jpeg,image/webp"
      />
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </Form>
  </Page>
)
