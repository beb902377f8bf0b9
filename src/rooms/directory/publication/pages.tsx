import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, LinkButton, Page, PageHead, PostButton, Row, TextArea } from '#ui/index.ts'
import { HolderNote } from '../drafts/parts.tsx'
import type { SheetName } from '../drafts/queries.ts'
import { paths } from '../paths.ts'
import type { Sheet } from '../queries.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Asked = {
  sheet: Sheet
  errors: FieldErrors
  values: Typed
  /** The public sheet that bears the number of an archived one meanwhile. */
  holder?: SheetName | null
}

/** What happens to the sheet next: a draft is removed, a public sheet archived, an archived one restored. */
export const ArchivePage = ({ sheet, errors, values, holder }: Asked) => (
  <Page
    title={words.title[sheet.status](sheet.name)}
    trail={[{ href: paths.mine, label: common.mine }, { label: sheet.name }]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.title[sheet.status](sheet.name)} lede={words.lede[sheet.status]} />
    {holder && <HolderNote holder={holder} />}
    {sheet.status === 'archived' ? (
      <Row>
        {!holder && <PostButton to={paths.restore(sheet.id)} label={words.submit.archived} />}
        <Back sheet={sheet} />
      </Row>
    ) : (
      <Form to={paths.archive(sheet.id)} errors={errors} values={values} legend={sheet.status === 'published'}>
        {sheet.status === 'published' && (
          <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} required maxLength={300} />
        )}
        <Actions>
          <Button kind="danger">{words.submit[sheet.status]}</Button>
          <Back sheet={sheet} />
        </Actions>
      </Form>
    )}
  </Page>
)

const Back = ({ sheet }: { sheet: Pick<Sheet, 'kind' | 'slug'> }) => (
  <LinkButton kind="alt" to={paths.sheet(sheet.kind, sheet.slug)}>
    {words.back}
  </LinkButton>
)

export const DetachPage = ({ organisation, project }: { organisation: Sheet; project: Sheet }) => (
  <Page
    title={words.detachTitle(project.name)}
    trail={[
      { href: paths.mine, label: common.mine },
      { href: paths.team(organisation.id), label: organisation.name },
      { label: words.detach },
    ]}
    noindex
  >
    <PageHead title={words.detachTitle(project.name)} lede={words.detachLede} />
    <Row>
      <PostButton to={paths.detach(organisation.id, project.id)} label={words.detach} kind="danger" />
      <Back sheet={organisation} />
    </Row>
  </Page>
)
