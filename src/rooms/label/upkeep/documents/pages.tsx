import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, LinkButton, Page, PageHead } from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { paths } from '../paths.ts'
import type { Award } from '../queries.ts'
import { words as common } from '../words.ts'
import { type Choosing, DocumentFields } from './fields.tsx'
import { words } from './words.ts'

type DocumentsProps = { award: Award; choosing: Choosing; values?: Typed; errors?: FieldErrors }

/** The documents of a procedure, before or after the answer. */
export const DocumentsPage = ({ award, choosing, values, errors = {} }: DocumentsProps) => (
  <Page
    title={`${words.title}, ${award.organisation}`}
    trail={[crumbs.home, crumbs.mine, { href: paths.award(award.id), label: common.of(award) }, { label: words.title }]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.title} kind={common.of(award)} lede={words.lede} thread="support" />
    <Form to={paths.documents(award.id)} values={values} errors={errors}>
      <DocumentFields award={award} choosing={choosing} />
      <Actions>
        <Button>{words.submit}</Button>
        <LinkButton to={paths.award(award.id)} kind="alt">
          {words.back}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
