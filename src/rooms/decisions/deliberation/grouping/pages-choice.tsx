import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  ConflictNote,
  DateField,
  Fields,
  Form,
  HiddenField,
  LinkButton,
  NumberField,
  RadioGroup,
  Section,
  SelectField,
  TextField,
} from '#ui/index.ts'
import { Lines } from '../../outcome/pages.tsx'
import { DecisionPage } from '../../parts.tsx'
import { paths } from '../../paths.ts'
import { quorums, thresholds } from '../../proposals/rules.ts'
import { methodHints, words as proposals } from '../../proposals/words.ts'
import type { DecisionView } from '../../queries.ts'
import { methods } from '../../rules.ts'
import { methodNames } from '../../words.ts'
import { words } from './words.ts'

type Props = { decision: DecisionView; values: Typed; errors?: FieldErrors; stale?: boolean }

/** How the choice is made among what was proposed, and when. */
export const ChoicePage = ({ decision, values, errors = {}, stale = false }: Props) => (
  <DecisionPage
    decision={decision}
    title={words.choiceTitle}
    lede={words.choiceLede}
    errorCount={errorCount(errors)}
    noindex
  >
    {stale && <ConflictNote conflicts={[]} />}
    <Section id="question" title={words.question}>
      <Lines text={decision.question} />
    </Section>
    {decision.options.length > 0 && (
      <Section id="propositions" title={words.proposals}>
        <ol class="prose">
          {decision.options.map(({ label, detail }) => (
            <li>
              <strong>{label}</strong> {detail}
            </li>
          ))}
        </ol>
      </Section>
    )}
    <Form to={paths.choice(decision.id)} {...{ errors, values }}>
      <HiddenField name="version" value={decision.version} />
      <Fields legend={proposals.how}>
        <RadioGroup
          name="method"
          label={proposals.method}
          options={methods
            .filter((value) => value !== 'none')
            .map((value) => ({ value, label: methodNames[value], hint: methodHints[value] }))}
          required
        />
        <SelectField
          name="quorum"
          label={proposals.quorum}
          hint={proposals.quorumHint}
          options={quorums.map((value) => ({ value: String(value), label: proposals.quorumName(value) }))}
        />
        <SelectField
          name="threshold"
          label={proposals.threshold}
          hint={proposals.thresholdHint}
          options={thresholds.map((value) => ({ value, label: proposals.thresholdName(value) }))}
        />
        <NumberField name="dots" label={proposals.dots} hint={proposals.dotsHint} min={1} max={20} />
      </Fields>
      <Fields legend={proposals.when} hint={proposals.whenHint}>
        <DateField name="opens_on" label={proposals.opensOn} required />
        <TextField name="opens_time" label={proposals.opensTime} width="small" inputMode="numeric" />
        <DateField name="closes_on" label={proposals.closesOn} required />
        <TextField name="closes_time" label={proposals.closesTime} width="small" inputMode="numeric" />
      </Fields>
      <Actions>
        <Button>{words.announce}</Button>
        <LinkButton kind="alt" to={paths.decision(decision.id)}>
          {words.back}
        </LinkButton>
      </Actions>
    </Form>
  </DecisionPage>
)
