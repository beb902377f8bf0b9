import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import { errorCount, type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { type InHand, openCorrection } from '../applications/queries.ts'
import { idOf, inHandOf, viewOf } from '../applications/routes-common.ts'
import { canWithdraw, limits, partToResume } from '../applications/rules.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { paths } from '../paths.ts'
import { supportRoles } from '../referential/queries.ts'
import { answerContradiction, answerCorrection, fileAppeal, resumeApplication, withdrawApplication } from './actions.ts'
import { MinePage, TrackingPage } from './pages.tsx'
import { WithdrawPage } from './pages-answers.tsx'
import { DecisionPage } from './pages-decision.tsx'
import {
  appealFacts,
  awardOf,
  currentClock,
  decisionsOf,
  openContradiction,
  pastOf,
  repliesOf,
  sinceOf,
  trackedBy,
} from './queries.ts'
import { appealBy, paceOf, refusalToAppeal } from './rules.ts'
import { appealRefusals, replyRefusals, words } from './words.ts'

export const trackingRoutes = new Hono<App>()

trackingRoutes.get(paths.mine, async (c) => {
  const tracked = await trackedBy(db(c), requireActor(c).id)
  return c.render(
    <MinePage lines={tracked.map(({ clock, ...line }) => ({ ...line, pace: paceOf(clock, today(c)) }))} />,
  )
})

/** Until when a refusal may be contested, and whether it may today; null when there is nothing to contest. */
const appealOpen = async (c: Request, { application }: InHand) => {
  const facts = await appealFacts(db(c), application)
  if (application.status !== 'refused' || !facts.decidedOn) return null
  const { appeal_window_days } = await readSettings(db(c))
  return {
    by: appealBy(facts.decidedOn, appeal_window_days),
    refusal: refusalToAppeal(facts, today(c), appeal_window_days),
  }
}

const show = async (
  c: Request,
  inHand: InHand,
  state: { values?: Typed; errors?: FieldErrors; refusal?: string } = {},
) => {
  const { application } = inHand
  const [roles, decisions] = [await supportRoles(db(c), today(c)), await decisionsOf(db(c), application.id)]
  const [view, errors] = [await viewOf(c, inHand), state.errors ?? {}]
  const clock = await currentClock(db(c), application)
  return c.render(
    <TrackingPage
      view={view}
      line={{ application, pace: paceOf(clock, today(c)), since: await sinceOf(db(c), application) }}
      past={await pastOf(db(c), application.id)}
      roleNames={Object.fromEntries(roles.map(({ code, name }) => [code, name]))}
      refusal={state.refusal ?? null}
      hasDecision={decisions.length > 0}
      award={await awardOf(db(c), application.id)}
      asked={{
        view,
        today: today(c),
        correction: await openCorrection(db(c), application.id),
        contradiction: (await openContradiction(db(c), application.id)) ?? null,
        adjournment: decisions.find(({ outcome }) => outcome === 'adjourned') ?? null,
        appeal: await appealOpen(c, inHand),
        values: state.values ?? {},
        errors,
        errorCount: errorCount(errors),
      }}
    />,
  )
}

trackingRoutes.get(paths.application(':id'), async (c) => {
  const inHand = await inHandOf(c)
  const { application, missing } = inHand
  return application.status === 'draft'
    ? c.redirect(paths.step(application.id, partToResume(missing)), 303)
    : show(c, inHand)
})

// the mails lead here: the form is on the page of the application
const ways = [paths.correction, paths.answer, paths.resume, paths.appeal]
for (const way of ways)
  trackingRoutes.get(way(':id'), async (c) => c.redirect(paths.application((await inHandOf(c)).application.id), 303))

const replyForm = (missing: string) => z.object({ text: field.text(missing, limits.reply) })

type Answering = { missing: string; done: string; act: typeof answerCorrection }

/** A text in answer to what was asked: kept when it is refused, said when it is not awaited. */
const answer = async (c: Request, { missing, done, act }: Answering) => {
  const actor = requireActor(c)
  const inHand = await inHandOf(c)
  const form = await readForm(c, replyForm(missing))
  if (!form.ok) {
    c.status(422)
    return show(c, inHand, { values: form.typed, errors: form.errors })
  }
  const outcome = await act(servicesOf(c), actor, inHand.application.id, form.value.text, now(c))
  if (outcome.ok) return redirectWith(c, paths.application(idOf(c)), done)
  c.status(outcome.refusal === 'incomplete' ? 422 : 409)
  return show(c, await inHandOf(c), { values: form.typed, refusal: replyRefusals[outcome.refusal] })
}

trackingRoutes.post(paths.correction(':id'), (c) => {
  requireActor(c)
  return answer(c, { missing: words.errors.text, done: words.correction.done, act: answerCorrection })
})

trackingRoutes.post(paths.answer(':id'), (c) => {
  requireActor(c)
  return answer(c, { missing: words.errors.observations, done: words.contradiction.done, act: answerContradiction })
})

trackingRoutes.post(paths.resume(':id'), (c) => {
  requireActor(c)
  return answer(c, { missing: words.errors.completed, done: words.adjourned.done, act: resumeApplication })
})

trackingRoutes.post(paths.appeal(':id'), async (c) => {
  const actor = requireActor(c)
  const inHand = await inHandOf(c)
  const form = await readForm(c, replyForm(words.errors.appeal))
  if (!form.ok) {
    c.status(422)
    return show(c, inHand, { values: form.typed, errors: form.errors })
  }
  const outcome = await fileAppeal(servicesOf(c), actor, inHand.application.id, form.value.text, now(c))
  if (outcome.ok) return redirectWith(c, paths.application(idOf(c)), words.appeal.done)
  c.status(409)
  const refusal = outcome.refusal === 'not-now' ? 'not-refused' : outcome.refusal
  return show(c, await inHandOf(c), { values: form.typed, refusal: appealRefusals[refusal] })
})

trackingRoutes.get(paths.withdraw(':id'), async (c) => {
  const { application } = await inHandOf(c)
  return canWithdraw(application.status)
    ? c.render(<WithdrawPage application={application} />)
    : c.redirect(paths.application(application.id), 303)
})

trackingRoutes.post(paths.withdraw(':id'), async (c) => {
  const actor = requireActor(c)
  const { application } = await inHandOf(c)
  const outcome = await withdrawApplication(servicesOf(c), actor, application.id, now(c))
  const to = paths.application(application.id)
  return outcome.ok
    ? redirectWith(c, to, words.withdraw.done(application.number))
    : redirectWith(c, to, replyRefusals[outcome.refusal], 'note')
})

trackingRoutes.get(paths.ownDecision(':id'), async (c) => {
  const inHand = await inHandOf(c)
  const { application } = inHand
  const decisions = await decisionsOf(db(c), application.id)
  found(decisions[0])
  const { contradictions, appeal } = await repliesOf(db(c), application.id)
  const open = await appealOpen(c, inHand)
  return c.render(
    <DecisionPage
      application={application}
      decisions={decisions}
      answers={contradictions}
      appeal={appeal}
      appealBy={open && !open.refusal ? open.by : null}
    />,
  )
})
