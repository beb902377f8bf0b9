import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  Form,
  HiddenField,
  LinkButton,
  Page,
  PageHead,
  PostButton,
  Row,
  Stack,
  TextField,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { listHref, typedFrom } from '../list/address.ts'
import type { SavedView } from '../list/view.ts'
import { words as desk } from '../words.ts'
import { viewNameLength } from './parts.tsx'

const said = desk.views
const crumb = { href: paths.desk, label: desk.title }

type Refused = { errors?: FieldErrors; values?: Typed }

/** Asks again for the name of a list to keep. */
export const NewViewPage = ({ query, errors = {}, values }: Refused & { query: string }) => (
  <Page
    title={said.save}
    trail={[crumb, { label: said.save }]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={said.save} />
    <Form to={paths.deskViews} errors={errors} values={values}>
      <HiddenField name="liste" value={query} />
      <TextField name="nom" label={said.name} required maxLength={viewNameLength} autocomplete="off" />
      <Actions>
        <Button>{said.save}</Button>
        <LinkButton kind="alt" to={listHref(typedFrom(query))}>
          {said.cancel}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)

export const ViewPage = ({ view, errors = {}, values }: Refused & { view: SavedView }) => (
  <Page
    title={said.renameTitle}
    trail={[crumb, { label: view.name }]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={said.renameTitle} />
    <Stack gap={6}>
      <Form to={paths.deskView(view.id)} errors={errors} values={values}>
        <TextField
          name="nom"
          label={said.name}
          value={view.name}
          required
          maxLength={viewNameLength}
          autocomplete="off"
        />
        <Actions>
          <Button>{said.renameSubmit}</Button>
          <LinkButton kind="alt" to={paths.desk}>
            {said.cancel}
          </LinkButton>
        </Actions>
      </Form>
      <p>
        <a href={paths.deskViewRemoval(view.id)}>{said.remove}</a>
      </p>
    </Stack>
  </Page>
)

export const ViewRemovalPage = ({ view }: { view: SavedView }) => (
  <Page title={said.removeTitle(view.name)} trail={[crumb, { label: view.name }]} thread="support" noindex>
    <PageHead title={said.removeTitle(view.name)} />
    <Stack>
      <p>{said.removeText}</p>
      <Row>
        <PostButton kind="danger" to={paths.deskViewRemoval(view.id)} label={said.remove} />
        <LinkButton kind="alt" to={paths.desk}>
          {said.cancel}
        </LinkButton>
      </Row>
    </Stack>
  </Page>
)
