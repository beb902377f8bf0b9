import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  EmailField,
  Form,
  LinkButton,
  Note,
  PostButton,
  RadioGroup,
  Section,
  Spoken,
  Stack,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import type { Voice } from '../../rules.ts'
import { paths } from '../paths.ts'
import type { Candidate } from '../requests/queries.ts'
import { join } from '../requests/words.ts'
import { limits, voiceValue } from '../rules.ts'
import { VoiceField } from '../voice.tsx'
import { words as common, publicName } from '../words.ts'
import type { InvitationView } from './queries.ts'
import { answer as asked, invite as words } from './words-invite.ts'

type Found = readonly { id: string; name: string; place: string | null }[]
type InviteProps = {
  community: CommunityView
  voices: readonly Voice[]
  /** What the search found; null before any. */
  found: Found | null
  errors?: FieldErrors
  values?: Typed
}

export const InvitePage = ({ community, voices, found, errors = {}, values = {} }: InviteProps) => (
  <CommunityPage
    community={community}
    part="members"
    title={words.title}
    lede={words.lede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Form to={paths.invite(community.slug)} errors={errors} values={values}>
      <VoiceField voices={voices} />
      <TextField name="q" label={words.search} hint={words.searchHint} autocomplete="off" />
      <Actions>
        <Button kind="alt" name="go" value="chercher" novalidate>
          {words.find}
        </Button>
      </Actions>
      {found && found.length > 0 && (
        <RadioGroup
          name="organisation"
          label={words.organisation}
          options={found.map(({ id, name, place }) => ({ value: id, label: name, ...(place && { hint: place }) }))}
        />
      )}
      {found && found.length === 0 && (
        <Note>
          <p>{words.noneFound}</p>
        </Note>
      )}
      <EmailField name="email" label={words.email} hint={words.emailHint} autocomplete="off" />
      <TextArea name="message" label={words.message} hint={words.messageHint} maxLength={limits.message} />
      <Actions>
        <Button>{words.submit}</Button>
        <a href={paths.members(community.slug)}>{common.cancel}</a>
      </Actions>
    </Form>
  </CommunityPage>
)

type AnswerProps = {
  community: CommunityView
  invitation: InvitationView
  key_: string
  isWaiting: boolean
  /** Null for a visitor: they may decline, not accept. */
  candidates: readonly Candidate[] | null
  errors?: FieldErrors
  values?: Typed
}

export const InvitationPage = (props: AnswerProps) => {
  const { community, invitation, isWaiting, candidates, errors = {} } = props
  const key = props.key_
  return (
    <CommunityPage
      community={community}
      part="members"
      title={asked.title}
      lede={asked.lede(publicName(invitation.voice), community.name)}
      errorCount={errorCount(errors)}
      noindex
    >
      {isWaiting ? (
        <Stack gap={6}>
          <Stack gap={3}>
            <p>{asked.what}</p>
            <p>{asked.until(invitation.expiresOn)}</p>
          </Stack>
          {invitation.message && (
            <Section id="message" title={asked.message}>
              <Spoken text={invitation.message} />
            </Section>
          )}
          {candidates ? (
            <AcceptForm {...props} candidates={candidates} />
          ) : (
            <Note title={asked.signIn}>
              <p>{asked.signInText}</p>
              <p>
                <LinkButton to={paths.acceptInvitation(community.slug, key)}>{asked.signIn}</LinkButton>
              </p>
            </Note>
          )}
          <PostButton to={paths.declineInvitation(community.slug, key)} label={asked.decline} kind="alt" />
        </Stack>
      ) : (
        <Note title={asked.over}>
          <p>
            <a href={paths.join(community.slug)}>{join.title}</a>
          </p>
        </Note>
      )}
    </CommunityPage>
  )
}

const AcceptForm = ({
  community,
  invitation,
  key_,
  candidates,
  errors,
  values,
}: AnswerProps & { candidates: readonly Candidate[] }) => (
  <Form to={paths.acceptInvitation(community.slug, key_)} errors={errors} values={values}>
    {!invitation.organisationId && (
      <RadioGroup
        name="qui"
        label={asked.who}
        hint={join.whoHint}
        required
        options={candidates.map((one) => ({
          value: voiceValue(one),
          label: one.kind === 'person' ? join.myself(one.name) : one.name,
        }))}
      />
    )}
    <TextArea name="message" label={asked.yours} hint={join.messageHint} required maxLength={limits.message} />
    <Actions>
      <Button>{asked.accept}</Button>
    </Actions>
  </Form>
)
