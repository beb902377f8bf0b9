import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type State, stateOf } from '../rules.ts'
import { type AppointmentView, lockAppointment, readAppointment } from './queries.ts'

export type Steering = { tx: Database; one: AppointmentView; today: Day }

/** Of the common history: an appointment is a public act. */
export const subject = (id: Id) => ({ kind: 'hacker_appointment', id })

/**
 * One act of someone who supervises on an appointment, whole. Throws « not found » for who does not supervise it; nobody decides on their own;
 * « not-now » when it does not stand where this may be done.
 */
export const steering = <T, R extends string>(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  appointmentId: string,
  from: readonly State[],
  now: Date,
  write: (steering: Steering) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | 'oneself' | 'not-now'>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const { id } = await readAppointment(tx, actor, appointmentId, today)
    await lockAppointment(tx, id)
    const one = await readAppointment(tx, actor, id, today)
    if (one.person?.id === actor.id) return refused('oneself')
    return from.includes(stateOf(one, today)) ? write({ tx, one, today }) : refused('not-now')
  })
