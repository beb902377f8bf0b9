import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Form,
  LinkButton,
  Note,
  PostButton,
  Section,
  Spoken,
  Stack,
  Tag,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import type { Voice } from '../../rules.ts'
import type { MemberInHand } from '../composition/queries.ts'
import { paths } from '../paths.ts'
import { limits } from '../rules.ts'
import { VoiceField } from '../voice.tsx'
import { words as common, personName } from '../words.ts'
import type { ExclusionView } from './queries.ts'
import { ask, exclusionStatusNames, leave, representative, exclusion as words } from './words.ts'

type Filled = { errors?: FieldErrors; values?: Typed }
type MemberProps = Filled & { community: CommunityView; member: MemberInHand }

export const LeavePage = ({ community, member, holds, errors = {}, values = {} }: MemberProps & { holds: boolean }) => (
  <CommunityPage
    community={community}
    part="members"
    title={leave.title}
    lede={leave.lede(member.name || personName, community.name)}
    errorCount={errorCount(errors)}
    noindex
  >
    <Stack gap={5}>
      <p>{leave.text}</p>
      {holds && (
        <Note kind="know">
          <p>{leave.mandate}</p>
        </Note>
      )}
      <Form to={paths.leave(community.slug, member.id)} errors={errors} values={values} legend={false}>
        <TextArea name="raison" label={leave.reason} hint={leave.reasonHint} maxLength={limits.reason} />
        <Actions>
          <Button kind="danger">{leave.submit}</Button>
          <a href={paths.members(community.slug)}>{common.cancel}</a>
        </Actions>
      </Form>
    </Stack>
  </CommunityPage>
)

export const RepresentativePage = ({ community, member, errors = {}, values = {} }: MemberProps) => (
  <CommunityPage
    community={community}
    part="members"
    title={representative.title}
    lede={representative.lede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Form to={paths.representative(community.slug, member.id)} errors={errors} values={values} legend={false}>
      <TextField
        name="fonction"
        label={representative.label(member.name)}
        hint={representative.hint}
        value={member.representative}
        maxLength={limits.function}
        autocomplete="off"
      />
      <Actions>
        <Button>{representative.submit}</Button>
        <a href={paths.members(community.slug)}>{common.cancel}</a>
      </Actions>
    </Form>
  </CommunityPage>
)

export const AskExclusionPage = ({
  community,
  member,
  voices,
  errors = {},
  values = {},
}: MemberProps & { voices: readonly Voice[] }) => (
  <CommunityPage
    community={community}
    part="members"
    title={ask.title(member.name || personName)}
    lede={ask.lede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Form to={paths.askExclusion(community.slug, member.id)} errors={errors} values={values}>
      <VoiceField voices={voices} />
      <TextArea
        name="raisons"
        label={ask.reasons}
        hint={ask.reasonsHint}
        required
        minLength={30}
        maxLength={limits.answer}
        rows={8}
      />
      <Actions>
        <Button kind="danger">{ask.submit}</Button>
        <a href={paths.members(community.slug)}>{common.cancel}</a>
      </Actions>
    </Form>
  </CommunityPage>
)

type ExclusionProps = Filled & {
  community: CommunityView
  exclusion: ExclusionView
  isConcerned: boolean
  canDrop: boolean
  today: Day
}

export const ExclusionPage = (props: ExclusionProps) => {
  const { community, exclusion, isConcerned, canDrop, today, errors = {}, values = {} } = props
  const canAnswer = isConcerned && exclusion.status === 'answering' && exclusion.answerUntil >= today
  return (
    <CommunityPage
      community={community}
      part="members"
      title={words.title(exclusion.name || personName)}
      lede={exclusion.status === 'answering' ? words.ledeAnswering(exclusion.answerUntil) : words.ledeVoted}
      errorCount={errorCount(errors)}
      noindex
    >
      <Stack gap={6}>
        <p>
          <Tag>{exclusionStatusNames[exclusion.status]}</Tag>{' '}
          {exclusion.closedOn && (
            <span class="muted small">
              <When date={exclusion.closedOn} />
            </span>
          )}
        </p>
        <Section id="raisons" title={words.reasons} intro={words.askedBy(exclusion.voice.name || personName)}>
          <Spoken text={exclusion.reasons} />
        </Section>
        <Section id="reponse" title={words.answer}>
          <Stack gap={5}>
            {exclusion.answer ? <Spoken text={exclusion.answer} /> : <p class="muted">{words.noAnswer}</p>}
            {(canAnswer || values.reponse) && (
              <Form to={paths.answerExclusion(community.slug, exclusion.id)} errors={errors} values={values}>
                <TextArea
                  name="reponse"
                  label={words.answerLabel}
                  hint={words.answerHint}
                  value={exclusion.answer}
                  required
                  rows={8}
                  maxLength={limits.answer}
                />
                <Actions>
                  <Button>{words.submit}</Button>
                </Actions>
              </Form>
            )}
          </Stack>
        </Section>
        {exclusion.decisionId && (
          <p>
            <LinkButton to={paths.decision(exclusion.decisionId)}>{words.vote}</LinkButton>
          </p>
        )}
        {canDrop && exclusion.status === 'answering' && (
          <PostButton to={paths.dropExclusion(community.slug, exclusion.id)} label={words.drop} kind="alt" />
        )}
      </Stack>
    </CommunityPage>
  )
}
