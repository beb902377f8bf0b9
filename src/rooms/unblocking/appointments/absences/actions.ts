import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type Person, supervisorsOf } from '../../cases/queries.ts'
import { paths } from '../../paths.ts'
import { subject } from '../acts/actions-steering.ts'
import { type AppointmentView, casesInHand, lockAppointment, ownAppointments } from '../acts/queries.ts'
import { tellPerson } from '../emails.ts'
import { type AbsenceRefusal, absenceRefusal, isLiving, standsThroughout, stateOf } from '../rules.ts'
import { letters } from '../words.ts'
import { deputiesOf } from './queries.ts'

/** The person's own, held until the end of the transaction; « not found » for anyone else, and without a second factor. */
const own = async (tx: Database, actor: Actor, id: string, today: Day): Promise<AppointmentView> => {
  const mine = (all: AppointmentView[]) => found(all.find((one) => one.id === id))
  if (!isId(id) || !actor.secondFactor) return notFound()
  mine(await ownAppointments(tx, actor, today))
  await lockAppointment(tx, id)
  return mine(await ownAppointments(tx, actor, today))
}

type Sender = Pick<Services, 'config' | 'secret'>
type Days = { from: Day; until: Day }

export type SayAbsenceRefusal = AbsenceRefusal | 'not-now'

/** The person says when they are away: new cases go to others, unless someone stands in. One absence at a time; it replaces the last one said. */
export const sayAbsence = (
  services: Sender & Pick<Services, 'db'>,
  actor: Actor,
  appointmentId: string,
  { from, until }: Days,
  now: Date,
): Promise<Outcome<null, SayAbsenceRefusal>> =>
  inTransaction(services.db, async (tx) => {
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
    await tellUncovered(tx, services, one, { from, until }, now)
    return done(null)
  })

/** Someone stands in each day of the absence that is still to come and within the term: no other can be covered. */
const isCovered = async (tx: Database, { id, endsOn }: AppointmentView, { from, until }: Days, today: Day) => {
  const absence = { absentFrom: from < today ? today : from, absentUntil: until > endsOn ? endsOn : until }
  return standsThroughout(await deputiesOf(tx, id), absence)
}

/** Unless someone stands in each day, whoever supervises cases left in hand hears of it, and how many of theirs there are. */
export const tellUncovered = async (tx: Database, services: Sender, one: AppointmentView, days: Days, now: Date) => {
  if (await isCovered(tx, one, days, parisDay(now))) return
  const theirs = new Map<Id, { person: Person; cases: number }>()
  for (const id of await casesInHand(tx, one.id))
    for (const person of await supervisorsOf(tx, { id }, parisDay(now)))
      theirs.set(person.id, { person, cases: (theirs.get(person.id)?.cases ?? 0) + 1 })
  if (one.person) theirs.delete(one.person.id)
  for (const { person, cases } of theirs.values())
    await tellPerson(tx, services, one.id, person, {
      ...{ key: `uncovered:${now.getTime()}`, subject: letters.uncovered.subject },
      paragraphs: letters.uncovered.said(one, days, cases),
      action: { label: letters.uncovered.see, path: paths.desk },
    })
}

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
