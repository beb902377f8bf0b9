import type { FieldErrors, Typed } from '#core/forms.ts'
import { Actions, Button, Fields, Form, HiddenField, LinkButton, RadioGroup, Section, TextArea } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Subject } from '../rules.ts'
import { outcomesOf } from '../rules.ts'
import { outcomeName } from '../words.ts'
import { criterionField, limits } from './forms.ts'
import { DecisionFrame } from './frame.tsx'
import type { Decision } from './queries.ts'
import type { ToDecide } from './queries-view.ts'
import { mustBeHeardBefore } from './rules.ts'
import { choiceHints, choiceNames, words } from './words.ts'

type Writing = { errors: FieldErrors; values: Typed }

/** A decision is written; what cannot be chosen yet says why. */
export const ProposeForm = ({ view, errors, values }: Writing & { view: ToDecide }) => {
  const { subject, criteria, may } = view
  const names = choiceNames[subject.decision]
  return (
    <Section id="proposer" title={words.propose.title} intro={words.propose.intro} thread="support">
      <Form to={paths.decision(subject)} errors={errors} values={values}>
        <RadioGroup
          name="outcome"
          label={words.propose.outcome}
          required
          options={outcomesOf(subject.decision).map((value) => {
            const open = may.propose.includes(value)
            const closed = !open && mustBeHeardBefore(subject.decision, value)
            const hint = closed ? words.propose.notHeard : choiceHints[value]
            return { value, label: names[value] ?? value, disabled: !open, ...(hint && { hint }) }
          })}
        />
        <TextArea
          name="reasons"
          label={words.propose.reasons}
          hint={words.propose.reasonsHint}
          rows={7}
          maxLength={limits.reasons}
          required
        />
        <Fields legend={words.propose.criteria} hint={words.propose.criteriaHint}>
          {criteria.map(({ code, title }) => (
            <TextArea name={criterionField(code)} label={title} rows={2} maxLength={limits.criterion} />
          ))}
        </Fields>
        <TextArea name="conditions" label={words.propose.conditions} rows={3} maxLength={limits.conditions} />
        <Actions>
          <Button>{words.propose.submit}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

type DeclineProps = Writing & { subject: Subject; proposal: Decision }

export const DeclinePage = ({ subject, proposal, errors, values }: DeclineProps) => (
  <DecisionFrame
    subject={subject}
    title={words.decline.title}
    lede={`${outcomeName(proposal.kind, proposal.outcome)}. ${words.decline.lede}`}
    errors={errors}
  >
    <Form to={paths.decline(subject)} errors={errors} values={values}>
      <HiddenField name="decision" value={proposal.id} />
      <TextArea name="why" label={words.decline.why} maxLength={limits.why} required />
      <Actions>
        <Button kind="danger">{words.decline.submit}</Button>
        <LinkButton to={paths.decision(subject)} kind="alt">
          {words.decline.back}
        </LinkButton>
      </Actions>
    </Form>
  </DecisionFrame>
)

export const RecusalPage = ({ subject, errors, values }: Writing & { subject: Subject }) => (
  <DecisionFrame
    subject={subject}
    title={words.recusal.title}
    lede={words.recusal.lede(subject.organisation)}
    errors={errors}
  >
    <Form to={paths.recusal(subject)} errors={errors} values={values}>
      <TextArea
        name="reason"
        label={words.recusal.reason}
        hint={words.recusal.reasonHint}
        maxLength={limits.link}
        required
      />
      <Actions>
        <Button kind="danger">{words.recusal.submit}</Button>
        <LinkButton to={paths.decision(subject)} kind="alt">
          {words.decline.back}
        </LinkButton>
      </Actions>
    </Form>
  </DecisionFrame>
)
