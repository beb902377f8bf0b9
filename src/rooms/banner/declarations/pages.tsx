import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { SheetInHand } from '#rooms/directory/index.ts'
import {
  Actions,
  Button,
  type Conflict,
  ConflictNote,
  Form,
  HiddenField,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  Section,
  Split,
  Stack,
  Steps,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import type { Charter, Criterion, ProjectSaid } from '../rules.ts'
import { words as common } from '../words.ts'
import { QuestionFields, SheetSays } from './fields.tsx'
import type { Declaration } from './queries.ts'
import { review, stepsOf } from './rules.ts'
import { words } from './words.ts'

/** What everyone who writes a declaration finds around each step. */
export type DraftView = {
  draft: Pick<Declaration, 'id'>
  sheet: Pick<SheetInHand, 'id' | 'name'>
  charter: Charter
  formerCharter: Charter | null
  /** The steps where everything is said. */
  done: readonly string[]
}

const titleOf = (charter: Charter, step: string): string =>
  charter.criteria.find(({ slug }) => slug === step)?.title ?? words.review

export const Walk = ({ view: { draft, charter, done }, step }: { view: DraftView; step: string }) => {
  const steps = stepsOf(charter)
  return (
    <Steps
      label={words.steps}
      steps={steps.map((slug) => ({
        label: titleOf(charter, slug),
        href: paths.step(draft.id, slug),
        done: done.includes(slug),
      }))}
      current={steps.indexOf(step)}
    />
  )
}

/** The way to a step, for the head of its page. */
export const trailOf = ({ sheet }: DraftView) => [
  crumbs.home,
  { href: paths.declare, label: words.start.title },
  { label: sheet.name },
]

/** Under which charter one writes, near the title on every screen. */
export const Under = ({ charter }: { charter: Charter }) => (
  <a href={paths.charterVersion(charter.number)}>{words.under(charter.number, charter.publishedOn)}</a>
)

/** Another version was published since the draft was begun: it is said on every step. */
export const CharterNote = ({ view: { draft, charter, formerCharter }, link }: { view: DraftView; link: boolean }) =>
  formerCharter && (
    <Note kind="fix" title={words.charterChanged.title}>
      <p>{words.charterChanged.text(formerCharter.number, charter.number, charter.publishedOn)}</p>
      {link && (
        <p>
          <a href={`${paths.step(draft.id, review)}#charte-change`}>{words.charterChanged.see}</a>
        </p>
      )}
    </Note>
  )

/** `form`: the step being written, which is saved before anything leaves. */
export const Around = ({ view: { draft, charter }, form }: { view: DraftView; form?: string }) => (
  <>
    {charter.maturity === 'proposal' && (
      <Section id="charte" title={common.charter}>
        <Stack gap={3}>
          <p class="small muted">{words.proposal}</p>
          <p>
            <More to={paths.charterVersion(charter.number)}>{words.readCharter}</More>
          </p>
        </Stack>
      </Section>
    )}
    <Section id="plus-tard" title={words.resume}>
      <Stack gap={3}>
        <p>{words.resumeText}</p>
        {form ? (
          <Button kind="alt" small icon="mail" name="go" value="mail" form={form} novalidate>
            {words.resume}
          </Button>
        ) : (
          <PostButton to={paths.resume(draft.id)} label={words.resume} kind="alt" small icon="mail" />
        )}
        <p>
          <a href={paths.discard(draft.id)}>{words.discard}</a>
        </p>
      </Stack>
    </Section>
  </>
)

type StepProps = {
  view: DraftView
  criterion: Criterion
  stamp: string
  projectSaid: ProjectSaid
  values: Typed
  errors: FieldErrors
  files: readonly string[]
  /** The step is saved, and the errors are what it still lacks. */
  savedWithGaps: boolean
  conflicts?: readonly Conflict[] | undefined
}

const formId = 'etape'

export const StepPage = ({ view, criterion, stamp, values, errors, conflicts, ...state }: StepProps) => (
  <Page
    title={`${criterion.title}, ${view.sheet.name}`}
    trail={trailOf(view)}
    thread="project"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead
      title={criterion.title}
      kind={words.of(view.sheet.name)}
      thread="project"
      lede={criterion.statement}
      tags={<Under charter={view.charter} />}
    >
      <Walk view={view} step={criterion.slug} />
    </PageHead>
    <Split label={common.charter} aside={<Around view={view} form={formId} />}>
      <CharterNote view={view} link />
      {conflicts && <ConflictNote conflicts={conflicts} />}
      {state.savedWithGaps && (
        <Note kind="done" title={words.savedWithGaps.title}>
          <p>{words.savedWithGaps.text}</p>
        </Note>
      )}
      <Note>
        <p>{criterion.rule}</p>
      </Note>
      {criterion.withSheet && <SheetSays said={state.projectSaid} />}
      <Form id={formId} to={paths.step(view.draft.id, criterion.slug)} errors={errors} values={values} multipart>
        <HiddenField name="stamp" value={stamp} />
        {criterion.questions.map((asked, index) => (
          <QuestionFields
            asked={asked}
            values={values}
            errors={errors}
            hasFile={state.files.includes(asked.code)}
            first={index === 0}
          />
        ))}
        <Actions>
          <Button name="go" value="next">
            {words.save}
          </Button>
          <Button kind="alt" name="go" value="later" novalidate>
            {words.later}
          </Button>
          {criterion.withSheet && (
            <Button kind="alt" name="go" value="sheet" novalidate>
              {words.completeSheet}
            </Button>
          )}
        </Actions>
      </Form>
    </Split>
  </Page>
)
