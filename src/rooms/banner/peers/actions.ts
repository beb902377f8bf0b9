import type { Updateable } from 'kysely'
import type { Database } from '#core/database.ts'
import { forgetClocks, readClock, startClock, writeClock } from '#core/deadlines.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { dueOn, stop } from '#core/pure/deadline.ts'
import type { Id } from '#core/pure/id.ts'
import type { PeerQuestion as Columns } from '#db/schema.ts'
import type { PeerQuestion } from './queries.ts'
import { afterStep, clockOf, type Status, type Step, type Term } from './rules.ts'

/** What is waited for in each status, with a term. */
const awaited: Partial<Record<Status, Term>> = { asked: 'answer', answered: 'word', decided: 'appeal' }

const subjectOf = (id: Id) => ({ kind: 'peer_question', id })

/** Starts the clock of a question that has come to this status, and answers its last day, or null when nothing is counted. */
export const beginTerm = async (tx: Database, id: Id, status: Status, now: Date) => {
  const kind = awaited[status]
  if (!kind) return null
  const today = parisDay(now)
  const clock = clockOf(kind, today)
  await forgetClocks(tx, subjectOf(id), kind)
  await startClock(tx, { subject: subjectOf(id), kind }, clock)
  return dueOn(clock, today)
}

const endTerm = async (tx: Database, id: Id, status: Status, now: Date): Promise<void> => {
  const kind = awaited[status]
  if (!kind) return
  const key = { subject: subjectOf(id), kind }
  const clock = await readClock(tx, key, true)
  const stopped = clock && stop(clock, parisDay(now))
  if (stopped?.ok) await writeClock(tx, key, stopped.value)
}

/**
 * Takes a question one step further, its row being locked: status, clocks and history. Answers false when the step is not possible from
 * where it is. Nobody's name goes with it: who asked, who sat and who said what is known from nowhere but the question itself.
 */
export const moveQuestion = async (
  tx: Database,
  { id, status: from }: Pick<PeerQuestion, 'id' | 'status'>,
  step: Step,
  change: Omit<Updateable<Columns>, 'status' | 'due_on'>,
  now: Date,
): Promise<boolean> => {
  const status = afterStep(step, from)
  if (status === null) return false
  await endTerm(tx, id, from, now)
  const due = await beginTerm(tx, id, status, now)
  await tx
    .updateTable('peer_question')
    .set({ ...change, status, due_on: due, last_reminder: null })
    .where('id', '=', id)
    .execute()
  await trace(tx, id, step, now)
  return true
}

/** Something happened to a question: never with who did it, which the journal of the site would show. */
export const trace = (tx: Database, id: Id, what: Step | 'ask' | 'draw' | 'accept' | 'recuse' | 'opine', now: Date) =>
  record(tx, { actorId: null, verb: `peer.${what}`, subject: { kind: 'peer_question', id }, at: now })
