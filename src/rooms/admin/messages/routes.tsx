import { Hono } from 'hono'
import type { Actor } from '#core/actor.ts'
import { notFound } from '#core/errors.ts'
import {
  type App,
  db,
  type Request,
  readForm,
  readQuery,
  redirectWith,
  requireRole,
  servicesOf,
  today,
} from '#core/http.ts'
import {
  answerersOf,
  answerMessage,
  assignMessage,
  closeMessage,
  countMessages,
  listMessages,
  messageForOfficer,
  movesFor,
  readableReasons,
  refusals,
  reopenMessage,
  rerouteMessage,
} from '#rooms/contact/index.ts'
import { paths } from '../paths.ts'
import { readers } from '../rules.ts'
import { answerForm, assignForm, closeForm, queueQuery, rerouteForm } from './forms.ts'
import { QueuePage } from './pages.tsx'
import { MessagePage, type RefusedForm } from './pages-message.tsx'
import { words } from './words.ts'

export const messageRoutes = new Hono<App>()

/** The number in the address; what PostgreSQL could not read as one is not found. */
const numberOf = (c: Request): number => {
  const number = Number(c.req.param('number'))
  return Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : notFound()
}

messageRoutes.get(paths.messages, async (c) => {
  const actor = requireRole(c, ...readers.messages)
  const reasons = readableReasons(actor, today(c))
  const query = readQuery(c, queueQuery)
  if (reasons.length === 0 || !query.ok) return notFound()
  const { file: queue, motif: reason, page } = query.value
  const rows = await listMessages(db(c), actor, today(c), { queue, reason, page })
  const counts = await countMessages(db(c), actor, today(c), reason)
  const reader = { id: actor.id, today: today(c) }
  return c.render(<QueuePage {...{ queue, reason, reasons, rows, counts, page, reader }} />)
})

const showMessage = async (c: Request, actor: Actor, refused?: RefusedForm) => {
  const message = await messageForOfficer(db(c), actor, today(c), numberOf(c))
  const colleagues = await answerersOf(db(c), message.reason, today(c))
  if (refused) c.status(422)
  return c.render(
    <MessagePage
      message={message}
      allowed={movesFor(message, actor.id)}
      colleagues={colleagues}
      refused={refused}
      reader={{ id: actor.id, today: today(c) }}
    />,
  )
}

messageRoutes.get(paths.message(':number'), (c) => showMessage(c, requireRole(c, ...readers.messages)))

messageRoutes.post(paths.assignment(':number'), async (c) => {
  const actor = requireRole(c, ...readers.messages)
  const form = await readForm(c, assignForm)
  if (!form.ok) return showMessage(c, actor, { move: 'assign', ...form })
  const done = await assignMessage(servicesOf(c), actor, numberOf(c), form.value.assignee)
  return done.ok
    ? redirectWith(c, paths.message(numberOf(c)), words.assign.done(form.value.assignee === actor.id))
    : showMessage(c, actor, { move: 'assign', errors: { assignee: [refusals[done.refusal]] }, typed: form.typed })
})

messageRoutes.post(paths.answer(':number'), async (c) => {
  const actor = requireRole(c, ...readers.messages)
  const form = await readForm(c, answerForm)
  if (!form.ok) return showMessage(c, actor, { move: 'answer', ...form })
  const done = await answerMessage(servicesOf(c), actor, numberOf(c), form.value.answer)
  return done.ok
    ? redirectWith(c, paths.message(numberOf(c)), words.answer.done)
    : showMessage(c, actor, { move: 'answer', errors: { answer: [refusals[done.refusal]] }, typed: form.typed })
})

messageRoutes.post(paths.reroute(':number'), async (c) => {
  const actor = requireRole(c, ...readers.messages)
  const form = await readForm(c, rerouteForm)
  if (!form.ok) return showMessage(c, actor, { move: 'reroute', ...form })
  const done = await rerouteMessage(servicesOf(c), actor, numberOf(c), form.value.reason, form.value.why)
  return done.ok
    ? redirectWith(c, paths.messages, words.reroute.done(numberOf(c)))
    : showMessage(c, actor, { move: 'reroute', errors: { reason: [refusals[done.refusal]] }, typed: form.typed })
})

messageRoutes.post(paths.closing(':number'), async (c) => {
  const actor = requireRole(c, ...readers.messages)
  const form = await readForm(c, closeForm)
  if (!form.ok) return showMessage(c, actor, { move: 'close', ...form })
  const { close_reason: reason, note } = form.value
  const done = await closeMessage(servicesOf(c), actor, numberOf(c), reason, note)
  return done.ok
    ? redirectWith(c, paths.messages, words.close.done(numberOf(c)))
    : showMessage(c, actor, { move: 'close', errors: { close_reason: [refusals[done.refusal]] }, typed: form.typed })
})

messageRoutes.post(paths.reopening(':number'), async (c) => {
  const actor = requireRole(c, ...readers.messages)
  const done = await reopenMessage(servicesOf(c), actor, numberOf(c))
  return done.ok
    ? redirectWith(c, paths.message(numberOf(c)), words.reopen.done)
    : redirectWith(c, paths.message(numberOf(c)), refusals[done.refusal], 'refused')
})
