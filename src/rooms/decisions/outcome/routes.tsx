import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { field, type Typed, typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import { paths } from '../paths.ts'
import { type DecisionView, readDecision } from '../queries.ts'
import { canFollowUp } from '../rules.ts'
import { followUp, reviewDecision } from './actions.ts'
import { FollowUpPage, ReviewPage } from './pages.tsx'
import { refusals, words } from './words.ts'

export const outcomeRoutes = new Hono<App>()

const { errors } = words
const day = z.preprocess((value) => value || null, field.day(errors.day).nullable())
const version = z.coerce.number().int().catch(0)

const followUpForm = z.object({
  version,
  outcome: field.text(errors.text, 4_000),
  owner: field.text(errors.owner, 200),
  due: day,
  review_on: day,
})
const reviewForm = z.object({ version, review: field.text(errors.review, 4_000), again: day })

const idOf = (c: Request) => c.req.param('id') ?? ''

/** A decision that ended, to whoever may say what follows. */
const followed = async (c: Request): Promise<DecisionView> => {
  const actor = requireActor(c)
  const { decision, standing } = await readDecision(db(c), actor, idOf(c), now(c))
  return canFollowUp(decision, standing, actor) ? decision : notFound()
}

const stored = (decision: DecisionView): Typed => ({
  outcome: decision.outcome,
  owner: decision.outcomeOwner,
  due: decision.outcomeDue ?? '',
  review_on: decision.reviewOn ?? '',
  review: decision.review,
})

const differences = (decision: DecisionView, typed: Typed, labels: Readonly<Record<string, string>>) =>
  Object.entries(labels)
    .map(([name, label]) => ({ label, stored: typedText(stored(decision), name), typed: typedText(typed, name) }))
    .filter((one) => one.stored !== one.typed)

outcomeRoutes.get(paths.outcome(':id'), async (c) => {
  const decision = await followed(c)
  return c.render(<FollowUpPage {...{ decision }} values={stored(decision)} />)
})

outcomeRoutes.post(paths.outcome(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, followUpForm)
  const decision = await followed(c)
  c.status(422)
  if (!form.ok) return c.render(<FollowUpPage {...{ decision }} values={form.typed} errors={form.errors} />)
  const { outcome, owner, due, review_on: reviewOn } = form.value
  const written = await followUp(
    servicesOf(c),
    actor,
    decision.id,
    form.value.version,
    { outcome, owner, due, reviewOn },
    now(c),
  )
  if (written.ok) return redirectWith(c, paths.decision(decision.id), words.saved)
  if (written.refusal === 'stale') {
    c.status(409)
    const labels = { outcome: words.text, owner: words.owner, due: words.due, review_on: words.reviewOn }
    const conflicts = differences(decision, form.typed, labels)
    return c.render(<FollowUpPage {...{ decision, conflicts }} values={form.typed} />)
  }
  const at = written.refusal === 'due-past' ? 'due' : written.refusal === 'review-past' ? 'review_on' : 'form'
  return c.render(<FollowUpPage {...{ decision }} values={form.typed} errors={{ [at]: [refusals[written.refusal]] }} />)
})

outcomeRoutes.get(paths.review(':id'), async (c) => {
  const decision = await followed(c)
  if (decision.status !== 'settled')
    return redirectWith(c, paths.outcome(decision.id), refusals['nothing-to-review'], 'refused')
  return c.render(<ReviewPage {...{ decision }} values={stored(decision)} />)
})

outcomeRoutes.post(paths.review(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, reviewForm)
  const decision = await followed(c)
  c.status(422)
  if (!form.ok) return c.render(<ReviewPage {...{ decision }} values={form.typed} errors={form.errors} />)
  const written = await reviewDecision(servicesOf(c), actor, decision.id, form.value, now(c))
  if (written.ok) return redirectWith(c, paths.decision(decision.id), words.reviewSaved)
  if (written.refusal === 'stale') {
    c.status(409)
    const conflicts = differences(decision, form.typed, { review: words.reviewText })
    return c.render(<ReviewPage {...{ decision, conflicts }} values={form.typed} />)
  }
  const at = written.refusal === 'review-past' ? 'again' : 'form'
  return c.render(<ReviewPage {...{ decision }} values={form.typed} errors={{ [at]: [refusals[written.refusal]] }} />)
})
