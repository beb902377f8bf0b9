import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import { consentToCase, declineCase } from '../intake/actions-consent.ts'
import { consents } from '../intake/queries.ts'
import { paths } from '../paths.ts'
import { afterMove, type CaseRefusal, type Move } from '../rules.ts'
import { refusals } from '../words.ts'
import { confirmCase, reopenCase, sayOpinion, withdrawCase } from './actions.ts'
import { confirmForm, reopenForm, type Shown } from './forms.ts'
import { DeclinePage, ReopenPage, WithdrawPage } from './pages-acts.tsx'
import { handThatAnswered } from './queries-hand.ts'
import { one, readMine, showCase } from './routes-common.tsx'
import { reopensTo } from './rules.ts'
import { acts } from './words-acts.ts'

export const actRoutes = new Hono<App>()

/** The case, when this may still be done with it; otherwise the way back, and why. */
const readFor = async (c: Request, move: Move) => {
  const { actor, blocker } = await readMine(c)
  return { actor, blocker, may: afterMove(move, blocker.status) !== null }
}
const overtaken = (c: Request, id: string) => redirectWith(c, paths.case(id), refusals['not-now'], 'refused')
const told = async (c: Request, id: string, outcome: Outcome<unknown, CaseRefusal>, said: string) =>
  outcome.ok
    ? redirectWith(c, paths.case(id), said)
    : redirectWith(c, paths.case(id), refusals[outcome.refusal], 'refused')

actRoutes.get(paths.caseWithdraw(one), async (c) => {
  const { blocker, may } = await readFor(c, 'withdraw')
  return may ? c.render(<WithdrawPage blocker={blocker} />) : overtaken(c, blocker.id)
})

actRoutes.post(paths.caseWithdraw(one), async (c) => {
  const actor = requireActor(c)
  const { blocker } = await readMine(c)
  return told(c, blocker.id, await withdrawCase(servicesOf(c), actor, blocker.id, now(c)), acts.withdraw.done)
})

actRoutes.post(paths.caseConfirm(one), async (c) => {
  const actor = requireActor(c)
  const { blocker } = await readMine(c)
  const form = await readForm(c, confirmForm)
  c.status(422)
  if (!form.ok) return showCase(c, { refused: 'confirm', errors: form.errors, values: form.typed })
  const over = blocker.status === 'closed'
  const outcome = await (over ? sayOpinion : confirmCase)(servicesOf(c), actor, blocker.id, form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.case(blocker.id), over ? acts.confirm.thanks : acts.confirm.done)
  c.status(409)
  const typed = form.value.said ? { said: form.value.said } : {}
  return showCase(c, { refused: 'confirm', errors: { form: [refusals[outcome.refusal]] }, values: typed })
})

const showReopen = async (c: Request, shown: Shown = {}) => {
  const { blocker, may } = await readFor(c, 'reopen')
  if (!may && !shown.errors) return overtaken(c, blocker.id)
  const hand = await handThatAnswered(db(c), blocker, today(c))
  return c.render(<ReopenPage blocker={blocker} to={reopensTo(blocker, hand)} shown={shown} />)
}

actRoutes.get(paths.caseReopen(one), (c) => showReopen(c))

actRoutes.post(paths.caseReopen(one), async (c) => {
  const actor = requireActor(c)
  const { blocker } = await readMine(c)
  const form = await readForm(c, reopenForm)
  c.status(422)
  if (!form.ok) return showReopen(c, { errors: form.errors, values: form.typed })
  const outcome = await reopenCase(servicesOf(c), actor, blocker.id, form.value.reason, now(c))
  if (outcome.ok) return redirectWith(c, paths.case(blocker.id), acts.reopen.done)
  c.status(409)
  return showReopen(c, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})

/** Only those who may answer for the project, and not for the structure that wrote. */
const readAsked = async (c: Request) => {
  const { actor, blocker } = await readMine(c)
  const { sheet, structure } = blocker
  if (!sheet || !structure || !(await consents(db(c), actor.id, sheet.id, structure.id))) return notFound()
  return { actor, blocker }
}

actRoutes.get(paths.caseConsent(one), async (c) => {
  const { blocker } = await readAsked(c)
  return blocker.status === 'awaiting_consent' ? c.render(<DeclinePage blocker={blocker} />) : overtaken(c, blocker.id)
})

const consentForm = z.object({ answer: field.choice(['yes', 'no'], acts.consent.title) })

actRoutes.post(paths.caseConsent(one), async (c) => {
  requireActor(c)
  const { actor, blocker } = await readAsked(c)
  const form = await readForm(c, consentForm)
  if (!form.ok) return c.redirect(paths.case(blocker.id), 303)
  const agrees = form.value.answer === 'yes'
  const outcome = await (agrees ? consentToCase : declineCase)(servicesOf(c), actor, blocker.id, now(c))
  return told(c, blocker.id, outcome, agrees ? acts.consent.yesDone : acts.consent.noDone)
})
