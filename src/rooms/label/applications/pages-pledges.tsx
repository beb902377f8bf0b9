import { errorCount } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import { DateField, Fields, Form, Page, Split, TextArea, TextField } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Commitment } from '../rules.ts'
import { pledgeFields } from './forms.ts'
import {
  Around,
  Closed,
  type DraftView,
  formId,
  isOpen,
  SaveButtons,
  type Shown,
  StepHead,
  StepNotes,
  trailOf,
} from './parts.tsx'
import { limits, type pledgeDays } from './rules.ts'
import { pledgeLabels } from './values.ts'
import { stepNames, words } from './words.ts'

type Props = { view: DraftView; shown: Shown; days: ReturnType<typeof pledgeDays> }

export const PledgesPage = ({ view, shown, days }: Props) => {
  const { application, referential } = view
  const { commitments } = referential
  return (
    <Page
      title={`${stepNames.engagements}, ${application.number}`}
      trail={trailOf(view)}
      thread="support"
      errorCount={errorCount(shown.errors ?? {})}
      noindex
    >
      <StepHead view={view} step="engagements" title={stepNames.engagements} />
      <Split label={words.side.label} aside={<Around view={view} />}>
        <p class="lede">{words.pledges.intro}</p>
        <StepNotes view={view} part="engagements" shown={shown} />
        {isOpen(view, 'engagements') ? (
          <Form
            id={formId}
            to={paths.step(application.id, 'engagements')}
            errors={shown.errors}
            values={shown.values}
            labels={pledgeLabels(commitments)}
          >
            {commitments.map((commitment) => (
              <Pledge commitment={commitment} days={days} />
            ))}
            <SaveButtons stamp={shown.stamp} />
          </Form>
        ) : (
          <Closed id={application.id} />
        )}
      </Split>
    </Page>
  )
}

const Pledge = ({ commitment, days }: { commitment: Commitment; days: Props['days'] }) => {
  const { code, statement, unit, required } = commitment
  const names = pledgeFields(code)
  return (
    <Fields legend={nbsp(statement)} hint={required ? words.pledges.required : words.pledges.optional}>
      <TextField
        name={names.target}
        label={words.pledges.target}
        hint={unit}
        required={required}
        width="small"
        inputMode="numeric"
        autocomplete="off"
      />
      <DateField name={names.due} label={words.pledges.due} required={required} min={days.first} max={days.last} />
      <TextArea name={names.how} label={words.pledges.how} required={required} rows={3} maxLength={limits.how} />
    </Fields>
  )
}
