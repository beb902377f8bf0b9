import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import { enqueue } from '#core/jobs.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockCase } from '../../cases/queries.ts'
import { freeFromHand } from '../../ladder/actions-free.ts'
import { caseUpkeep } from '../../ladder/jobs.ts'
import { tellPerson } from '../emails.ts'
import { stateOf } from '../rules.ts'
import { letters } from '../words.ts'
import { steering, subject } from './actions-steering.ts'
import { casesInHand } from './queries.ts'
import { erased } from './words.ts'

type Changed = Promise<Outcome<null, 'oneself' | 'not-now'>>

/** From today on, until it is reinstated: the cases in hand find another at once. */
export const suspendAppointment = (
  services: Services,
  actor: Actor,
  appointmentId: string,
  reason: string,
  now: Date,
): Changed =>
  steering(services, actor, appointmentId, ['in_force', 'away', 'coming'], now, async ({ tx, one, today }) => {
    await tx
      .updateTable('hacker_appointment')
      .set({ suspended_on: today, suspended_reason: reason, version: one.version + 1 })
      .where('id', '=', one.id)
      .execute()
    await record(tx, { actorId: actor.id, verb: 'hacker.suspended', subject: subject(one.id) })
    await freeCases(tx, services, one.id, actor, now)
    const { subject: title, said } = letters.suspended
    const told = { key: `suspended:${now.getTime()}`, subject: title, paragraphs: said(reason) }
    if (one.person) await tellPerson(tx, services, one.id, one.person, told)
    return done(null)
  })

/** The suspension is lifted. Cases do not come back: others have them. */
export const reinstateAppointment = (services: Services, actor: Actor, appointmentId: string, now: Date): Changed =>
  steering(services, actor, appointmentId, ['suspended'], now, async ({ tx, one }) => {
    await tx
      .updateTable('hacker_appointment')
      .set({ suspended_on: null, suspended_reason: null, version: one.version + 1 })
      .where('id', '=', one.id)
      .execute()
    await record(tx, { actorId: actor.id, verb: 'hacker.reinstated', subject: subject(one.id) })
    const { subject: title, said } = letters.reinstated
    const told = { key: `reinstated:${now.getTime()}`, subject: title, paragraphs: said }
    if (one.person) await tellPerson(tx, services, one.id, one.person, told)
    return done(null)
  })

/** Over from today: the cases in hand find another at once. What was only proposed is dropped the same way, and nobody is told. */
export const endAppointment = (
  services: Services,
  actor: Actor,
  appointmentId: string,
  reason: string,
  now: Date,
): Changed =>
  steering(
    services,
    actor,
    appointmentId,
    ['proposed', 'in_force', 'away', 'coming', 'suspended'],
    now,
    async ({ tx, one, today }) => {
      const wasAppointed = stateOf(one, today) !== 'proposed'
      await end(tx, one.id, { reason, actorId: actor.id, isPublic: wasAppointed }, now)
      await freeCases(tx, services, one.id, actor, now)
      const { subject: title, said } = letters.ended
      const told = { key: 'ended', subject: title, paragraphs: said(reason) }
      if (one.person && wasAppointed) await tellPerson(tx, services, one.id, one.person, told)
      return done(null)
    },
  )

type Ending = { reason: string; actorId: Id | null; isPublic: boolean }

const end = async (tx: Database, id: Id, { reason, actorId, isPublic }: Ending, now: Date): Promise<void> => {
  await tx
    .updateTable('hacker_appointment')
    .set({ ended_on: parisDay(now), ended_reason: reason, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
  await record(tx, { actorId, verb: 'hacker.ended', subject: subject(id), isPublic })
}

// all of them are held before any looks for a hand: two that end together would wait for each other
const freeCases = async (
  tx: Database,
  services: Services,
  appointmentId: Id,
  actor: Actor,
  now: Date,
): Promise<void> => {
  const ids = await casesInHand(tx, appointmentId)
  for (const id of ids) await lockCase(tx, id)
  for (const id of ids) await freeFromHand(tx, services, id, { actorId: actor.id, side: 'supervisor', now })
}

/**
 * Before an account goes: its appointments end, and the work of the night is asked for at once, which finds another hand for their cases. The
 * texts of acts and reasons, which often name the person, go too; their dates and authorities stay.
 */
export const endAppointmentsOf = async (tx: Database, userId: Id, now: Date): Promise<void> => {
  const rows = await tx
    .selectFrom('hacker_appointment')
    .select(['id', 'appointed_at as appointedAt', 'ended_on as endedOn'])
    .where('person_id', '=', userId)
    .forUpdate()
    .execute()
  const living = rows.filter(({ endedOn }) => endedOn === null)
  for (const { id, appointedAt } of living)
    await end(tx, id, { reason: erased.reason, actorId: null, isPublic: appointedAt !== null }, now)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  const all = tx.updateTable('hacker_appointment').where('id', 'in', ids)
  await all.set({ ended_reason: erased.reason }).execute()
  await all.set({ act: erased.act }).where('act', 'is not', null).execute()
  await all.set({ suspended_reason: erased.reason }).where('suspended_on', 'is not', null).execute()
  await tx.updateTable('hacker_past_act').set({ act: erased.act }).where('appointment_id', 'in', ids).execute()
  await enqueue(tx, caseUpkeep, {})
}
