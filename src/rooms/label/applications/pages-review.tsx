import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  Form,
  fieldId,
  HiddenField,
  LinkButton,
  Note,
  Page,
  Section,
  Split,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Referential } from '../rules.ts'
import { fieldFor } from './forms.ts'
import { Around, CriteriaChanged, type DraftView, isOpen, StepHead, trailOf } from './parts.tsx'
import type { Missing } from './rules.ts'
import { Said } from './said.tsx'
import { gapNames, stepNames, submitRefusals, words } from './words.ts'

type ReviewProps = {
  view: DraftView
  /** The sheet is online: without it nothing is submitted. */
  isPublished: boolean
  roleNames: Record<string, string>
  errors: FieldErrors
  values: Typed
}

export const ReviewPage = ({ view, isPublished, roleNames, errors, values }: ReviewProps) => (
  <Page
    title={`${stepNames.relecture}, ${view.application.number}`}
    trail={trailOf(view)}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <StepHead view={view} step="relecture" title={stepNames.relecture} />
    <Split label={words.side.label} aside={<Around view={view} />}>
      <CriteriaChanged view={view} />
      <Verdict view={view} isPublished={isPublished} errors={errors} values={values} />
      <Said {...view} roleNames={roleNames} canChange={(part) => isOpen(view, part)} />
    </Split>
  </Page>
)

/** Whether the application can be submitted, and if not, all that is to be done: first on the page. */
const Verdict = ({ view, isPublished, errors, values }: Omit<ReviewProps, 'roleNames'>) => {
  const { application, referential, missing } = view
  if (missing.length > 0) return <MissingNote {...view} />
  if (application.status !== 'draft') return null
  if (!isPublished)
    return (
      <Note kind="know" title={words.review.missing}>
        <p>{submitRefusals['not-published']}</p>
        <p>
          <LinkButton to={directoryPaths.step(application.organisationId, 'relecture')}>
            {words.review.publishFirst}
          </LinkButton>
        </p>
      </Note>
    )
  return (
    <Section id="deposer" title={words.review.ready} thread="support" intro={words.review.readyText}>
      <Form to={paths.submission(application.id)} errors={errors} values={values}>
        <p>
          <a href={paths.referentialVersion(referential.family, referential.number)}>
            {words.review.under(referential.title, referential.number, referential.publishedOn)}
          </a>
        </p>
        <HiddenField name="referential" value={referential.id} />
        <Checkbox name="sincere" label={words.review.sincere} required />
        <Actions>
          <Button icon="check">{words.review.submit}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

type MissingProps = Pick<DraftView, 'application' | 'referential' | 'missing'>

/** All that is missing, each line leading to the field where it is filled. */
export const MissingNote = ({ application, referential, missing }: MissingProps) => (
  <Note kind="know" title={words.review.missing}>
    <p>{words.review.gaps(missing.length)}</p>
    <ul>
      {missing.map((gap) => (
        <li>
          <a href={`${wayTo(application.id, gap)}#${fieldId(fieldFor(gap))}`}>{partName(referential, gap)}</a>
          {`\u00a0: ${gapName(referential, gap)}`}
        </li>
      ))}
    </ul>
  </Note>
)

const wayTo = (id: string, gap: Missing): string =>
  gap.step === 'criteres' ? paths.criterion(id, gap.criterion) : paths.step(id, gap.step)

const partName = ({ criteria, commitments }: Referential, gap: Missing): string => {
  if (gap.step === 'criteres') return criteria.find(({ code }) => code === gap.criterion)?.title ?? gap.criterion
  if (gap.step === 'engagements')
    return commitments.find(({ code }) => code === gap.commitment)?.statement.replace(/\.$/, '') ?? gap.commitment
  return stepNames[gap.step]
}

/** A line of figures says its own name. */
const gapName = ({ criteria }: Referential, gap: Missing): string => {
  if (gap.step !== 'criteres' || gap.field !== 'detail') return gapNames[gap.field]
  const details = criteria.find(({ code }) => code === gap.criterion)?.details ?? []
  const label = details.find(({ name }) => name === gap.name)?.label ?? gapNames.detail
  return label.slice(0, 1).toLowerCase() + label.slice(1).replace(/[\s\u00a0]*\?$/, '')
}
