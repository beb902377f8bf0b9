import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Checkbox,
  DateField,
  Form,
  NumberField,
  PostButton,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import type { Administration } from '../cases/parts/queries.ts'
import { answers, replyDays, silenceTerm } from '../cases/parts/rules.ts'
import { type AdministrationKind, administrationKinds, type Level, levels } from '../rules.ts'
import { administrationNames, levelNames } from '../words.ts'
import { choiceOf, type SilenceChoice, silenceChoices } from './forms.ts'
import type { Shown } from './frame.tsx'
import { answerNames, words as common } from './words.ts'
import { administrationWords as words } from './words-parts.ts'

/** Errors and what was typed belong to the form that was sent: the one that has this field. */
export const sent = (field: string, { errors, values }: Shown): Shown =>
  field in values ? { errors, values } : { errors: {}, values: {} }

type Known = { kind: AdministrationKind | null; name: string; level: Level | null; blocks: boolean }

/** Above the level of the hand, the form comes back with what would happen, and asks once more. */
export const NameForm = ({ to, one, shown }: { to: string; one: Known | null; shown: Shown }) => {
  const mine = sent('name', shown)
  const climbs = 'climbs' in mine.errors
  return (
    <Form to={to} {...mine}>
      <SelectField
        name="kind"
        label={words.kind}
        empty=""
        value={one?.kind}
        options={administrationKinds.map((value) => ({ value, label: administrationNames[value] }))}
        required
      />
      <TextField name="name" label={words.name} hint={words.nameHint} value={one?.name} maxLength={200} required />
      <RadioGroup
        name="level"
        label={words.level}
        value={one?.level ? String(one.level) : null}
        options={levels.map((value) => ({ value: String(value), label: levelNames[value] }))}
        required
      />
      <Checkbox name="blocks" label={words.blocks} hint={words.blocksHint} checked={one?.blocks} />
      {climbs && <Checkbox name="climbs" label={words.climbsKnown} />}
      <Actions>
        <Button kind={climbs ? 'danger' : 'alt'}>{climbs ? words.climbs : common.save}</Button>
      </Actions>
    </Form>
  )
}

type Props = { to: string; one: Administration; today: Day; shown: Shown }

export const AskForm = ({ to, one, today, shown }: Props) => (
  <Section id="demander" title={words.ask} thread="agent">
    <Form to={`${to}/demande`} {...sent('asked', shown)}>
      <TextArea name="asked" label={words.asked} value={one.asked} required />
      <DateField name="asked_on" label={words.askedOn} value={one.askedOn ?? today} max={today} required />
      <NumberField name="days" label={words.days} value={replyDays} min={1} max={120} />
      <Actions>
        <Button kind="alt">{common.save}</Button>
      </Actions>
    </Form>
    {one.askedOn && <PostButton to={`${to}/relance`} label={words.remind} kind="alt" icon="repeat-2" />}
  </Section>
)

export const AnswerForm = ({ to, one, today, shown }: Props) => (
  <Section id="repondre" title={words.answer} thread="agent">
    <Form to={`${to}/reponse`} {...sent('answered_on', shown)}>
      <RadioGroup
        name="answer"
        label={words.answered}
        value={one.answer}
        options={answers.map((value) => ({ value, label: answerNames[value] }))}
        required
      />
      <TextArea name="said" label={words.said} value={one.answerSaid} required />
      <TextField name="basis" label={words.basis} hint={words.basisHint} value={one.legalBasis} maxLength={300} />
      <DateField name="answered_on" label={words.answeredOn} value={one.answeredOn ?? today} max={today} required />
      <Actions>
        <Button kind="alt">{common.save}</Button>
      </Actions>
    </Form>
  </Section>
)

const silenceLabels: Record<SilenceChoice, string> = {
  none: words.silenceNone,
  general_accepts: words.silenceGeneral.accepts,
  general_refuses: words.silenceGeneral.refuses,
  accepts: words.silenceOther.accepts,
  refuses: words.silenceOther.refuses,
}

export const SilenceForm = ({ to, one, shown }: Omit<Props, 'today'>) => {
  const choice = choiceOf(one)
  return (
    <Section id="silence" title={words.silence} intro={words.silenceIntro} thread="agent">
      <Form to={`${to}/silence`} {...sent('reference', shown)}>
        <RadioGroup
          name="silence"
          label={words.silence}
          value={choice}
          options={silenceChoices.map((value) => ({ value, label: silenceLabels[value] }))}
          required
        />
        <TextField
          name="reference"
          label={words.reference}
          hint={words.referenceHint}
          value={choice === 'accepts' || choice === 'refuses' ? one.silenceReference : ''}
          maxLength={300}
        />
        <NumberField
          name="months"
          label={words.months}
          value={one.silenceMonths}
          min={silenceTerm.least}
          max={silenceTerm.most}
        />
        <Actions>
          <Button kind="alt">{common.save}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
