import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  type Conflict,
  ConflictNote,
  DateField,
  Form,
  HiddenField,
  KeyValues,
  LinkButton,
  Prose,
  Section,
  TextArea,
  TextField,
  When,
} from '#ui/index.ts'
import { DecisionPage } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { DecisionView } from '../queries.ts'
import { words } from './words.ts'

/** What follows a decision, and later what it became. `mayWrite` shows the way to write it. */
export const OutcomeSection = ({ decision, mayWrite }: { decision: DecisionView; mayWrite: boolean }) => {
  const { outcome, outcomeOwner, outcomeDue, reviewOn, review, reviewedOn } = decision
  return (
    <Section id="suites" title={words.title}>
      {outcome ? (
        <KeyValues
          items={[
            [words.text, <Lines text={outcome} />],
            [words.owner, outcomeOwner],
            [words.due, outcomeDue && <When date={outcomeDue} />],
            [words.reviewOn, reviewOn && <When date={reviewOn} />],
          ]}
        />
      ) : (
        <p class="muted">{decision.method === 'none' ? words.noneOfRound : words.none}</p>
      )}
      {review && reviewedOn && (
        <Section id="bilan" title={words.review} level={3} intro={words.reviewedOn(reviewedOn)}>
          <Lines text={review} />
        </Section>
      )}
      {mayWrite && (
        <Actions>
          <LinkButton to={paths.outcome(decision.id)} kind={outcome ? 'alt' : 'main'}>
            {outcome ? words.change : words.write}
          </LinkButton>
          {outcome && <LinkButton to={paths.review(decision.id)}>{words.writeReview}</LinkButton>}
        </Actions>
      )}
    </Section>
  )
}

/** A text with its paragraphs. */
export const Lines = ({ text }: { text: string }) => (
  <Prose>
    {text
      .split(/\n+/)
      .filter(Boolean)
      .map((line) => (
        <p>{line}</p>
      ))}
  </Prose>
)

type FormProps = {
  decision: DecisionView
  values: Typed
  errors?: FieldErrors
  conflicts?: readonly Conflict[] | undefined
}

export const FollowUpPage = ({ decision, values, errors = {}, conflicts }: FormProps) => (
  <DecisionPage
    decision={decision}
    title={words.formTitle}
    lede={words.formLede}
    errorCount={errorCount(errors)}
    noindex
  >
    {conflicts && <ConflictNote conflicts={conflicts} />}
    <Form to={paths.outcome(decision.id)} {...{ errors, values }}>
      <HiddenField name="version" value={decision.version} />
      <TextArea name="outcome" label={words.text} hint={words.textHint} rows={5} maxLength={4000} required />
      <TextField name="owner" label={words.owner} hint={words.ownerHint} maxLength={200} required />
      <DateField name="due" label={words.due} hint={words.dueHint} />
      <DateField name="review_on" label={words.reviewOn} hint={words.reviewHint} />
      <Ends decision={decision}>{words.save}</Ends>
    </Form>
  </DecisionPage>
)

export const ReviewPage = ({ decision, values, errors = {}, conflicts }: FormProps) => (
  <DecisionPage
    decision={decision}
    title={words.reviewTitle}
    lede={words.reviewLede}
    errorCount={errorCount(errors)}
    noindex
  >
    {conflicts && <ConflictNote conflicts={conflicts} />}
    <Form to={paths.review(decision.id)} {...{ errors, values }}>
      <HiddenField name="version" value={decision.version} />
      <TextArea name="review" label={words.reviewText} hint={words.reviewTextHint} rows={6} maxLength={4000} required />
      <DateField name="again" label={words.again} hint={words.dueHint} />
      <Ends decision={decision}>{words.saveReview}</Ends>
    </Form>
  </DecisionPage>
)

const Ends = ({ decision, children }: { decision: DecisionView; children: string }) => (
  <Actions>
    <Button>{children}</Button>
    <LinkButton kind="alt" to={paths.decision(decision.id)}>
      {words.keep}
    </LinkButton>
  </Actions>
)
