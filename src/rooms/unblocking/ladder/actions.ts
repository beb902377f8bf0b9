import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { resumeAnswer } from '../cases/clocks.ts'
import { tellHand, tellHolders, tellSupervisors } from '../cases/emails.ts'
import { happened, type Side } from '../cases/events.ts'
import { type Case, lockCase } from '../cases/queries.ts'
import type { Level } from '../rules.ts'
import { letters } from '../words.ts'
import { handsFor } from './queries.ts'
import { chooseHand, type Hand, rungAbove } from './rules.ts'

export type By = { actorId: Id | null; side: Side; now: Date }

/** Two cases together would pass the load of one hand: hands are given one at a time. */
export const oneAtATime = (tx: Database) => sql`select pg_advisory_xact_lock(hashtext('unblocking hands'))`.execute(tx)

/**
 * Gives a qualified case, locked, to whoever can take it, or leaves it in the queue, without a hand since that day. `pressing`: it waited too
 * long, a full queue does not stop it. Answers whether someone has it.
 */
export const findHand = async (
  tx: Database,
  services: Services,
  caseId: Id,
  by: By,
  pressing = false,
): Promise<boolean> => {
  await oneAtATime(tx)
  const today = parisDay(by.now)
  const blocker = await lockCase(tx, caseId)
  if (blocker.status !== 'qualified' || !blocker.rung || !blocker.matter) return false
  const { chosen, lacksLevel } = chooseHand(
    await handsFor(tx, blocker, today),
    { rung: blocker.rung, matter: blocker.matter },
    pressing,
  )
  if (chosen) {
    await giveTo(tx, services, blocker, chosen, by)
    return true
  }
  await leaveWaiting(tx, services, blocker, lacksLevel, by)
  return false
}

const leaveWaiting = async (tx: Database, services: Services, blocker: Case, lacksLevel: boolean, by: By) => {
  const today = parisDay(by.now)
  const since = blocker.waitingSince ?? today
  const isNew = lacksLevel && (!blocker.lackedLevelAt || parisDay(blocker.lackedLevelAt) < since)
  await tx
    .updateTable('blocker_case')
    .set({
      waiting_since: since,
      ...(isNew && { lacked_level_at: by.now }),
    })
    .where('id', '=', blocker.id)
    .execute()
  if (!isNew) return
  await happened(tx, blocker, {
    actorId: null,
    side: 'site',
    verb: 'lacks_level',
    details: { rung: blocker.rung },
    at: by.now,
  })
  await tellSupervisors(
    tx,
    services,
    blocker,
    { key: `lacks:${blocker.rung}:${today}`, said: letters.hand.lacks_level },
    { today },
  )
}

/** Puts a locked case in someone's hands: whoever may was checked by the choice. */
export const giveTo = async (
  tx: Database,
  services: Services,
  blocker: Case,
  hand: Pick<Hand, 'id' | 'level' | 'breadth' | 'load' | 'loadLimit'>,
  by: By,
) => {
  const today = parisDay(by.now)
  await tx
    .updateTable('blocker_case')
    .set({
      status: 'assigned',
      appointment_id: hand.id,
      assigned_at: by.now,
      taken_at: null,
      waiting_since: null,
      rose_on: null,
      last_reminder: null,
    })
    .where('id', '=', blocker.id)
    .execute()
  await happened(tx, blocker, {
    ...by,
    at: by.now,
    verb: 'assigned',
    // why this hand: its level, how near it stands, and what it already had
    details: {
      appointment: hand.id,
      ...{ level: hand.level, breadth: hand.breadth },
      load: hand.load,
      limit: hand.loadLimit,
    },
  })
  const key = `assigned:${hand.id}:${by.now.getTime()}`
  await tellHand(tx, services, blocker, { key, said: letters.hand.assigned }, today, by.actorId)
  await tellHolders(tx, services, blocker, { key, said: letters.holder.assigned })
}

/** The hand that has a locked case loses it, for a reason; that hand is not asked again. The case looks for another at once. */
export const dropHand = async (
  tx: Database,
  services: Services,
  blocker: Case,
  why: { kind: 'not_mine' | 'tie' | 'climbed' | 'ended'; reason: string; rung?: Level },
  by: By,
): Promise<boolean> => {
  const today = parisDay(by.now)
  // one whose appointment ended, or is suspended, may have it again when it begins again
  if (blocker.appointment && why.kind !== 'ended')
    await tx
      .insertInto('blocker_decline')
      .values({
        case_id: blocker.id,
        appointment_id: blocker.appointment.id,
        kind: why.kind,
        reason: why.reason,
        at: by.now,
      })
      .onConflict((conflict) =>
        conflict.columns(['case_id', 'appointment_id']).doUpdateSet({ kind: why.kind, reason: why.reason }),
      )
      .execute()
  // what was awaited was awaited by that hand
  if (blocker.heldReason !== null) await resumeAnswer(tx, blocker.id, today)
  await tx
    .updateTable('blocker_case')
    .set({
      ...{
        status: 'qualified',
        held_reason: null,
        held_until: null,
        appointment_id: null,
        taken_at: null,
        // without a hand already, it goes on waiting since the same day
        waiting_since: blocker.appointment ? today : (blocker.waitingSince ?? today),
        last_reminder: null,
      },
      ...(blocker.appointment && { rose_on: null }),
      ...(why.rung && { rung: why.rung }),
    })
    .where('id', '=', blocker.id)
    .execute()
  return findHand(tx, services, blocker.id, by)
}

/**
 * A locked case climbs one level, with all that was done: whoever had it hands it over. At the highest level it stays where it is. `reason` is
 * a code, never words of someone: the history keeps it. Answers whether it climbed.
 */
export const climb = async (
  tx: Database,
  services: Services,
  blocker: Case,
  reason: string,
  by: By,
): Promise<boolean> => {
  const to = rungAbove(blocker)
  if (!to) return false
  await tx
    .updateTable('blocker_case')
    .set({ climbs: blocker.climbs + 1 })
    .where('id', '=', blocker.id)
    .execute()
  await happened(tx, blocker, { ...by, at: by.now, verb: 'climbed', details: { from: to - 1, to, reason } })
  const key = `climbed:${to}:${by.now.getTime()}`
  await tellHolders(tx, services, blocker, { key, said: letters.holder.climbed })
  await dropHand(tx, services, blocker, { kind: 'climbed', reason, rung: to }, by)
  return true
}
