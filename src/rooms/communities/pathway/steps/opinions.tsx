import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { formatDay, parisDay } from '#core/pure/dates.ts'
import { excerpt } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Disclosure,
  Form,
  HiddenField,
  Item,
  List,
  Markdown,
  Note,
  PostButton,
  RadioGroup,
  Section,
  SelectField,
  Stack,
  Tag,
  TextArea,
} from '#ui/index.ts'
import type { Standing } from '../../rules.ts'
import { to } from '../paths.ts'
import type { Said, Speaker, Step, Submission } from './queries.ts'
import { agreementOf, answerable, opinionVoices, voiceKey } from './rules.ts'
import { agreementSaid, words } from './words.ts'

/** A form sent back: what was wrong, and what was typed. */
export type Back = { errors?: FieldErrors; typed?: Typed }

/** What the form was opened on: sent back with an error, it does not pass for what was put or saved meanwhile. */
export const openedOn = ({ typed = {} }: Back, name: 'round' | 'version', now: number): string | number =>
  typedText(typed, name) || now

const nameOf = ({ name }: Speaker) => name ?? words.somePerson

/** In whose name one speaks: asked only when there is a choice. */
export const VoiceField = ({ voices }: Pick<Standing, 'voices'>) => {
  const [only] = voices
  if (voices.length === 1 && only) return <HiddenField name="voix" value={voiceKey(only)} />
  return (
    <RadioGroup
      name="voix"
      label={words.voice}
      options={voices.map((voice) => ({ value: voiceKey(voice), label: voice.name }))}
      required
    />
  )
}

const Voice = ({ said: { by, opinion, reason, answer } }: { said: Said }) => (
  <Item>
    <p>
      <Tag kind={opinion === 'agree' ? 'confirmed' : 'late'}>{opinion === 'agree' ? words.agree : words.reserved}</Tag>{' '}
      {by.slug ? <a href={`/organisations/${by.slug}`}>{nameOf(by)}</a> : nameOf(by)}
    </p>
    {reason && <p>{reason}</p>}
    {answer && <p>{`${words.answer}\u00a0: ${answer}`}</p>}
  </Item>
)

type Props = {
  slug: string
  step: Step
  submission: Submission
  said: readonly Said[]
  standing: Standing
  actorId: string | null
  works: boolean
  opinion?: Back | undefined
  answer?: Back | undefined
}

const OpinionForm = ({ opinion = {}, ...props }: Props) => {
  const { slug, step, submission, said, actorId } = props
  const mine = said.find(({ saidBy }) => saidBy === actorId)
  const voices = opinionVoices(submission, props)
  if (voices.length === 0) return null
  return (
    <Section id="avis" title={words.opinion} level={3} thread="territory">
      <Form to={to.opinion(slug, step.key)} errors={opinion.errors} values={opinion.typed}>
        <HiddenField name="round" value={openedOn(opinion, 'round', step.round)} />
        <VoiceField voices={voices} />
        <RadioGroup
          name="avis"
          label={words.opinion}
          value={mine?.opinion}
          options={[
            { value: 'agree', label: words.agree },
            { value: 'reserve', label: words.reserve },
          ]}
          required
        />
        <TextArea name="reserve" label={words.reason} hint={words.reasonHint} value={mine?.reason} maxLength={2000} />
        <Actions>
          <Button>{mine ? words.changeOpinion : words.giveOpinion}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

const AnswerForm = ({ answer = {}, ...props }: Props) => {
  const { slug, step, said } = props
  const open = answerable(said, props)
  if (open.length === 0) return null
  return (
    <Section id="repondre" title={words.sendAnswer} level={3} thread="territory">
      <Form to={to.answer(slug, step.key)} errors={answer.errors} values={answer.typed}>
        <HiddenField name="round" value={openedOn(answer, 'round', step.round)} />
        <SelectField
          name="membre"
          label={words.reserved}
          empty={open.length > 1 ? words.chooseReservation : undefined}
          options={open.map(({ by, reason }) => ({
            value: voiceKey(by),
            label: `${nameOf(by)}\u00a0: ${excerpt(reason, 60)}`,
          }))}
          required
        />
        <TextArea name="reponse" label={words.answerLabel} maxLength={2000} required />
        <Actions>
          <Button>{words.sendAnswer}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** What was put to the members, what they say of it, and what is still needed. */
export const Opinions = (props: Props) => {
  const { slug, step, submission, works } = props
  const said = props.said.filter(({ round }) => round === submission.round)
  const agreement = agreementOf(submission.others, said)
  const isOpen = step.status === 'submitted'
  return (
    <Section id="validation" title={words.validation} intro={isOpen ? words.rule : undefined} thread="territory">
      <Stack gap={5}>
        <p>{words.putBy(nameOf(submission.by), formatDay(parisDay(submission.submittedAt)))}</p>
        {isOpen && (
          <Note kind={agreement.state === 'alone' ? 'fix' : 'plain'} level={3} title={titleOf(agreement.state)}>
            <p>{agreementSaid(agreement)}</p>
          </Note>
        )}
        {said.length === 0 ? (
          <p class="muted">{words.noOpinion}</p>
        ) : (
          <List>
            {said.map((one) => (
              <Voice said={one} />
            ))}
          </List>
        )}
        {isOpen && works && (
          <div class="doing flow f5">
            <OpinionForm {...props} said={said} />
            <AnswerForm {...props} said={said} />
            <PostButton kind="alt" to={to.withdrawal(slug, step.key)} label={words.withdraw} />
          </div>
        )}
      </Stack>
    </Section>
  )
}

const titleOf = (state: string) => (state === 'alone' ? words.alone : undefined)

type Former = { submissions: readonly Submission[]; said: readonly Said[] }

/** What was put to the members before, word for word, and what they said of it. */
export const FormerRounds = ({ submissions, said }: Former) =>
  submissions.length > 0 && (
    <Disclosure summary={words.rounds}>
      {submissions.map(({ round, by, submittedAt, body }) => (
        <Section id={`soumission-${round}`} title={words.round(round)} level={3}>
          <p class="small muted">{words.putBy(nameOf(by), formatDay(parisDay(submittedAt)))}</p>
          <Markdown text={body} level={4} />
          <List>
            {said
              .filter((one) => one.round === round)
              .map((one) => (
                <Voice said={one} />
              ))}
          </List>
        </Section>
      ))}
    </Disclosure>
  )
