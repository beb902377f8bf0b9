import type { FieldErrors, Typed } from '#core/forms.ts'
import type { SheetInHand } from '#rooms/directory/index.ts'
import { Actions, Button, Form, LinkButton, Page, PageHead, TextArea } from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import type { DraftView } from './pages.tsx'
import { review } from './rules.ts'
import { words } from './words.ts'

export const DiscardPage = ({ view }: { view: Pick<DraftView, 'draft' | 'sheet'> }) => (
  <Page title={words.discardTitle} trail={[crumbs.home, { label: words.discard }]} thread="project" noindex>
    <PageHead title={words.discardTitle} lede={words.discardText(view.sheet.name)} />
    <Form to={paths.discard(view.draft.id)} legend={false}>
      <Actions>
        <Button kind="danger">{words.discard}</Button>
        <LinkButton to={paths.step(view.draft.id, review)} kind="alt">
          {words.back}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)

type LeaveProps = { sheet: Pick<SheetInHand, 'id' | 'name' | 'slug'>; errors: FieldErrors; values: Typed }

export const LeavePage = ({ sheet, errors, values }: LeaveProps) => (
  <Page title={words.leave.title} trail={[crumbs.home, { label: words.leave.title }]} thread="project" noindex>
    <PageHead title={words.leave.title} lede={words.leave.text(sheet.name)} />
    <Form to={paths.leave(sheet.id)} errors={errors} values={values} legend={false}>
      <TextArea name="reason" label={words.leave.reason} rows={3} maxLength={280} />
      <Actions>
        <Button kind="danger">{words.leave.submit}</Button>
        <LinkButton to={paths.project(sheet.slug)} kind="alt">
          {words.leave.stay}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
