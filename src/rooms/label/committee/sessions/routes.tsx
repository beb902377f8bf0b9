import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  download,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  requireRole,
  servicesOf,
  today,
} from '#core/http.ts'
import { canCoordinate } from '../../rules.ts'
import { paths } from '../paths.ts'
import { callSession, cancelSession, changeSession, closeSession, openSession, seatLatecomers } from './actions.ts'
import { calendarOf } from './calendar.ts'
import { agendaValue, callForm, cancelForm, closeForm, presenceForm } from './forms.ts'
import { SessionPage } from './pages.tsx'
import { CallPage, CancelPage } from './pages-call.tsx'
import { SessionsPage } from './pages-list.tsx'
import { agendaOf, readSession, sessionsFor } from './queries.ts'
import { toCompose } from './queries-composing.ts'
import { type CallRefusal, canChange } from './rules.ts'
import { callRefusals, openRefusals, words } from './words.ts'

export const sessionRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const inHandOf = (c: Request) => readSession(db(c), requireActor(c), idOf(c), today(c))
const toCoordinate = async (c: Request) => {
  const inHand = await inHandOf(c)
  return found(inHand.coordinates ? inHand : null)
}

sessionRoutes.get(paths.sessions, async (c) => {
  const actor = requireRole(c, 'label_coordinator', 'label_committee')
  const composing = canCoordinate(actor, today(c)) ? await toCompose(db(c), actor, today(c), today(c)) : null
  return c.render(<SessionsPage sessions={await sessionsFor(db(c), actor, today(c))} composing={composing} />)
})

type Shown = { values: Typed; errors?: FieldErrors }

const showNew = async (c: Request, { values, errors = {} }: Shown) => {
  const actor = requireRole(c, 'label_coordinator')
  const composing = await toCompose(db(c), actor, today(c), today(c))
  const known = { quorum: String(composing.quorum), ...values }
  return c.render(<CallPage composing={composing} session={null} today={today(c)} errors={errors} values={known} />)
}

const at = (refusal: CallRefusal): FieldErrors => ({ [callRefusals[refusal].field]: [callRefusals[refusal].text] })

sessionRoutes.get(paths.newSession, (c) => showNew(c, { values: {} }))

sessionRoutes.post(paths.sessions, async (c) => {
  const actor = requireRole(c, 'label_coordinator')
  const form = await readForm(c, callForm)
  const outcome = form.ok ? await callSession(servicesOf(c), actor, form.value, now(c)) : null
  if (form.ok && outcome?.ok) return redirectWith(c, paths.session(outcome.value), words.done.called)
  c.status(422)
  const errors = form.ok ? (outcome && !outcome.ok ? at(outcome.refusal) : {}) : form.errors
  return showNew(c, { values: form.typed, errors })
})

sessionRoutes.get(paths.session(':id'), async (c) =>
  c.render(<SessionPage inHand={await inHandOf(c)} today={today(c)} />),
)

sessionRoutes.get(paths.calendar(':id'), async (c) => {
  const { session, items } = await inHandOf(c)
  const file = calendarOf(session, items.length, servicesOf(c).config.publicUrl, now(c))
  return download(c, file, `comite-${session.heldOn}.ics`, 'text/calendar; charset=utf-8')
})

const showChange = async (c: Request, shown?: Shown) => {
  const { session, members } = await toCoordinate(c)
  if (!canChange(session.status)) return redirectWith(c, paths.session(session.id), openRefusals['not-planned'], 'note')
  const already = await agendaOf(db(c), session.id)
  const composing = await toCompose(db(c), requireActor(c), session.heldOn, today(c), already)
  const values = shown?.values ?? {
    held_on: session.heldOn,
    begins_at: session.beginsAt,
    place: session.place,
    quorum: String(session.quorum),
    agenda: already.map(agendaValue),
    members: members.map(({ id }) => id),
  }
  const errors = shown?.errors ?? {}
  return c.render(<CallPage composing={composing} session={session} today={today(c)} errors={errors} values={values} />)
}

sessionRoutes.get(paths.changeSession(':id'), (c) => showChange(c))

sessionRoutes.post(paths.changeSession(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, callForm)
  if (!form.ok) {
    c.status(422)
    return showChange(c, { values: form.typed, errors: form.errors })
  }
  const outcome = await changeSession(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.session(idOf(c)), words.done.changed)
  if (outcome.refusal === 'not-planned') return refuse(c, 'not-planned')
  c.status(422)
  return showChange(c, { values: form.typed, errors: at(outcome.refusal) })
})

const refuse = (c: Request, refusal: keyof typeof openRefusals) =>
  redirectWith(c, paths.session(idOf(c)), openRefusals[refusal], 'refused')

sessionRoutes.get(paths.cancelSession(':id'), async (c) => {
  const { session } = await toCoordinate(c)
  return c.render(<CancelPage session={session} errors={{}} values={{}} />)
})

sessionRoutes.post(paths.cancelSession(':id'), async (c) => {
  const actor = requireActor(c)
  const { session } = await toCoordinate(c)
  const form = await readForm(c, cancelForm)
  if (!form.ok) {
    c.status(422)
    return c.render(<CancelPage session={session} errors={form.errors} values={form.typed} />)
  }
  const outcome = await cancelSession(servicesOf(c), actor, idOf(c), form.value.why, now(c))
  return outcome.ok ? redirectWith(c, paths.sessions, words.cancel.done) : refuse(c, outcome.refusal)
})

sessionRoutes.post(paths.openSession(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, presenceForm)
  const present = form.ok ? form.value.present : []
  const outcome = await openSession(servicesOf(c), actor, idOf(c), present, now(c))
  if (outcome.ok) return redirectWith(c, paths.session(idOf(c)), words.open.done)
  if (outcome.refusal !== 'below-quorum') return refuse(c, outcome.refusal)
  c.status(422)
  const errors = { present: [openRefusals['below-quorum']] }
  return c.render(<SessionPage inHand={await inHandOf(c)} today={today(c)} errors={errors} values={form.typed} />)
})

sessionRoutes.post(paths.seats(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, presenceForm)
  const outcome = await seatLatecomers(servicesOf(c), actor, idOf(c), form.ok ? form.value.present : [], now(c))
  return outcome.ok ? redirectWith(c, paths.session(idOf(c)), words.late.done) : refuse(c, outcome.refusal)
})

sessionRoutes.post(paths.closeSession(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, closeForm)
  if (!form.ok) {
    c.status(422)
    const inHand = await toCoordinate(c)
    return c.render(<SessionPage inHand={inHand} today={today(c)} errors={form.errors} values={form.typed} />)
  }
  const closing = { minutes: form.value.minutes, unsigned: words.close.unsigned }
  const outcome = await closeSession(servicesOf(c), actor, idOf(c), closing, now(c))
  return outcome.ok ? redirectWith(c, paths.session(idOf(c)), words.close.done) : refuse(c, outcome.refusal)
})
