import { Hono } from 'hono'
import type { Typed } from '#core/forms.ts'
import { type App, db, readForm, redirectWith, servicesOf } from '#core/http.ts'
import type { Conflict } from '#ui/index.ts'
import { takeExample } from '../examples/actions.ts'
import { to } from '../paths.ts'
import { requireWork, slugOf, stepKey } from '../routes-enter.ts'
import {
  chooseChallenges,
  reopenStep,
  saveDeliverable,
  skipStep,
  startStep,
  submitStep,
  withdrawStep,
} from './actions.ts'
import { deliverableForm, skipForm, submissionForm } from './forms.ts'
import { challengesForm, takeForm } from './forms-take-form.ts'
import { ReopenPage, SkipPage } from './pages-moves.tsx'
import { pathwayOf, type Step, stepOf } from './queries.ts'
import { backToStep, stepAgain, stepOvertaken } from './routes-view.tsx'
import { can } from './rules.ts'
import { refusals, words } from './words.ts'

export const stepWorkRoutes = new Hono<App>()

/** Where what was typed differs from what another saved meanwhile. */
const conflictsIn = (step: Step, typed: Typed): Conflict[] =>
  [
    { label: words.body, stored: step.body, typed: String(typed.body ?? '').replace(/\r\n/g, '\n') },
    { label: words.linkLabel, stored: step.link ?? '', typed: String(typed.link ?? '') },
    { label: words.keepReason, stored: step.privateReason ?? '', typed: typed.keep ? String(typed.reason ?? '') : '' },
  ].filter((one) => one.stored !== one.typed)

stepWorkRoutes.post(to.deliverable(':slug', ':step'), async (c) => {
  const at = await requireWork(c)
  const form = await readForm(c, deliverableForm)
  if (!form.ok) return stepAgain(c, at, { writing: { errors: form.errors, typed: form.typed } })
  const outcome = await saveDeliverable(servicesOf(c), at.actor, slugOf(c), stepKey(c), form.value)
  if (outcome.ok) return redirectWith(c, to.step(slugOf(c), stepKey(c)), words.saved)
  if (outcome.refusal !== 'conflict') return stepOvertaken(c, at, 'writing', form.typed, outcome.refusal)
  const stored = stepOf(await pathwayOf(db(c), at.community.id), stepKey(c))
  // the form keeps what was typed; its version is of what is stored now, which saving again replaces
  const { version: _, ...typed } = form.typed
  return stepAgain(c, at, { writing: { typed, conflicts: conflictsIn(stored, typed) } }, 409)
})

stepWorkRoutes.post(to.start(':slug', ':step'), async (c) => {
  const { actor } = await requireWork(c)
  return backToStep(c, await startStep(servicesOf(c), actor, slugOf(c), stepKey(c)), words.started)
})

stepWorkRoutes.post(to.challenges(':slug', ':step'), async (c) => {
  const at = await requireWork(c)
  const form = await readForm(c, challengesForm)
  if (!form.ok) return stepAgain(c, at, { challenges: { errors: form.errors, typed: form.typed } })
  const outcome = await chooseChallenges(servicesOf(c), at.actor, slugOf(c), stepKey(c), form.value)
  if (outcome.ok) return backToStep(c, outcome, words.challengesChosen)
  const challenges = { errors: { form: [refusals[outcome.refusal]] }, typed: form.typed }
  return stepAgain(c, at, { challenges }, outcome.refusal === 'not-now' ? 409 : 422)
})

stepWorkRoutes.post(to.submission(':slug', ':step'), async (c) => {
  const at = await requireWork(c)
  const form = await readForm(c, submissionForm)
  if (!form.ok) return stepAgain(c, at, { submission: { errors: form.errors, typed: form.typed } })
  const { version, voix } = form.value
  const outcome = await submitStep(servicesOf(c), at.actor, slugOf(c), stepKey(c), { version, voice: voix })
  if (outcome.ok || outcome.refusal === 'not-now') return backToStep(c, outcome, words.submitted)
  const { version: _, ...reread } = form.typed
  const submission = {
    errors: { form: [refusals[outcome.refusal]] },
    // told to read it again, one then puts what is stored now
    typed: outcome.refusal === 'conflict' ? reread : form.typed,
  }
  return stepAgain(c, at, { submission }, outcome.refusal === 'conflict' ? 409 : 422)
})

stepWorkRoutes.post(to.withdrawal(':slug', ':step'), async (c) => {
  const { actor } = await requireWork(c)
  return backToStep(c, await withdrawStep(servicesOf(c), actor, slugOf(c), stepKey(c)), words.withdrawn)
})

stepWorkRoutes.get(to.skipping(':slug', ':step'), async (c) => {
  const { community } = await requireWork(c)
  const step = stepOf(await pathwayOf(db(c), community.id), stepKey(c))
  return can(step.status, 'skip')
    ? c.render(<SkipPage community={community} step={step} />)
    : c.redirect(to.step(community.slug, step.key), 303)
})

stepWorkRoutes.post(to.skipping(':slug', ':step'), async (c) => {
  const at = await requireWork(c)
  const form = await readForm(c, skipForm)
  if (!form.ok) {
    const step = stepOf(await pathwayOf(db(c), at.community.id), stepKey(c))
    c.status(422)
    return c.render(<SkipPage community={at.community} step={step} errors={form.errors} typed={form.typed} />)
  }
  const outcome = await skipStep(servicesOf(c), at.actor, slugOf(c), stepKey(c), form.value.motif)
  if (outcome.ok) return backToStep(c, outcome, words.skipped)
  return stepOvertaken(c, at, 'skipping', form.typed, outcome.refusal)
})

stepWorkRoutes.get(to.reopening(':slug', ':step'), async (c) => {
  const { community } = await requireWork(c)
  const step = stepOf(await pathwayOf(db(c), community.id), stepKey(c))
  return can(step.status, 'reopen')
    ? c.render(<ReopenPage community={community} step={step} />)
    : c.redirect(to.step(community.slug, step.key), 303)
})

stepWorkRoutes.post(to.reopening(':slug', ':step'), async (c) => {
  const { actor } = await requireWork(c)
  return backToStep(c, await reopenStep(servicesOf(c), actor, slugOf(c), stepKey(c)), words.reopened)
})

stepWorkRoutes.post(to.taking(':slug', ':step'), async (c) => {
  const { actor } = await requireWork(c)
  const form = await readForm(c, takeForm)
  const example = form.ok ? form.value.exemple : ''
  return backToStep(c, await takeExample(servicesOf(c), actor, slugOf(c), stepKey(c), example), words.taken)
})
