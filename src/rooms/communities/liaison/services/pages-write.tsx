import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Checkbox, Disclosure, Form, HiddenField, LinkButton, TextArea, TextField } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { paths } from '../paths.ts'
import type { Service } from './queries.ts'
import { words } from './words.ts'

type WriteProps = {
  community: CommunityView
  service: Service | null
  errors: FieldErrors
  values: Typed
}

export const WriteServicePage = ({ community, service, errors, values }: WriteProps) => (
  <CommunityPage
    community={community}
    part="liaison"
    title={service ? words.editTitle : words.newTitle}
    errorCount={errorCount(errors)}
    noindex
  >
    <Form
      to={service ? paths.editService(service.id) : paths.newService(community.slug)}
      errors={errors}
      values={values}
    >
      {service && <HiddenField name="version" value={String(service.version)} />}
      <TextField
        name="authority"
        label={words.authority}
        hint={words.authorityHint}
        value={service?.authority}
        required
      />
      <TextField name="name" label={words.name} value={service?.name} required />
      <TextArea name="handles" label={words.handles} hint={words.handlesHint} value={service?.handles} required />
      <Checkbox name="general" label={words.isGeneral} hint={words.generalHint} checked={service?.isGeneral} />
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </Form>
    {service && (
      <Disclosure summary={words.retire}>
        <p>{words.retireLede}</p>
        <p>
          <LinkButton to={paths.retireService(service.id)} kind="danger">
            {words.retire}
          </LinkButton>
        </p>
      </Disclosure>
    )}
  </CommunityPage>
)
