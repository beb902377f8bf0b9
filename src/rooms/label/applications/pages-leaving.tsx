import { Actions, Button, Form, LinkButton, Page, PageHead } from '#ui/index.ts'
import type { Application } from '../lifecycle/queries.ts'
import { paths } from '../paths.ts'
import { trailOf } from './parts.tsx'
import { words } from './words.ts'

export const DiscardPage = ({ application }: { application: Application }) => (
  <Page title={words.discard.title} trail={trailOf({ application })} thread="support" noindex>
    <PageHead title={words.discard.title} lede={words.discard.text(application.number)} />
    <Form to={paths.discard(application.id)} legend={false}>
      <Actions>
        <Button kind="danger">{words.discard.submit}</Button>
        <LinkButton to={paths.step(application.id, 'relecture')} kind="alt">
          {words.discard.back}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
