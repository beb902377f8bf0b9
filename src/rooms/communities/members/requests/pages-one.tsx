import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Empty,
  Form,
  Item,
  LinkButton,
  List,
  PostButton,
  RadioGroup,
  Section,
  Spoken,
  Stack,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import type { Voice } from '../../rules.ts'
import { paths } from '../paths.ts'
import { askAgainOn, limits } from '../rules.ts'
import { VoiceField } from '../voice.tsx'
import { personName } from '../words.ts'
import type { OpinionView, RequestView } from './queries.ts'
import { opinionNames, statusNames, one as words } from './words.ts'

export type OneView = {
  request: RequestView
  opinions: readonly OpinionView[]
  tally: { favourable: number; unfavourable: number }
  today: Day
  /** The voices with which the reader may speak; none for the applicant. */
  voices: readonly Voice[]
  isApplicant: boolean
  canOpine: boolean
  hasSpoken: boolean
}

type Props = { community: CommunityView; view: OneView; errors?: FieldErrors; values?: Typed }

export const RequestPage = ({ community, view, errors = {}, values = {} }: Props) => {
  const { request, tally, isApplicant } = view
  return (
    <CommunityPage
      community={community}
      part="members"
      title={words.title(request.name || personName)}
      lede={ledeOf(view)}
      errorCount={errorCount(errors)}
      noindex
    >
      <Stack gap={6}>
        <Section id="demande" title={words.message}>
          <Stack gap={3}>
            <p>
              <Tag kind={request.status === 'admitted' ? 'confirmed' : 'neutral'}>{statusNames[request.status]}</Tag>
            </p>
            {request.invitedBy && <p>{words.invited(request.invitedBy)}</p>}
            {request.againOf && (
              <p>
                {words.again} <a href={paths.request(community.slug, request.againOf)}>{words.formerly}</a>
              </p>
            )}
            <Spoken text={request.message} />
          </Stack>
        </Section>
        <Section id="avis" title={words.opinions} intro={words.tally(tally.favourable, tally.unfavourable)}>
          {view.opinions.length === 0 ? (
            <Empty title={words.noOpinions} level={3}>
              {request.status === 'open' ? words.noOpinionsText : null}
            </Empty>
          ) : (
            <List ruled>
              {view.opinions.map((said) => (
                <Item>
                  <p>
                    <strong>{said.name || personName}</strong>{' '}
                    <Tag kind={said.opinion === 'favourable' ? 'confirmed' : 'late'}>{opinionNames[said.opinion]}</Tag>{' '}
                    <span class="muted small">
                      <When date={said.saidOn} />
                    </span>
                  </p>
                  {said.reason && <Spoken text={said.reason} />}
                </Item>
              ))}
            </List>
          )}
        </Section>
        {(view.canOpine || values.raison) && <OpinionForm {...{ community, view, errors, values }} />}
        {(request.answer || isApplicant) && <Answer {...{ community, view, errors, values }} />}
        {isApplicant && request.status === 'open' && (
          <PostButton to={paths.takeBack(community.slug, request.id)} label={words.takeBack} kind="alt" />
        )}
        {isApplicant &&
          request.status === 'adjourned' &&
          request.settledOn &&
          askAgainOn(request.settledOn) <= view.today && (
            <p>
              <LinkButton to={paths.join(community.slug)}>{words.askAgain}</LinkButton>
            </p>
          )}
      </Stack>
    </CommunityPage>
  )
}

const ledeOf = ({ request }: OneView): string => {
  if (request.status === 'open') return words.ledeOpen(request.opinionsUntil)
  if (request.status === 'admitted' && request.settledOn) return words.ledeAdmitted(request.settledOn)
  if (request.status === 'adjourned' && request.settledOn)
    return words.ledeAdjourned(request.settledOn, askAgainOn(request.settledOn))
  return words.ledeWithdrawn
}

const OpinionForm = ({ community, view, errors, values }: Props) => (
  <Section id="donner" title={view.hasSpoken ? words.change : words.give}>
    <Form to={paths.opinion(community.slug, view.request.id)} errors={errors} values={values}>
      <VoiceField voices={view.voices} />
      <RadioGroup
        name="avis"
        label={words.opinion}
        required
        options={[
          { value: 'favourable', label: opinionNames.favourable },
          { value: 'unfavourable', label: opinionNames.unfavourable },
        ]}
      />
      <TextArea name="raison" label={words.reason} hint={words.reasonHint} maxLength={limits.reason} />
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </Form>
  </Section>
)

const Answer = ({ community, view: { request, isApplicant }, errors, values }: Props) => (
  <Section id="reponse" title={words.answer}>
    <Stack gap={5}>
      {request.answer && <Spoken text={request.answer} />}
      {request.answeredOn && (
        <p class="muted small">
          <When date={request.answeredOn} />
        </p>
      )}
      {isApplicant && (request.status === 'open' || request.status === 'adjourned') && (
        <Form to={paths.answerRequest(community.slug, request.id)} errors={errors} values={values}>
          <TextArea
            name="reponse"
            label={words.answerLabel}
            hint={words.answerHint}
            value={request.answer}
            required
            maxLength={limits.answer}
          />
          <Actions>
            <Button>{words.answerSubmit}</Button>
          </Actions>
        </Form>
      )}
    </Stack>
  </Section>
)
