import type { FieldErrors, Typed } from '#core/forms.ts'
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
  More,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Stack,
  TextArea,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type Criterion, type Missing, questionsOf, type Said } from '../rules.ts'
import { words as common } from '../words.ts'
import { fieldsOf } from './forms.ts'
import { Around, type DraftView, Walk } from './pages.tsx'
import { SaidOf } from './parts.tsx'
import { review } from './rules.ts'
import { gapNames, refusals, words } from './words.ts'

const home = { href: paths.home, label: common.banner }

export type Change = { title: string; before: string; after: string }

type ReviewProps = {
  view: DraftView
  sheet: SheetInHand
  said: readonly Said[]
  missing: readonly Missing[]
  unmet: readonly Criterion[]
  /** Given for a renewal: what differs from the last declaration. */
  changes: readonly Change[] | null
  errors: FieldErrors
  values: Typed
  charterChanged: boolean
}

export const ReviewPage = ({ view, sheet, said, changes, errors, ...state }: ReviewProps) => (
  <Page
    title={`${words.review}, ${view.sheet.name}`}
    trail={[home, { href: paths.declare, label: words.start.title }, { label: view.sheet.name }]}
    thread="project"
    errorCount={Object.values(errors).flat().length}
    noindex
  >
    <PageHead title={words.review} kind={words.of(view.sheet.name)} thread="project">
      <Walk view={view} step={review} />
    </PageHead>
    <Split label={common.charter} aside={<Around view={view} step={review} />}>
      {changes && <Changes changes={changes} />}
      {view.charter.criteria.map((criterion) => (
        <Section id={criterion.slug} title={criterion.title} thread="project">
          <Stack>
            {criterion.questions.map((asked) => (
              <div class="flow f3">
                <h3>{asked.title}</h3>
                <SaidOf asked={asked} said={said.find(({ question }) => question === asked.code)} />
              </div>
            ))}
            <p>
              <More to={paths.step(view.draft.id, criterion.slug)}>{words.change(criterion.title)}</More>
            </p>
          </Stack>
        </Section>
      ))}
      <Verdict view={view} sheet={sheet} errors={errors} {...state} />
    </Split>
  </Page>
)

const Changes = ({ changes }: { changes: readonly Change[] }) => (
  <Section id="changements" title={words.changed}>
    {changes.length === 0 ? (
      <p>{words.unchanged}</p>
    ) : (
      <Stack>
        {changes.map(({ title, before, after }) => (
          <div class="flow f3">
            <h3>{title}</h3>
            <Difference before={before} after={after} />
          </div>
        ))}
      </Stack>
    )}
  </Section>
)

type VerdictProps = Omit<ReviewProps, 'said' | 'changes'>

const Verdict = ({ view, sheet, missing, unmet, errors, values, charterChanged }: VerdictProps) => {
  if (missing.length > 0) return <MissingNote view={view} missing={missing} />
  if (unmet.length > 0) return <UnmetNote view={view} unmet={unmet} />
  if (sheet.status !== 'published') {
    return (
      <Note kind="know" title={words.missing}>
        <p>{refusals['not-published']}</p>
        <LinkButton to={directoryPaths.step(sheet.id, 'relecture')}>{words.publishFirst}</LinkButton>
      </Note>
    )
  }
  return (
    <Section id="declarer" title={words.ready} thread="project" intro={words.readyText}>
      {charterChanged && (
        <Note kind="fix">
          <p>{refusals['charter-changed']}</p>
        </Note>
      )}
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

const MissingNote = ({ view, missing }: { view: DraftView; missing: readonly Missing[] }) => (
  <Note kind="know" title={words.missing}>
    <p>{words.gaps(missing.length)}</p>
    <ul>
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

const fieldFor = (question: string, gap: Missing['gap']): string => {
  const names = fieldsOf(question)
  if (gap === 'evidence') return names.evidence
  if (gap === 'commitment') return names.commitment
  if (gap === 'licence') return names.licence
  return gap.startsWith('due') ? names.dueOn : names.answer
}

const UnmetNote = ({ view, unmet }: { view: DraftView; unmet: readonly Criterion[] }) => (
  <Note kind="fix" title={words.missing}>
    {unmet.map((criterion) => (
      <p>
        {words.unmet(criterion.title)} <a href={paths.step(view.draft.id, criterion.slug)}>{words.answerAgain}</a>
      </p>
    ))}
    <p>{words.unmetText}</p>
  </Note>
)

export const DiscardPage = ({ view }: { view: DraftView }) => (
  <Page title={words.discardTitle} trail={[home, { label: words.discard }]} thread="project" noindex>
    <PageHead title={words.discardTitle} lede={words.discardText(view.sheet.name)} />
    <Form to={paths.discard(view.draft.id)} legend={false}>
      <Actions>
        <Button kind="danger">{words.discard}</Button>
        <LinkButton to={paths.step(view.draft.id, review)} kind="alt">
          {words.back}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)

type LeaveProps = { sheet: Pick<SheetInHand, 'id' | 'name' | 'slug'>; errors: FieldErrors; values: Typed }

export const LeavePage = ({ sheet, errors, values }: LeaveProps) => (
  <Page title={words.leave.title} trail={[home, { label: words.leave.title }]} thread="project" noindex>
    <PageHead title={words.leave.title} lede={words.leave.text(sheet.name)} />
    <Form to={paths.leave(sheet.id)} errors={errors} values={values} legend={false}>
      <TextArea name="reason" label={words.leave.reason} rows={3} maxLength={280} />
      <Actions>
        <Button kind="danger">{words.leave.submit}</Button>
        <LinkButton to={paths.project(sheet.slug)} kind="alt">
          {words.leave.stay}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
