import type { Database } from '#core/database.ts'
import { forgetClocks, readClock, startClock, writeClock } from '#core/deadlines.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Clock, pause, resume, stop } from '#core/pure/deadline.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import {
  type ApplicationStatus,
  afterMove,
  type ClockKind,
  clockOf,
  type Move,
  type Returning,
  type Settings,
} from '../rules.ts'
import { type Application, applicationById } from './queries.ts'
import { readSettings } from './queries-settings.ts'
import { termOf } from './rules.ts'

/** The application, held until the end of the transaction: its moves come one after the other. Throws « not found ». */
export const lockApplication = async (tx: Database, id: string): Promise<Application> => {
  if (isId(id)) await tx.selectFrom('label_application').select('id').where('id', '=', id).forUpdate().execute()
  return applicationById(tx, id)
}

type Moving = {
  move: Move
  /** Null: the clock itself. */
  actorId: Id | null
  now: Date
  /** For `ask` and `contradict`: why the clock stands still, said to both sides. */
  pausedFor?: string
  details?: Record<string, string | number | boolean | null>
}

/**
 * Moves a locked application: its status, the dates of its life, its clocks, its history. Everything else (corrections, opinions, decisions) is
 * written by the caller in the same transaction, before: triggers refuse a decision that is not whole.
 */
export const moveApplication = async (
  tx: Database,
  application: Application,
  moving: Moving,
): Promise<Outcome<ApplicationStatus, 'not-now'>> => {
  const next = afterMove(moving.move, application)
  if (!next) return refused('not-now')
  const { now, actorId, move } = moving
  const returnsTo = next === 'incomplete' ? application.status : null
  await tx
    .updateTable('label_application')
    .set({
      status: next,
      returns_to: returnsTo,
      updated_at: now,
      ...(move === 'submit' && { submitted_at: now, submitted_by: actorId }),
      ...(move === 'admit' && { admitted_at: now }),
      ...((next === 'granted' || next === 'refused') && { decided_at: now }),
      ...((next === 'granted' || next === 'refused' || next === 'withdrawn' || next === 'lapsed') && {
        closed_at: now,
      }),
      ...(next === 'appeal' && { closed_at: null }),
    })
    .where('id', '=', application.id)
    .execute()
  await turnClocks(tx, application, next, moving)
  await writeTerm(tx, { id: application.id, status: next, returnsTo: returnsTo as Returning | null }, now)
  const details = { ...moving.details, from: application.status, to: next }
  const subject = { kind: 'label_application', id: application.id }
  await record(tx, { actorId, verb: `label.${move}`, subject, details, at: now })
  return done(next)
}

const clockKey = (id: Id, kind: ClockKind) => ({ subject: { kind: 'label_application', id }, kind })

/** The clock of an application's step, or null when that step never began. */
export const clockOfStep = (db: Database, id: Id, kind: ClockKind): Promise<Clock | null> =>
  readClock(db, clockKey(id, kind))

const targetOf = (kind: ClockKind, settings: Settings): number =>
  ({
    admissibility: settings.admissibility_days,
    review: settings.review_days,
    decision: settings.decision_days,
    appeal: settings.appeal_days,
  })[kind]

/** One step, one clock: paused while the organisation has the hand, stopped when the step is over. */
const turnClocks = async (
  tx: Database,
  before: Application,
  next: ApplicationStatus,
  moving: Moving,
): Promise<void> => {
  const today = parisDay(moving.now)
  const left = clockOf(before.status, before.returnsTo)
  const running = clockOf(next, next === 'incomplete' ? (before.status as 'submitted' | 'review') : null)
  const waits = next === 'incomplete' || next === 'contradictory'
  const waited = before.status === 'incomplete' || before.status === 'contradictory'
  if (left && left !== running) await turn(tx, before.id, left, (clock) => stop(clock, today))
  if (running && left === running && waits)
    await turn(tx, before.id, running, (clock) => pause(clock, today, moving.pausedFor ?? next))
  if (running && left === running && waited) await turn(tx, before.id, running, (clock) => resume(clock, today))
  if (running && left !== running) {
    const settings = await readSettings(tx)
    const clock = { startedOn: today, targetDays: targetOf(running, settings), unit: 'working' as const }
    await startAgain(tx, before.id, running, clock)
  }
}

/**
 * The desk sorts and filters thousands of applications by their term, and only the clock tells it, with its pauses and its days off. So each
 * move writes it down: the last day, which holds until the next move; or, while the clock stands still before its term, what will be left.
 */
const writeTerm = async (
  tx: Database,
  { id, status, returnsTo }: Pick<Application, 'id' | 'status' | 'returnsTo'>,
  now: Date,
): Promise<void> => {
  const kind = clockOf(status, returnsTo)
  const clock = kind && (await clockOfStep(tx, id, kind))
  const term = clock ? termOf(clock, parisDay(now)) : { dueOn: null, daysLeft: null }
  await tx
    .updateTable('label_application')
    .set({ due_on: term.dueOn, days_left: term.daysLeft })
    .where('id', '=', id)
    .execute()
}

/** A second review or committee, after a decision put off, counts from its own first day. */
const startAgain = async (
  tx: Database,
  id: Id,
  kind: ClockKind,
  clock: Omit<Clock, 'pauses' | 'stoppedOn'>,
): Promise<void> => {
  await forgetClocks(tx, { kind: 'label_application', id }, kind)
  await startClock(tx, clockKey(id, kind), clock)
}

const turn = async (
  tx: Database,
  id: Id,
  kind: ClockKind,
  change: (clock: Clock) => Outcome<Clock, string>,
): Promise<void> => {
  const clock = await readClock(tx, clockKey(id, kind), true)
  const changed = clock && change(clock)
  if (changed?.ok) await writeClock(tx, clockKey(id, kind), changed.value)
}
