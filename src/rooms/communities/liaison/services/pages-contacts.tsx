import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  DateField,
  EmailField,
  Form,
  LinkButton,
  Page,
  PageHead,
  PostButton,
  RadioGroup,
  Row,
  Stack,
  TextField,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { paths } from '../paths.ts'
import type { ContactView, Service } from './queries.ts'
import { contactKinds, words } from './words.ts'

type Props = { community: CommunityView; service: Service }
type FormProps = Props & { errors: FieldErrors; values: Typed }

export const NameContactPage = ({ community, service, errors, values, today }: FormProps & { today: Day }) => (
  <CommunityPage
    community={community}
    part="liaison"
    title={words.nameTitle}
    lede={words.nameIntro}
    errorCount={errorCount(errors)}
    noindex
  >
    <Form to={paths.contacts(service.id)} errors={errors} values={values}>
      <RadioGroup
        name="kind"
        label={words.kind}
        options={(['contact', 'deputy'] as const).map((value) => ({
          ...{ value, label: contactKinds[value], hint: words.kindHints[value] },
        }))}
        required
      />
      <TextField name="function" label={words.function} hint={words.functionHint} required />
      <EmailField name="email" label={words.email} autocomplete="off" required />
      <TextField name="act" label={words.act} hint={words.actHint} required />
      <DateField name="starts" label={words.startsOn} value={today} required />
      <DateField name="ends" label={words.endsOn} required />
      <Actions>
        <Button icon="mail">{words.invite}</Button>
      </Actions>
    </Form>
  </CommunityPage>
)

type ContactProps = FormProps & { contact: ContactView }

export const AbsencePage = ({ community, service, contact, errors, values }: ContactProps) => (
  <CommunityPage
    community={community}
    part="liaison"
    title={words.absenceTitle}
    lede={`${contact.function}. ${words.absenceLede}`}
    errorCount={errorCount(errors)}
    noindex
  >
    <Stack gap={6}>
      <Form to={paths.absence(service.id, contact.id)} errors={errors} values={values}>
        <DateField name="from" label={words.startsOn} value={contact.absentFrom} required />
        <DateField name="until" label={words.endsOn} value={contact.absentUntil} required />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </Form>
      {contact.absentFrom && (
        <PostButton
          to={paths.absence(service.id, contact.id)}
          label={words.absenceClear}
          kind="alt"
          hidden={{ clear: 'oui' }}
        />
      )}
    </Stack>
  </CommunityPage>
)

export const EndContactPage = ({ community, service, contact }: Props & { contact: ContactView }) => (
  <CommunityPage
    community={community}
    part="liaison"
    title={words.endTitle}
    lede={`${contact.function}. ${words.endLede}`}
    noindex
  >
    <Row>
      <PostButton to={paths.endContact(service.id, contact.id)} label={words.end} kind="danger" />
      <LinkButton to={paths.service(service.id)} kind="alt">
        {words.backToDirectory}
      </LinkButton>
    </Row>
  </CommunityPage>
)

export const RetirePage = ({ community, service }: Props) => (
  <CommunityPage
    community={community}
    part="liaison"
    title={words.retireTitle(service.name)}
    lede={words.retireLede}
    noindex
  >
    <Row>
      <PostButton to={paths.retireService(service.id)} label={words.retire} kind="danger" />
      <LinkButton to={paths.service(service.id)} kind="alt">
        {words.backToDirectory}
      </LinkButton>
    </Row>
  </CommunityPage>
)

type InvitationProps = Props & { token: string; function: string }

/** What is proposed, to whoever holds the link; accepting asks for an account. */
export const InvitationPage = ({ community, service, token, function: title }: InvitationProps) => (
  <Page title={words.invitationTitle} thread="agent" trail={[{ label: words.invitationTitle }]} noindex>
    <PageHead
      title={words.invitationTitle}
      thread="agent"
      lede={words.invitationLede(title, service.name, community.name)}
    />
    <Stack gap={6}>
      <p>{words.invitationWhat}</p>
      <PostButton to={paths.invitation(token)} label={words.accept} />
    </Stack>
  </Page>
)
