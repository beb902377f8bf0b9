import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { formatInstant } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Empty,
  Form,
  LinkButton,
  Note,
  Pager,
  PrintButton,
  RadioGroup,
  Section,
  Spoken,
  TextArea,
} from '#ui/index.ts'
import { VoiceField } from '../deliberation/parts.tsx'
import { speakerNames } from '../deliberation/words-shared.ts'
import { Lines } from '../outcome/pages.tsx'
import { DecisionPage } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { DecisionView, Elector } from '../queries.ts'
import { voiceCode } from '../votes/forms.ts'
import { type MayStance, Objections } from './parts.tsx'
import type { StanceView } from './queries.ts'
import { reasonLength, type StanceRefusal, stances } from './rules.ts'
import { answeredNames, refusals, stanceHints, stanceNames, words } from './words.ts'

/** Why one takes no stance, here and now. */
export const NoStancePage = ({ decision, refusal }: { decision: DecisionView; refusal: StanceRefusal }) => (
  <DecisionPage decision={decision} title={words.formTitle} noindex>
    <Note kind="know">
      <p>{refusals[refusal]}</p>
    </Note>
    <LinkButton to={paths.decision(decision.id)}>{words.back}</LinkButton>
  </DecisionPage>
)

/** What is proposed: the question, and the proposal that ideas became when there is one. */
const Proposed = ({ decision }: { decision: DecisionView }) => (
  <>
    <Lines text={decision.question} />
    {decision.options.map(({ label, detail }) => (
      <p>
        <strong>{label}</strong> {detail}
      </p>
    ))}
  </>
)

type StanceProps = {
  decision: DecisionView
  electors: readonly Elector[]
  taken: readonly StanceView[]
  values?: Typed | undefined
  errors?: FieldErrors
}

/** One's stance, or another one. */
export const StancePage = ({ decision, electors, taken, values, errors = {} }: StanceProps) => {
  const only = electors.length === 1 ? taken[0] : undefined
  const shown = values ?? (only ? { stance: only.stance, reason: only.reason } : {})
  return (
    <DecisionPage
      decision={decision}
      title={words.formTitle}
      lede={words.formLede(decision.closesAt ? formatInstant(decision.closesAt) : '')}
      errorCount={errorCount(errors)}
      noindex
    >
      <Proposed decision={decision} />
      {taken.map((one) => (
        <Note kind="done">
          <p>{words.taken(one.kind === 'person' ? null : one.name, stanceNames[one.stance])}</p>
        </Note>
      ))}
      <Form to={paths.stance(decision.id)} values={shown} errors={errors}>
        <VoiceField voices={electors} label={words.voice} own={words.own} named={words.named} />
        <RadioGroup
          name="stance"
          label={words.stance}
          options={stances.map((value) => ({ value, label: stanceNames[value], hint: stanceHints[value] }))}
          required
        />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={5} maxLength={reasonLength} />
        <Actions>
          <Button>{words.save}</Button>
          <LinkButton kind="alt" to={paths.decision(decision.id)}>
            {words.back}
          </LinkButton>
        </Actions>
      </Form>
    </DecisionPage>
  )
}

type AllProps = {
  decision: DecisionView
  objections: readonly StanceView[]
  total: number
  page: number
  pages: number
  may: MayStance
}

/** Every objection and reservation, to read and to print. */
export const ObjectionsPage = ({ decision, objections, total, page, pages, may }: AllProps) => (
  <DecisionPage
    decision={decision}
    title={words.title}
    lede={words.lede(total)}
    actions={<PrintButton />}
    noindex={!decision.closedAt}
  >
    <Proposed decision={decision} />
    {total === 0 ? <Empty title={words.none} /> : <Objections {...{ decision, objections, may }} />}
    <Pager
      {...{ page, pages }}
      hrefFor={(n) => (n === 1 ? paths.objections(decision.id) : `${paths.objections(decision.id)}?page=${n}`)}
    />
  </DecisionPage>
)

type AnswerProps = { decision: DecisionView; objection: StanceView; values?: Typed | undefined; errors?: FieldErrors }

/** What whoever facilitates says was done with an objection, which is not theirs to touch. */
export const AnswerPage = ({ decision, objection, values, errors = {} }: AnswerProps) => (
  <DecisionPage
    decision={decision}
    title={words.answerTitle}
    lede={words.answerLede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Section id="objection" title={words.objection}>
      <Spoken text={objection.reason} />
      <p class="small muted">{objection.name ?? speakerNames[objection.kind]}</p>
    </Section>
    <Form
      to={paths.answer(decision.id, voiceCode(objection))}
      values={values ?? { answered: objection.answered ?? '', answer: objection.answer }}
      errors={errors}
    >
      <RadioGroup
        name="answered"
        label={words.answered}
        options={(['integrated', 'not'] as const).map((value) => ({ value, label: answeredNames[value] }))}
        required
      />
      <TextArea name="answer" label={words.text} hint={words.textHint} rows={5} maxLength={2000} required />
      <Actions>
        <Button>{words.send}</Button>
        <LinkButton kind="alt" to={paths.decision(decision.id)}>
          {words.back}
        </LinkButton>
      </Actions>
    </Form>
  </DecisionPage>
)
