import { Hono } from 'hono'
import { z } from 'zod'
import { found, notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import { membersOf } from '../amendments/actions.ts'
import { memberField } from '../amendments/forms.ts'
import { answerOffer, comeForward, leaveOffice, openCall, withdrawCandidacy } from './actions.ts'
import { CallPage, ListPage, NewCallPage } from './pages.tsx'
import { LeavePage } from './pages-leave.tsx'
import { paths } from './paths.ts'
import { callById, isCallOpen, listCalls, peersInOffice, peersOf } from './queries.ts'
import { type CallRefusal, mostSeats, ways } from './rules.ts'
import { refusals, words } from './words.ts'

export const mandateRoutes = new Hono<App>()

type Shown = { errors?: FieldErrors; values?: Typed }
const idOf = (c: Request) => c.req.param('id') ?? ''
const one = paths.call(':id{[0-9a-f-]{36}}')

const mine = async (c: Request) => {
  const actor = visitor(c)
  return actor ? membersOf(db(c), actor, now(c)) : []
}

mandateRoutes.get(paths.list, async (c) => {
  const invented = visitor(c)?.demo ?? false
  const [calls, office, members, calling] = await Promise.all([
    listCalls(db(c)),
    peersInOffice(db(c), today(c), invented),
    mine(c),
    isCallOpen(db(c), invented),
  ])
  return c.render(<ListPage calls={calls} office={office} mayCall={members.length > 0 && !calling} />)
})

const showNew = async (c: Request, { errors = {}, values = {} }: Shown = {}) => {
  requireActor(c)
  const members = await mine(c)
  if (members.length === 0) return redirectWith(c, paths.list, words.membersOnly, 'refused')
  return c.render(<NewCallPage {...{ members, errors, values }} today={today(c)} />)
}

mandateRoutes.get(paths.create, async (c) => {
  const { demo } = requireActor(c)
  return (await isCallOpen(db(c), demo)) ? redirectWith(c, paths.list, refusals['call-open'], 'refused') : showNew(c)
})

const callForm = z.object({
  member: memberField,
  mission: field.text(words.errors.mission, 600),
  how: field.choice(ways, words.errors.how),
  seats: z.coerce
    .number({ error: words.errors.seats })
    .int(words.errors.seats)
    .min(1, words.errors.seats)
    .max(mostSeats, words.errors.seats),
  starts: field.day(words.errors.day),
  ends: field.day(words.errors.day),
})

mandateRoutes.post(paths.create, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, callForm)
  c.status(422)
  if (!form.ok) return showNew(c, { errors: form.errors, values: form.typed })
  const { member: memberId, starts: startsOn, ends: endsOn, ...asked } = form.value
  const outcome = await openCall(servicesOf(c), actor, { ...asked, memberId, startsOn, endsOn }, now(c))
  if (outcome.ok) return redirectWith(c, paths.call(outcome.value), words.opened)
  const at = outcome.refusal === 'dates' ? 'ends' : 'form'
  return showNew(c, { errors: { [at]: [refusals[outcome.refusal]] }, values: form.typed })
})

const show = async (c: Request, { errors = {}, values = {} }: Shown = {}) => {
  const call = await callById(db(c), idOf(c))
  const [peers, members] = await Promise.all([peersOf(db(c), call.id), mine(c)])
  const me = visitor(c)?.id ?? null
  return c.render(<CallPage {...{ call, peers, members, me, errors, values }} today={today(c)} />)
}

mandateRoutes.get(one, (c) => show(c))

mandateRoutes.get(`${one}/tirage.json`, async (c) => {
  const call = await callById(db(c), idOf(c))
  const seed = found(call.seed)
  const peers = (await peersOf(db(c), call.id)).filter(({ rank }) => rank !== null)
  c.header('Access-Control-Allow-Origin', '*')
  return c.json({
    ...{ graine: seed, tire_le: call.drawnOn, methode: words.drawText, sieges: call.seats, mode: call.how },
    candidats: peers.map(({ id, memberName, rank, status }) => ({
      numero: id,
      membre: memberName,
      rang: rank,
      etat: status,
    })),
    fictif: call.demo,
  })
})

const statementForm = z.object({ member: memberField, statement: field.text(words.errors.statement, 1500) })

mandateRoutes.post(`${one}/candidature`, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, statementForm)
  c.status(422)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed })
  const { member: memberId, statement } = form.value
  const outcome = await comeForward(servicesOf(c), actor, idOf(c), { memberId, statement }, now(c))
  if (outcome.ok) return redirectWith(c, paths.call(idOf(c)), words.came)
  c.status(409)
  return show(c, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})

const settled = <T,>(c: Request, outcome: Outcome<T, CallRefusal>, said: (value: T) => string) =>
  outcome.ok
    ? redirectWith(c, paths.call(idOf(c)), said(outcome.value))
    : redirectWith(c, paths.call(idOf(c)), refusals[outcome.refusal], 'refused')

mandateRoutes.post(`${one}/candidature/retrait`, async (c) => {
  const outcome = await withdrawCandidacy(servicesOf(c), requireActor(c), idOf(c), now(c))
  return settled(c, outcome, () => words.withdrawn)
})

mandateRoutes.post(`${one}/reponse`, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, z.object({ answer: z.enum(['oui', 'non']) }))
  if (!form.ok) return c.redirect(paths.call(idOf(c)), 303)
  const outcome = await answerOffer(servicesOf(c), actor, idOf(c), form.value.answer === 'oui', now(c))
  return settled(c, outcome, (accepts) => (accepts ? words.accepted : words.declined))
})

mandateRoutes.get(`${one}/depart`, async (c) => {
  const { id } = requireActor(c)
  const call = await callById(db(c), idOf(c))
  const mine = (await peersOf(db(c), call.id)).find(({ personId }) => personId === id)
  return mine?.status === 'accepted' ? c.render(<LeavePage call={call} />) : notFound()
})

mandateRoutes.post(`${one}/depart`, async (c) => {
  const outcome = await leaveOffice(servicesOf(c), requireActor(c), idOf(c), now(c))
  return settled(c, outcome, () => words.left)
})
