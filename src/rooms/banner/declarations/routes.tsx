import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { readKeptFile } from '#core/files.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readBody,
  readForm,
  redirectWith,
  requireActor,
  sendFile,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import type { Conflict } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type Criterion, missingIn, questionsOf, sheetGaps, unmetIn } from '../rules.ts'
import { declare, discardDeclaration, type SaveRefusal, saveStep } from './actions.ts'
import { fieldsOf, gapsAt, piecesToChooseAgain, reviewForm, stepForm } from './forms.ts'
import { type DraftView, StepPage } from './pages.tsx'
import { DiscardPage } from './pages-leaving.tsx'
import { ReviewPage } from './pages-review.tsx'
import { currentDeclarationOf, type InHand, readDeclaration, readDraft, readersOfEvidence } from './queries.ts'
import { sendLink } from './routes-resume.tsx'
import { review, stepAfter, stepsDone } from './rules.ts'
import { changesBetween, charterChanges, conflictsIn, projectSaidOf, stampOfStep, valuesOf } from './values.ts'
import { fileRefusals, refusals, words } from './words.ts'

export const declarationRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const openDraft = (c: Request) => readDraft(db(c), requireActor(c), idOf(c), today(c))

// made meanwhile, by a second press of the button or by someone else: it is read where everyone reads it
declarationRoutes.use(paths.step(':id', '*'), async (c, next) => {
  const { draft, sheet } = await readDeclaration(db(c), requireActor(c), idOf(c), today(c))
  return draft.status === 'draft' ? next() : toMade(c, sheet.slug)
})

const toMade = (c: Request, slug: string) => redirectWith(c, paths.project(slug), refusals['not-a-draft'], 'note')

/** Declared between the look above and the write. */
const toMadeAt = async (c: Request) =>
  toMade(c, (await readDeclaration(db(c), requireActor(c), idOf(c), today(c))).sheet.slug)

const viewOf = (c: Request, inHand: InHand): DraftView => {
  const missing = missingIn(inHand.charter, inHand.draft.said, today(c))
  return { ...inHand, done: stepsDone(inHand.charter, missing, sheetGaps(projectSaidOf(inHand.sheet))) }
}

type Shown = { values: Typed; errors?: FieldErrors; conflicts?: Conflict[]; stamp?: string; savedWithGaps?: boolean }

const showStep = (c: Request, inHand: InHand, criterion: Criterion, shown: Shown) =>
  c.render(
    <StepPage
      view={viewOf(c, inHand)}
      criterion={criterion}
      stamp={shown.stamp ?? stampOfStep(criterion, inHand.draft.said)}
      projectSaid={projectSaidOf(inHand.sheet)}
      values={shown.values}
      errors={shown.errors ?? {}}
      conflicts={shown.conflicts}
      savedWithGaps={shown.savedWithGaps ?? false}
      files={inHand.draft.said.flatMap(({ question, fileId }) => (fileId ? [question] : []))}
    />,
  )

const criterionOf = (c: Request, { charter }: InHand): Criterion =>
  found(charter.criteria.find(({ slug }) => slug === c.req.param('step')))

const showReview = async (c: Request, inHand: InHand, state: { errors?: FieldErrors; values?: Typed } = {}) => {
  const { draft, sheet, charter, formerCharter } = inHand
  const last = await currentDeclarationOf(db(c), sheet.id)
  return c.render(
    <ReviewPage
      view={viewOf(c, inHand)}
      sheet={sheet}
      projectSaid={projectSaidOf(sheet)}
      said={draft.said}
      today={today(c)}
      missing={missingIn(charter, draft.said, today(c))}
      unmet={unmetIn(charter, draft.said)}
      changes={last && changesBetween(questionsOf(charter), last.said, draft.said)}
      charterChanges={formerCharter && charterChanges(formerCharter, charter)}
      errors={state.errors ?? {}}
      values={state.values ?? {}}
    />,
  )
}

declarationRoutes.get(paths.step(':id', review), async (c) => showReview(c, await openDraft(c)))

declarationRoutes.get(paths.discard(':id'), async (c) => c.render(<DiscardPage view={await openDraft(c)} />))

declarationRoutes.post(paths.discard(':id'), async (c) => {
  const outcome = await discardDeclaration(servicesOf(c), requireActor(c), idOf(c), now(c))
  return outcome.ok ? redirectWith(c, paths.declare, words.discarded(outcome.value)) : toMadeAt(c)
})

declarationRoutes.post(paths.resume(':id'), (c) => {
  requireActor(c)
  return sendLink(c, idOf(c), review)
})

declarationRoutes.post(paths.declaration(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, reviewForm)
  if (!form.ok) {
    c.status(422)
    return showReview(c, await openDraft(c), { errors: form.errors, values: form.typed })
  }
  const outcome = await declare(servicesOf(c), actor, idOf(c), form.value.charter, now(c))
  if (outcome.ok)
    return redirectWith(c, paths.project(outcome.value.slug), words.done[outcome.value.how](outcome.value.name))
  if (outcome.refusal === 'not-a-draft') return toMadeAt(c)
  const errors = outcome.refusal === 'unmended' ? { form: [refusals.unmended] } : {}
  c.status(outcome.refusal === 'charter-changed' ? 409 : 422)
  return showReview(c, await openDraft(c), { errors, values: form.typed })
})

declarationRoutes.get(paths.step(':id', ':step'), async (c) => {
  const inHand = await openDraft(c)
  const criterion = criterionOf(c, inHand)
  return showStep(c, inHand, criterion, { values: valuesOf(criterion, inHand.draft.said) })
})

declarationRoutes.post(paths.step(':id', ':step'), async (c) => {
  const actor = requireActor(c)
  const inHand = await openDraft(c)
  const criterion = criterionOf(c, inHand)
  const form = await readForm(c, stepForm(criterion))
  if (!form.ok) {
    c.status(422)
    const errors = { ...form.errors, ...piecesToChooseAgain(criterion, await readBody(c)) }
    return showStep(c, inHand, criterion, { values: form.typed, errors, stamp: typedText(form.typed, 'stamp') })
  }
  const saved = await saveStep(servicesOf(c), actor, inHand.draft.id, form.value, now(c))
  if (!saved.ok) return refuseSaving(c, criterion, form.typed, saved.refusal)
  return afterSaving(c, criterion, typedText(form.typed, 'go'))
})

const refuseSaving = async (c: Request, criterion: Criterion, typed: Typed, refusal: SaveRefusal) => {
  if (refusal === 'not-a-draft') return toMadeAt(c)
  const inHand = await openDraft(c)
  const again = piecesToChooseAgain(criterion, await readBody(c))
  if (refusal === 'stale') {
    c.status(409)
    const conflicts = conflictsIn(criterion, valuesOf(criterion, inHand.draft.said), typed)
    return showStep(c, inHand, criterion, { values: typed, conflicts, errors: again })
  }
  c.status(422)
  const errors: FieldErrors = { ...again }
  for (const { question, file } of refusal) errors[fieldsOf(question).file] = [fileRefusals[file]]
  return showStep(c, inHand, criterion, { values: typed, errors })
}

/** The step is saved: where to, according to the button pressed. What is left to say holds back only those who go on. */
const afterSaving = async (c: Request, criterion: Criterion, go: string) => {
  const inHand = await openDraft(c)
  const { draft, sheet, charter } = inHand
  if (go === 'later') return redirectWith(c, paths.declare, words.kept)
  if (go === 'mail') return sendLink(c, draft.id, criterion.slug)
  if (go === 'sheet') return redirectWith(c, directoryPaths.step(sheet.id, 'besoin'), words.sheetNext)
  const errors = gapsAt(criterion, draft.said, today(c))
  if (Object.keys(errors).length === 0)
    return redirectWith(c, paths.step(draft.id, stepAfter(charter, criterion.slug)), words.saved)
  c.status(422)
  return showStep(c, inHand, criterion, { values: valuesOf(criterion, draft.said), errors, savedWithGaps: true })
}

declarationRoutes.get(paths.evidence(':id'), async (c) => {
  await readersOfEvidence(db(c), visitor(c), idOf(c), today(c))
  const file = await readKeptFile(db(c), servicesOf(c).files, idOf(c))
  return sendFile(c, file, words.pieceName)
})
