import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { sendMail } from '#core/mail.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { restartClock, stopClock } from '../clock.ts'
import { type CloseReason, type Move, move, type Reason, type Refusal, type Status } from '../rules.ts'
import { tellAssignee, tellTeam } from '../team/actions.ts'
import { answerersOf } from '../team/queries.ts'
import { answerMail } from './emails.ts'
import { lockMessage, type MessageFacts } from './queries.ts'

type Done = Promise<Outcome<{ number: number }, Refusal>>
type Step = { tx: Database; message: MessageFacts; next: Status; now: Date }

/** Loads the message for this person, asks the rule, writes, keeps the event: all in one transaction. */
const change = (
  services: Services,
  actor: Actor,
  number: number,
  wanted: Move,
  write: (step: Step) => Promise<Refusal | Record<string, string>>,
): Done =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const message = await lockMessage(tx, actor, parisDay(now), number)
    const allowed = move(message, wanted, actor.id)
    if (!allowed.ok) return allowed
    const details = await write({ tx, message, next: allowed.value, now })
    if (typeof details === 'string') return refused(details)
    await record(tx, {
      actorId: actor.id,
      verb: `contact.${pastOf[wanted]}`,
      subject: { kind: 'contact', id: message.id },
      details: { number, ...details },
      at: now,
    })
    return done({ number })
  })

const pastOf: Record<Move, string> = {
  assign: 'assigned',
  answer: 'answered',
  reroute: 'rerouted',
  close: 'closed',
  reopen: 'reopened',
}

/** Gives a message to someone who answers its reason, oneself included, and tells them when it is someone else. */
export const assignMessage = (services: Services, actor: Actor, number: number, assigneeId: Id): Done =>
  change(services, actor, number, 'assign', async ({ tx, message, next, now }) => {
    const candidates = await answerersOf(tx, message.reason, parisDay(now))
    const assignee = candidates.find(({ id }) => id === assigneeId)
    if (!assignee) return 'cannot-answer'
    await update(tx, message, { status: next, assigned_to: assignee.id })
    if (assignee.id !== actor.id) {
      const key = `contact:${message.id}:assigned:${now.toISOString()}`
      await tellAssignee(tx, services, message, { key, to: assignee, byName: actor.name })
    }
    return { to: assignee.id }
  })

/** Answers the sender by mail and stops the clock. Whoever answers a free message takes it. */
export const answerMessage = (services: Services, actor: Actor, number: number, body: string): Done =>
  change(services, actor, number, 'answer', async ({ tx, message, next, now }) => {
    await update(tx, message, { status: next, assigned_to: actor.id, answered_at: now })
    const entry = await write(tx, message, 'answer', actor, body, now)
    await stopClock(tx, message.id, parisDay(now))
    await sendMail(tx, answerMail(services, message, { id: entry, body, byName: actor.name }))
    return {}
  })

/** Passes a message to those who answer another reason, with a word of why. The term given to its sender stays. */
export const rerouteMessage = (services: Services, actor: Actor, number: number, reason: Reason, why: string): Done =>
  change(services, actor, number, 'reroute', async ({ tx, message, next, now }) => {
    if (reason === message.reason) return 'same-reason'
    await update(tx, message, { status: next, assigned_to: null, reason })
    const entry = await write(tx, message, 'note', actor, why, now)
    const key = `contact:${message.id}:rerouted:${entry}`
    await tellTeam(tx, services, { ...message, reason }, { key, rerouted: true, today: parisDay(now) })
    return { from: message.reason, to: reason }
  })

/** Ends a message that needs no more work. `note`, when there is one, is for colleagues. */
export const closeMessage = (services: Services, actor: Actor, number: number, reason: CloseReason, note = ''): Done =>
  change(services, actor, number, 'close', async ({ tx, message, next, now }) => {
    await update(tx, message, { status: next, close_reason: reason, closed_at: now })
    if (note) await write(tx, message, 'note', actor, note, now)
    await stopClock(tx, message.id, parisDay(now))
    return { reason }
  })

/** Takes up again a message answered or closed; its clock goes on with the days that were left. */
export const reopenMessage = (services: Services, actor: Actor, number: number): Done =>
  change(services, actor, number, 'reopen', async ({ tx, message, next, now }) => {
    const dueOn = await restartClock(tx, message.id, parisDay(now))
    const due = dueOn ? { due_on: dueOn } : {}
    await update(tx, message, { status: next, assigned_to: actor.id, close_reason: null, closed_at: null, ...due })
    return {}
  })

type Values = {
  status: Status
  assigned_to?: Id | null
  reason?: Reason
  answered_at?: Date
  closed_at?: Date | null
  close_reason?: CloseReason | null
  due_on?: string
}

const update = (tx: Database, message: { id: Id }, values: Values) =>
  tx.updateTable('contact_message').set(values).where('id', '=', message.id).execute()

/** Keeps words written about a message; answers the id of the entry. */
const write = async (
  tx: Database,
  message: { id: Id },
  kind: 'answer' | 'note',
  author: Actor,
  body: string,
  now: Date,
) => {
  const entry = await tx
    .insertInto('contact_entry')
    .values({ message_id: message.id, kind, author_id: author.id, body, written_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return entry.id
}
