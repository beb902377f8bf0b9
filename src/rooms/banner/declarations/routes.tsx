import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { readPublicFile } from '#core/files.ts'
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
  servicesOf,
  today,
} from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { leaveBanner } from '../memberships/actions.ts'
import { membershipOf } from '../memberships/queries.ts'
import { paths } from '../paths.ts'
import { afterMove, type Criterion, missingIn, questionsOf, unmetIn } from '../rules.ts'
import { beginDeclaration, declare, discardDeclaration, resumeByMail, type SaveRefusal, saveStep } from './actions.ts'
import { fieldsOf, leaveForm, reviewForm, stepForm } from './forms.ts'
import { type Conflict, StartPage, StepPage } from './pages.tsx'
import { DiscardPage, LeavePage, ReviewPage } from './pages-review.tsx'
import {
  currentDeclarationOf,
  type DraftInHand,
  isPublicEvidence,
  projectsOf,
  readDraft,
  readKeptProject,
} from './queries.ts'
import { review, stepAfter, stepToResume } from './rules.ts'
import { changesBetween, conflictsIn, valuesOf } from './values.ts'
import { fileRefusals, words } from './words.ts'

export const declarationRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const openDraft = (c: Request) => readDraft(db(c), requireActor(c), idOf(c), today(c))

declarationRoutes.get(paths.declare, async (c) =>
  c.render(<StartPage projects={await projectsOf(db(c), requireActor(c).id)} />),
)

const begin = async (c: Request) => {
  const actor = requireActor(c)
  const id = await beginDeclaration(servicesOf(c), actor, idOf(c), now(c))
  const { draft, charter } = await readDraft(db(c), actor, id, today(c))
  return redirectWith(c, paths.step(id, stepToResume(missingIn(charter, draft.said, today(c)))), words.begun)
}

declarationRoutes.post(`${paths.declare}/:id`, (c) => {
  requireActor(c)
  return begin(c)
})

type Shown = { values: Typed; version?: number; errors?: FieldErrors; conflicts?: Conflict[] }

const showStep = (
  c: Request,
  inHand: DraftInHand,
  criterion: Criterion,
  { values, version, errors = {}, conflicts }: Shown,
) =>
  c.render(
    <StepPage
      view={inHand}
      sheet={inHand.sheet}
      criterion={criterion}
      version={version ?? inHand.draft.version}
      values={values}
      errors={errors}
      conflicts={conflicts}
      files={inHand.draft.said.flatMap(({ question, fileId }) => (fileId ? [question] : []))}
    />,
  )

const criterionOf = (c: Request, { charter }: DraftInHand): Criterion =>
  found(charter.criteria.find(({ slug }) => slug === c.req.param('step')))

type ReviewState = { errors?: FieldErrors; values?: Typed; charterChanged?: boolean }

const showReview = async (c: Request, inHand: DraftInHand, state: ReviewState = {}) => {
  const { draft, sheet, charter } = inHand
  const last = await currentDeclarationOf(db(c), sheet.id)
  return c.render(
    <ReviewPage
      view={inHand}
      sheet={sheet}
      said={draft.said}
      missing={missingIn(charter, draft.said, today(c))}
      unmet={unmetIn(charter, draft.said)}
      changes={last && changesBetween(questionsOf(charter), last.said, draft.said)}
      errors={state.errors ?? {}}
      values={state.values ?? {}}
      charterChanged={state.charterChanged ?? false}
    />,
  )
}

declarationRoutes.get(paths.step(':id', review), async (c) => showReview(c, await openDraft(c)))

declarationRoutes.get(paths.step(':id', 'abandonner'), async (c) => c.render(<DiscardPage view={await openDraft(c)} />))

declarationRoutes.post(paths.discard(':id'), async (c) => {
  const project = await discardDeclaration(servicesOf(c), requireActor(c), idOf(c), now(c))
  return redirectWith(c, paths.declare, words.discarded(project))
})

const linksPerDay = { name: 'banner-resume', hits: 5, perSeconds: 86_400 }

declarationRoutes.post(paths.resume(':id'), async (c) => {
  const actor = requireActor(c)
  const step = typedText((await readBody(c)) as Typed, 'step')
  await throttle(db(c), linksPerDay, [actor.id], now(c))
  const kept = await resumeByMail(servicesOf(c), actor, idOf(c), step, now(c))
  return redirectWith(c, paths.step(idOf(c), kept), words.resumed)
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
  c.status(outcome.refusal === 'charter-changed' ? 409 : 422)
  return showReview(c, await openDraft(c), { charterChanged: outcome.refusal === 'charter-changed' })
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
  c.status(422)
  if (!form.ok) return showStep(c, inHand, criterion, { values: form.typed, errors: form.errors })
  const saved = await saveStep(servicesOf(c), actor, inHand.draft.id, form.value, now(c))
  if (!saved.ok) return refuseSaving(c, criterion, form.typed, saved.refusal)
  if (typedText(form.typed, 'go') === 'later') return redirectWith(c, paths.declare, words.kept)
  return redirectWith(c, paths.step(inHand.draft.id, stepAfter(inHand.charter, criterion.slug)), words.saved)
})

const refuseSaving = async (c: Request, criterion: Criterion, typed: Typed, refusal: SaveRefusal) => {
  const inHand = await openDraft(c)
  if (refusal !== 'stale') {
    const errors = { [fieldsOf(refusal.question).file]: [fileRefusals[refusal.file]] }
    return showStep(c, inHand, criterion, { values: typed, errors })
  }
  c.status(409)
  const conflicts = conflictsIn(criterion, valuesOf(criterion, inHand.draft.said), typed)
  return showStep(c, inHand, criterion, { values: typed, conflicts })
}

declarationRoutes.get(paths.renew(':id'), async (c) => {
  await readKeptProject(db(c), requireActor(c), idOf(c), today(c))
  return c.redirect(paths.declare, 303)
})

declarationRoutes.get(paths.leave(':id'), async (c) => {
  const sheet = await readKeptProject(db(c), requireActor(c), idOf(c), today(c))
  const membership = await membershipOf(db(c), sheet.id)
  if (!membership || !afterMove('leave', membership.status))
    return redirectWith(c, paths.declare, words.leave.notMember, 'note')
  return c.render(<LeavePage sheet={sheet} errors={{}} values={{}} />)
})

declarationRoutes.post(paths.leave(':id'), async (c) => {
  const actor = requireActor(c)
  const sheet = await readKeptProject(db(c), actor, idOf(c), today(c))
  const form = await readForm(c, leaveForm)
  c.status(422)
  if (!form.ok) return c.render(<LeavePage sheet={sheet} errors={form.errors} values={form.typed} />)
  const outcome = await leaveBanner(servicesOf(c), actor, sheet.id, form.value.reason, now(c))
  if (!outcome.ok) return redirectWith(c, paths.declare, words.leave.notMember, 'refused')
  return redirectWith(c, paths.project(sheet.slug), words.leave.done(sheet.name))
})

declarationRoutes.get(paths.evidence(':id'), async (c) => {
  const isPublic = await isPublicEvidence(db(c), idOf(c))
  const file = await readPublicFile(db(c), servicesOf(c).files, found(isPublic ? idOf(c) : null))
  const shown = file.mimeType.startsWith('image/') ? 'inline' : 'attachment'
  return c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': file.mimeType,
    'Content-Disposition': `${shown}; filename="preuve.${file.mimeType.split('/')[1]}"`,
    'X-Content-Type-Options': 'nosniff',
  })
})
