import { Hono } from 'hono'
import { type App, readForm, servicesOf } from '#core/http.ts'
import { to } from '../paths.ts'
import { requireWork, slugOf, stepKey } from '../routes-enter.ts'
import { answerReservation, giveOpinion } from './actions-opinions.ts'
import { answerForm, opinionForm } from './forms.ts'
import { backToStep, stepAgain, stepOvertaken } from './routes-view.tsx'
import { refusals, words } from './words.ts'

export const opinionRoutes = new Hono<App>()

opinionRoutes.post(to.opinion(':slug', ':step'), async (c) => {
  const at = await requireWork(c)
  const form = await readForm(c, opinionForm)
  if (!form.ok) return stepAgain(c, at, { opinion: { errors: form.errors, typed: form.typed } })
  const { voix, round, avis, reserve } = form.value
  const typed = { voice: voix, round, opinion: avis, reason: avis === 'reserve' ? reserve : '' }
  const outcome = await giveOpinion(servicesOf(c), at.actor, slugOf(c), stepKey(c), typed)
  if (outcome.ok) return backToStep(c, outcome, outcome.value.validated ? words.validated : words.opinionKept)
  if (outcome.refusal === 'not-now') return stepOvertaken(c, at, 'opinion', form.typed, 'not-now')
  const { round: _, ...reread } = form.typed
  const opinion = {
    errors: { form: [refusals[outcome.refusal]] },
    // told to read it again, one then speaks of what is put now
    typed: outcome.refusal === 'other-round' ? reread : form.typed,
  }
  return stepAgain(c, at, { opinion }, outcome.refusal === 'other-round' ? 409 : 422)
})

opinionRoutes.post(to.answer(':slug', ':step'), async (c) => {
  const at = await requireWork(c)
  const form = await readForm(c, answerForm)
  if (!form.ok) return stepAgain(c, at, { answer: { errors: form.errors, typed: form.typed } })
  const { membre, round, reponse } = form.value
  const outcome = await answerReservation(servicesOf(c), at.actor, slugOf(c), stepKey(c), {
    member: membre,
    round,
    answer: reponse,
  })
  if (outcome.ok) return backToStep(c, outcome, outcome.value.validated ? words.validated : words.answered)
  return stepOvertaken(c, at, 'answer', form.typed, outcome.refusal)
})
