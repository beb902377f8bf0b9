import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { readToDeclare } from '../lifecycle/queries-access.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { paths as label } from '../paths.ts'
import { referentialById } from '../referential/queries.ts'
import { admit, askCorrection, convene, correctionDueOn } from './actions.ts'
import { closeUnanswered, takeBackCorrection } from './actions-closing.ts'
import { declareInterest } from './actions-interests.ts'
import { correctionForm, interestForm } from './forms.ts'
import { ClosingPage, CorrectionPage } from './pages-exchanges.tsx'
import { InterestPage } from './pages-interest.tsx'
import { paths } from './paths.ts'
import { correctionsOf } from './queries-exchanges.ts'
import { idOf, openHead, requireDesk } from './routes-file.tsx'
import { canAskCorrection, canClose } from './rules.ts'
import { refusals, words } from './words.ts'
import { askable } from './words-work.ts'

export const workRoutes = new Hono<App>()

const requireReviewer = (c: Request) => requireRole(c, 'label_reviewer')

const showInterest = async (c: Request, errors: FieldErrors = {}, values: Typed = {}) => {
  const { application } = await readToDeclare(db(c), requireReviewer(c), idOf(c), today(c))
  return c.render(<InterestPage application={application} values={values} errors={errors} />)
}

workRoutes.get(paths.interest(':id'), (c) => showInterest(c))

workRoutes.post(paths.interest(':id'), async (c) => {
  const actor = requireReviewer(c)
  const form = await readForm(c, interestForm)
  if (!form.ok) {
    c.status(422)
    return showInterest(c, form.errors, form.typed)
  }
  const declared = await declareInterest(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (declared === 'opened') return redirectWith(c, paths.file(idOf(c)), words.interest.opened)
  if (declared === 'too-late') return redirectWith(c, paths.file(idOf(c)), refusals['not-now'], 'note')
  const sentence = declared === 'removed' ? words.interest.removed : refusals.tied
  return redirectWith(c, label.desk, sentence, declared === 'removed' ? 'done' : 'note')
})

workRoutes.post(paths.admission(':id'), async (c) => {
  const outcome = await admit(servicesOf(c), requireDesk(c), idOf(c), now(c))
  if (outcome.ok) return redirectWith(c, paths.file(idOf(c)), words.admitted)
  return redirectWith(c, paths.file(idOf(c)), refusals[outcome.refusal], 'refused')
})

workRoutes.post(paths.convening(':id'), async (c) => {
  const outcome = await convene(servicesOf(c), requireDesk(c), idOf(c), now(c))
  if (outcome.ok) return redirectWith(c, paths.file(idOf(c)), words.convened)
  return redirectWith(c, paths.opinions(idOf(c)), refusals[outcome.refusal], 'refused')
})

const showCorrection = async (c: Request, errors: FieldErrors = {}, values: Typed = {}) => {
  const head = await openHead(c)
  if (!canAskCorrection(head, head.application.status)) return notFound()
  const { criteria } = await referentialById(db(c), head.application.referentialId)
  const dueOn = correctionDueOn(await readSettings(db(c)), today(c))
  return c.render(<CorrectionPage head={head} criteria={criteria} dueOn={dueOn} errors={errors} values={values} />)
}

workRoutes.get(paths.correction(':id'), (c) => showCorrection(c))

workRoutes.post(paths.correction(':id'), async (c) => {
  const actor = requireDesk(c)
  const head = await openHead(c)
  const { criteria } = await referentialById(db(c), head.application.referentialId)
  const form = await readForm(c, correctionForm(askable(criteria)))
  if (!form.ok) {
    c.status(422)
    return showCorrection(c, form.errors, form.typed)
  }
  const outcome = await askCorrection(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.exchanges(idOf(c)), words.correction.done)
  return redirectWith(c, paths.file(idOf(c)), refusals[outcome.refusal], 'refused')
})

workRoutes.post(paths.takingBack(':id'), async (c) => {
  const outcome = await takeBackCorrection(servicesOf(c), requireDesk(c), idOf(c), now(c))
  if (outcome.ok) return redirectWith(c, paths.exchanges(idOf(c)), words.exchanges.takenBackDone)
  return redirectWith(c, paths.exchanges(idOf(c)), refusals[outcome.refusal], 'refused')
})

workRoutes.get(paths.closing(':id'), async (c) => {
  const head = await openHead(c)
  const awaited = (await correctionsOf(db(c), head.application.id)).find(({ answeredAt }) => answeredAt === null)
  if (!awaited || !canClose(head, head.application.status, awaited.dueOn, today(c))) return notFound()
  return c.render(<ClosingPage head={head} dueOn={awaited.dueOn} />)
})

workRoutes.post(paths.closing(':id'), async (c) => {
  const outcome = await closeUnanswered(servicesOf(c), requireDesk(c), idOf(c), now(c))
  if (outcome.ok) return redirectWith(c, paths.file(idOf(c)), words.closing.done)
  return redirectWith(c, paths.file(idOf(c)), refusals[outcome.refusal], 'refused')
})
