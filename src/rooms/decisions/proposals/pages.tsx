import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { formatInstant } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  type Conflict,
  ConflictNote,
  DateField,
  Fields,
  Form,
  HiddenField,
  LinkButton,
  Note,
  NumberField,
  Prose,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { BodyPage, DecisionPage } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { DecisionView } from '../queries.ts'
import type { BodyView } from '../queries-bodies.ts'
import { collections, methods } from '../rules.ts'
import { collectionNames, methodNames } from '../words.ts'
import { mostOptions, quorums, thresholds } from './rules.ts'
import { methodHints, words } from './words.ts'

type WriteProps = {
  body: BodyView
  decision: DecisionView | null
  values: Typed
  errors: FieldErrors
  conflicts?: readonly Conflict[] | undefined
}

/** Prepares a decision, or goes on with its draft. */
export const WritePage = ({ body, decision, values, errors, conflicts }: WriteProps) => {
  const title = decision ? words.edit : words.new
  return (
    <BodyPage body={body} title={title} last={title} lede={words.newLede} errorCount={errorCount(errors)} noindex>
      {conflicts && <ConflictNote conflicts={conflicts} />}
      <Form to={decision ? paths.edit(decision.id) : paths.newIn(body.decisionsPath)} {...{ errors, values }}>
        <HiddenField name="version" value={decision?.version ?? 1} />
        <Fields legend={words.what}>
          <TextField name="title" label={words.title} hint={words.titleHint} maxLength={140} required />
          <TextArea
            name="question"
            label={words.question}
            hint={words.questionHint}
            rows={6}
            maxLength={4000}
            required
          />
        </Fields>
        <Fields legend={words.how}>
          <RadioGroup
            name="method"
            label={words.method}
            options={methods.map((value) => ({ value, label: methodNames[value], hint: methodHints[value] }))}
            required
          />
          <SelectField
            name="quorum"
            label={words.quorum}
            hint={words.quorumHint}
            options={quorums.map((value) => ({ value: String(value), label: words.quorumName(value) }))}
          />
          <SelectField
            name="threshold"
            label={words.threshold}
            hint={words.thresholdHint}
            options={thresholds.map((value) => ({ value, label: words.thresholdName(value) }))}
          />
          <NumberField name="dots" label={words.dots} hint={words.dotsHint} min={1} max={20} />
        </Fields>
        <Fields legend={words.options} hint={words.optionsHint}>
          {numbersShown(values).map((n) => (
            <>
              <TextField name={`option-${n}`} label={words.option(n)} maxLength={140} />
              <TextField name={`detail-${n}`} label={words.detail(n)} maxLength={500} />
            </>
          ))}
        </Fields>
        <Fields legend={words.before}>
          <RadioGroup
            name="collects"
            label={words.collects}
            options={collections.map((value) => ({ value, label: collectionNames[value] }))}
          />
          <DateField name="collect_on" label={words.collectUntil} hint={words.collectUntilHint} />
        </Fields>
        <Fields legend={words.when} hint={words.whenHint}>
          <DateField name="opens_on" label={words.opensOn} />
          <TextField name="opens_time" label={words.opensTime} width="small" inputMode="numeric" />
          <DateField name="closes_on" label={words.closesOn} />
          <TextField name="closes_time" label={words.closesTime} width="small" inputMode="numeric" />
        </Fields>
        <Actions>
          <Button>{words.save}</Button>
          <LinkButton kind="alt" to={decision ? paths.decision(decision.id) : body.decisionsPath}>
            {words.keep}
          </LinkButton>
        </Actions>
      </Form>
    </BodyPage>
  )
}

/** Every option written, and three empty lines after them. */
const numbersShown = (values: Typed): number[] => {
  const written = Object.keys(values)
    .filter((name) => name.startsWith('option-') && typedText(values, name) !== '')
    .map((name) => Number(name.slice('option-'.length)))
  const shown = Math.min(mostOptions, Math.max(1, Math.max(0, ...written)) + 3)
  return Array.from({ length: shown }, (_, n) => n + 1)
}

/** What announcing does, or what is still missing. */
export const AnnouncePage = ({ decision, missing }: { decision: DecisionView; missing: string | null }) => (
  <DecisionPage decision={decision} title={words.announceTitle} noindex>
    {missing === null ? (
      <Form to={paths.announce(decision.id)} legend={false}>
        <HiddenField name="version" value={decision.version} />
        <Prose>
          <p>{whenOf(decision)}</p>
          <p>{words.announceLast}</p>
        </Prose>
        <Actions>
          <Button>{words.announce}</Button>
          <LinkButton kind="alt" to={paths.decision(decision.id)}>
            {words.keep}
          </LinkButton>
        </Actions>
      </Form>
    ) : (
      <Note kind="fix" title={words.missing}>
        <p>{missing}</p>
        <p>
          <LinkButton to={paths.edit(decision.id)}>{words.edit}</LinkButton>
        </p>
      </Note>
    )}
  </DecisionPage>
)

const whenOf = ({ collects, collectUntil, opensAt, closesAt }: DecisionView): string => {
  if (collects !== 'nothing') return words.collectText(collectUntil ? formatInstant(collectUntil) : '')
  return opensAt && closesAt ? words.announceText(formatInstant(opensAt), formatInstant(closesAt)) : ''
}

export const DiscardPage = ({ decision }: { decision: DecisionView }) => (
  <DecisionPage decision={decision} title={words.discardTitle} noindex>
    <Form to={paths.discard(decision.id)} legend={false}>
      <p>{words.discardText}</p>
      <Actions>
        <Button kind="danger">{words.discard}</Button>
        <LinkButton kind="alt" to={paths.decision(decision.id)}>
          {words.keep}
        </LinkButton>
      </Actions>
    </Form>
  </DecisionPage>
)

type CancelProps = { decision: DecisionView; values?: Typed; errors?: FieldErrors }

export const CancelPage = ({ decision, values, errors = {} }: CancelProps) => (
  <DecisionPage decision={decision} title={words.cancelTitle} errorCount={errorCount(errors)} noindex>
    <Form to={paths.cancel(decision.id)} {...{ errors, values }}>
      <p>{words.cancelText}</p>
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={500} required />
      <Actions>
        <Button kind="danger">{words.cancel}</Button>
        <LinkButton kind="alt" to={paths.decision(decision.id)}>
          {words.keep}
        </LinkButton>
      </Actions>
    </Form>
  </DecisionPage>
)
