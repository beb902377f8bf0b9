import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { subject } from '../acts/actions-steering.ts'
import { type AppointmentView, lockAppointment, ownAppointments } from '../acts/queries.ts'
import { type AbsenceRefusal, absenceRefusal, isLiving, stateOf } from '../rules.ts'

/** The person's own, held until the end of the transaction; « not found » for anyone else, and without a second factor. */
const own = async (tx: Database, actor: Actor, id: string, today: Day): Promise<AppointmentView> => {
  const mine = (all: AppointmentView[]) => found(all.find((one) => one.id === id))
  if (!isId(id) || !actor.secondFactor) return notFound()
  mine(await ownAppointments(tx, actor, today))
  await lockAppointment(tx, id)
  return mine(await ownAppointments(tx, actor, today))
}

export type SayAbsenceRefusal = AbsenceRefusal | 'not-now'

/** The person says when they are away: new cases go to others, unless someone stands in. One absence at a time; it replaces the last one said. */
export const sayAbsence = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  appointmentId: string,
  { from, until }: { from: Day; until: Day },
  now: Date,
): Promise<Outcome<null, SayAbsenceRefusal>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const one = await own(tx, actor, appointmentId, today)
    if (!isLiving(stateOf(one, today))) return refused('not-now')
    const refusal = absenceRefusal(from, until, one.endsOn, today)
    if (refusal) return refused(refusal)
    await write(tx, one, { from, until })
    await record(tx, {
      ...{ actorId: actor.id, verb: 'hacker.away', subject: subject(one.id) },
      details: { from, until },
    })
    return done(null)
  })

/** Back, or not going: the absence that was said is taken off. */
export const endAbsence = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  appointmentId: string,
  now: Date,
): Promise<Outcome<null, 'not-now'>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const one = await own(tx, actor, appointmentId, today)
    if (one.absentUntil === null || one.absentUntil < today || !isLiving(stateOf(one, today))) return refused('not-now')
    await write(tx, one, null)
    await record(tx, { actorId: actor.id, verb: 'hacker.back', subject: subject(one.id) })
    return done(null)
  })

const write = (tx: Database, { id }: AppointmentView, absence: { from: Day; until: Day } | null) =>
  tx
    .updateTable('hacker_appointment')
    .set({ absent_from: absence?.from ?? null, absent_until: absence?.until ?? null })
    .where('id', '=', id)
    .execute()
