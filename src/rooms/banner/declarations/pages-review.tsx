import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { directoryPaths, type SheetInHand } from '#rooms/directory/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  Difference,
  Form,
  fieldId,
  HiddenField,
  LinkButton,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Stack,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import {
  type Criterion,
  type Missing,
  type ProjectSaid,
  questionsOf,
  type SheetPart,
  saidTo,
  sheetGaps,
} from '../rules.ts'
import { words as common } from '../words.ts'
import { ProjectFacts } from './fields.tsx'
import { fieldFor } from './forms.ts'
import { Around, CharterNote, type DraftView, trailOf, Under, Walk } from './pages.tsx'
import { SaidOf } from './parts.tsx'
import type { SaidThen } from './queries.ts'
import { review } from './rules.ts'
import { gapNames, refusals, sheetGapNames, words } from './words.ts'

/** One thing that changed, before and after; `otherFile`: its piece is not the same. */
export type Change = { title: string; before: string; after: string; otherFile: boolean }

type ReviewProps = {
  view: DraftView
  sheet: SheetInHand
  projectSaid: ProjectSaid
  said: readonly SaidThen[]
  today: Day
  missing: readonly Missing[]
  unmet: readonly Criterion[]
  /** Given for a renewal: what differs from the last declaration. */
  changes: readonly Change[] | null
  /** Given when another version of the charter was published since the draft was begun. */
  charterChanges: readonly Change[] | null
  errors: FieldErrors
  values: Typed
}

export const ReviewPage = ({ view, said, today, changes, charterChanges, errors, ...state }: ReviewProps) => (
  <Page
    title={`${words.review}, ${view.sheet.name}`}
    trail={trailOf(view)}
    thread="project"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead
      title={words.review}
      kind={words.of(view.sheet.name)}
      thread="project"
      tags={<Under charter={view.charter} />}
    >
      <Walk view={view} step={review} />
    </PageHead>
    <Split label={common.charter} aside={<Around view={view} />}>
      <CharterNote view={view} link={false} />
      <Verdict view={view} errors={errors} {...state} />
      {charterChanges && (
        <Changes
          id="charte-change"
          title={words.charterChanged.what}
          none={words.charterChanged.same}
          changes={charterChanges}
        />
      )}
      {changes && <Changes id="changements" title={words.changed} none={words.unchanged} changes={changes} />}
      {view.charter.criteria.map((criterion) => (
        <Section id={criterion.slug} title={criterion.title} thread="project">
          <Stack>
            {criterion.withSheet && <ProjectFacts said={state.projectSaid} wide />}
            {criterion.questions.map((asked) => (
              <div class="flow f3">
                <h3>{asked.title}</h3>
                <SaidOf asked={asked} said={saidTo(said, asked)} today={today} />
              </div>
            ))}
            <p>
              <a href={paths.step(view.draft.id, criterion.slug)}>
                {words.change}
                <span class="vh"> {criterion.title}</span>
              </a>
            </p>
          </Stack>
        </Section>
      ))}
    </Split>
  </Page>
)

type ChangesProps = { id: string; title: string; none: string; changes: readonly Change[] }

const Changes = ({ id, title, none, changes }: ChangesProps) => (
  <Section id={id} title={title}>
    {changes.length === 0 ? (
      <p>{none}</p>
    ) : (
      <Stack>
        {changes.map((change) => (
          <div class="flow f3">
            <h3>{change.title}</h3>
            {change.before !== change.after && <Difference before={change.before} after={change.after} />}
            {change.otherFile && <p>{words.fileChanged}</p>}
          </div>
        ))}
      </Stack>
    )}
  </Section>
)

type VerdictProps = Pick<ReviewProps, 'view' | 'sheet' | 'projectSaid' | 'missing' | 'unmet' | 'errors' | 'values'>

/** Whether the project can be declared, and if not, all that is to be done: first on the page. */
const Verdict = ({ view, sheet, projectSaid, missing, unmet, errors, values }: VerdictProps) => {
  const gaps = sheetGaps(projectSaid)
  if (missing.length > 0 || gaps.length > 0)
    return <MissingNote view={view} sheet={sheet} missing={missing} gaps={gaps} />
  if (unmet.length > 0) return <UnmetNote view={view} unmet={unmet} />
  if (sheet.status !== 'published') {
    return (
      <Note kind="know" title={words.missing}>
        <p>{refusals['not-published']}</p>
        <p>
          <LinkButton to={directoryPaths.step(sheet.id, 'relecture')}>{words.publishFirst}</LinkButton>
        </p>
      </Note>
    )
  }
  return (
    <Section id="declarer" title={words.ready} thread="project" intro={words.readyText}>
      <Form to={paths.declaration(view.draft.id)} errors={errors} values={values}>
        <HiddenField name="charter" value={view.charter.number} />
        <Checkbox name="sincere" label={words.sincere} required />
        <Actions>
          <Button icon="flag">{words.declare}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

const sheetStep: Record<SheetPart, string> = {
  need: 'besoin',
  publics: 'besoin',
  places: 'lieux',
  challenges: 'besoin',
}

type MissingProps = Pick<ReviewProps, 'view' | 'sheet' | 'missing'> & { gaps: readonly SheetPart[] }

const MissingNote = ({ view, sheet, missing, gaps }: MissingProps) => (
  <Note kind="know" title={words.missing}>
    <p>{words.gaps(missing.length + gaps.length)}</p>
    <ul>
      {gaps.map((part) => (
        <li>
          <a href={directoryPaths.step(sheet.id, sheetStep[part])}>{words.onSheet}</a> {sheetGapNames[part]}
        </li>
      ))}
      {missing.map(({ criterion, question, gap }) => (
        <li>
          <a href={`${paths.step(view.draft.id, criterion)}#${fieldId(fieldFor(question, gap))}`}>
            {questionsOf(view.charter).find(({ code }) => code === question)?.title}
          </a>{' '}
          {gapNames[gap]}
        </li>
      ))}
    </ul>
  </Note>
)

const UnmetNote = ({ view, unmet }: Pick<ReviewProps, 'view' | 'unmet'>) => (
  <Note kind="fix" title={words.missing}>
    {unmet.map((criterion) => (
      <p>
        {words.unmet(criterion.title)} <a href={paths.step(view.draft.id, criterion.slug)}>{words.answerAgain}</a>
      </p>
    ))}
    <p>{words.unmetText}</p>
  </Note>
)
