import { acceptedEndings, officeDocuments } from '#core/files.ts'
import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  DateField,
  FileField,
  Form,
  LinkButton,
  List,
  Page,
  PageHead,
  PostButton,
  Row,
  SelectField,
  Stack,
  TextField,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { documentKinds, limits } from '../rules.ts'
import { fileHint, kindNames, subjectName, words } from '../words.ts'
import { threadOf } from './pages.tsx'
import type { InHand } from './queries.ts'

type Shown = { errors?: FieldErrors; values?: Typed }
type AddProps = Shown & { sheet: InHand['sheet']; today: Day }

export const AddPage = ({ sheet, today, errors = {}, values }: AddProps) => (
  <Page
    title={words.add}
    trail={[crumbs.home, crumbs.vault(sheet), { label: words.add }]}
    thread={threadOf(sheet)}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.add} lede={words.form.lede} />
    <Form to={paths.add(sheet.id)} errors={errors} values={values} multipart>
      <TitleField hint={words.form.titleHint} />
      <SelectField
        name="kind"
        label={words.form.kind}
        required
        empty={words.form.chooseKind}
        options={documentKinds.map((value) => ({ value, label: kindNames[value] }))}
      />
      <FileField
        name="file"
        label={words.form.file}
        hint={fileHint}
        required
        accept={acceptedEndings(officeDocuments)}
      />
      <DateField name="validUntil" label={words.form.validUntil} hint={words.form.validHint} min={today} />
      <Actions>
        <Button>{words.form.submit}</Button>
        <Back sheet={sheet} />
      </Actions>
    </Form>
  </Page>
)

const TitleField = ({ hint, value }: { hint?: string; value?: string }) => (
  <TextField
    name="title"
    label={words.form.title}
    hint={hint}
    value={value}
    required
    maxLength={limits.title}
    autocomplete="off"
  />
)

export const RenamePage = ({ document, sheet, errors = {}, values }: InHand & Shown) => (
  <Page
    title={words.renaming.title}
    trail={[crumbs.home, crumbs.vault(sheet), { label: words.rename }]}
    thread={threadOf(sheet)}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.renaming.title} lede={words.renaming.lede} />
    <Form to={paths.rename(document.id)} errors={errors} values={values}>
      <TitleField value={document.title} />
      <Actions>
        <Button>{words.renaming.submit}</Button>
        <Back sheet={sheet} />
      </Actions>
    </Form>
  </Page>
)

export const RetirePage = ({ document, sheet }: InHand) => (
  <Page
    title={words.retiring.title(document.title)}
    trail={[crumbs.home, crumbs.vault(sheet), { label: words.retire }]}
    thread={threadOf(sheet)}
    noindex
  >
    <PageHead
      title={words.retiring.title(document.title)}
      lede={document.holders.length > 0 ? words.retiring.held : words.retiring.unheld}
    />
    <Stack gap={5}>
      {document.holders.length > 0 && (
        <List>
          {document.holders.map((holder) => (
            <li>{subjectName(holder)}</li>
          ))}
        </List>
      )}
      <Row>
        <PostButton to={paths.retire(document.id)} label={words.retiring.submit} kind="danger" />
        <Back sheet={sheet} />
      </Row>
    </Stack>
  </Page>
)

export const Back = ({ sheet }: { sheet: { id: string } }) => (
  <LinkButton to={paths.vault(sheet.id)} kind="alt">
    {words.back}
  </LinkButton>
)
