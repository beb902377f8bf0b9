import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { pageOf, pagesOf, readAnnounced, readerOf } from '../deliberation/reading.ts'
import { canLead } from '../deliberation/rules.ts'
import { paths } from '../paths.ts'
import type { Seen } from '../queries.ts'
import { readVoice } from '../votes/forms.ts'
import { refusalByClock } from '../votes/rules.ts'
import { answerObjection, liftObjection, takeStance } from './actions.ts'
import { AnswerPage, NoStancePage, ObjectionsPage, StancePage } from './pages.tsx'
import { objectionsOf, stanceOf, stancesBy } from './queries.ts'
import {
  canReadObjections,
  mayWithObjections,
  reasonLength,
  refusalToTake,
  type StanceRefusal,
  stances,
} from './rules.ts'
import { refusals, words } from './words.ts'

export const consentRoutes = new Hono<App>()

const { errors } = words
const objectionsPerPage = 50

/** A decision settled by consent, once announced. */
const read = async (c: Request): Promise<Seen> => {
  const seen = await readAnnounced(c)
  return seen.decision.method === 'consent' ? seen : notFound()
}

consentRoutes.get(paths.stance(':id'), async (c) => {
  const actor = requireActor(c)
  const { decision, electors } = await read(c)
  const refusal = refusalToTake(decision, electors, actor, now(c))
  if (refusal) return c.render(<NoStancePage {...{ decision, refusal }} />)
  return c.render(<StancePage {...{ decision, electors }} taken={await stancesBy(db(c), decision.id, actor)} />)
})

const stanceForm = z.object({
  voice: field.text(errors.voice, 80).transform(readVoice),
  stance: field.choice(stances, errors.stance),
  reason: field.optional(reasonLength),
})

consentRoutes.post(paths.stance(':id'), async (c) => {
  const actor = requireActor(c)
  const { decision, electors } = await read(c)
  const form = await readForm(c, stanceForm)
  const refused = (refusal: StanceRefusal) => {
    c.status(409)
    return c.render(<NoStancePage {...{ decision, refusal }} />)
  }
  const refusal = refusalToTake(decision, electors, actor, now(c))
  if (refusal) return refused(refusal)
  const retry = async (wrong: FieldErrors) => {
    c.status(422)
    const taken = await stancesBy(db(c), decision.id, actor)
    return c.render(<StancePage {...{ decision, electors, taken }} values={form.typed} errors={wrong} />)
  }
  if (!form.ok) return retry(form.errors)
  const outcome = await takeStance(servicesOf(c), actor, decision.id, form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.decision(decision.id), words.saved)
  if (outcome.refusal === 'no-reason') return retry({ reason: [refusals['no-reason']] })
  return outcome.refusal === 'not-elector' ? retry({ voice: [errors.voice] }) : refused(outcome.refusal)
})

consentRoutes.get(paths.objections(':id'), async (c) => {
  const seen = await read(c)
  const { decision } = seen
  const reader = readerOf(c, seen)
  if (!canReadObjections(decision, reader.within)) return notFound()
  const page = pageOf(c)
  const { objections, total } = await objectionsOf(db(c), decision.id, reader, page, objectionsPerPage)
  if (objections.length === 0 && page > 1) return notFound()
  const may = mayWithObjections(decision, canLead(decision, seen.standing, reader.actor), now(c))
  return c.render(
    <ObjectionsPage {...{ decision, objections, total, page, may }} pages={pagesOf(total, objectionsPerPage)} />,
  )
})

/** An objection, to whoever answers it while the question is open. */
const answering = async (c: Request) => {
  const actor = requireActor(c)
  const seen = await read(c)
  const { decision, standing } = seen
  const voice = readVoice(c.req.param('voice') ?? '')
  if (!canLead(decision, standing, actor) || !isId(voice.id)) return notFound()
  const objection = await stanceOf(db(c), decision.id, voice, readerOf(c, seen))
  return objection?.stance === 'objection' ? { decision, objection, voice } : notFound()
}

consentRoutes.get(paths.answer(':id', ':voice'), async (c) => {
  const { decision, objection } = await answering(c)
  return refusalByClock(decision, now(c)) ? notFound() : c.render(<AnswerPage {...{ decision, objection }} />)
})

const answerForm = z.object({
  answered: field.choice(['integrated', 'not'], errors.answered),
  answer: field.text(errors.text, 2_000).refine((text) => text.length >= 10, errors.text),
})

consentRoutes.post(paths.answer(':id', ':voice'), async (c) => {
  const actor = requireActor(c)
  const { decision, objection, voice } = await answering(c)
  const form = await readForm(c, answerForm)
  c.status(422)
  if (!form.ok) return c.render(<AnswerPage {...{ decision, objection }} values={form.typed} errors={form.errors} />)
  const outcome = await answerObjection(servicesOf(c), actor, decision.id, voice, form.value, now(c))
  return outcome.ok
    ? redirectWith(c, paths.decision(decision.id), words.sent)
    : redirectWith(c, paths.decision(decision.id), refusals[outcome.refusal], 'refused')
})

consentRoutes.post(paths.lift(':id', ':voice'), async (c) => {
  const actor = requireActor(c)
  const { decision } = await read(c)
  const outcome = await liftObjection(servicesOf(c), actor, decision.id, readVoice(c.req.param('voice') ?? ''), now(c))
  return outcome.ok
    ? redirectWith(c, paths.decision(decision.id), words.liftedNow)
    : redirectWith(c, paths.decision(decision.id), refusals[outcome.refusal], 'refused')
})
