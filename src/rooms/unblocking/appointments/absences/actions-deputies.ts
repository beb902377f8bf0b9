import type { Actor } from '#core/actor.ts'
import { record } from '#core/history.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { steering, subject } from '../acts/actions-steering.ts'
import { candidateBy } from '../acts/queries.ts'
import { tellPerson } from '../emails.ts'
import { type DeputyRefusal, deputyRefusal } from '../rules.ts'
import { letters } from '../words.ts'
import { tellUncovered } from './actions.ts'
import { deputiesOf } from './queries.ts'

export type Deputed = { email: string; act: string; startsOn: Day; endsOn: Day }
export type AddDeputyRefusal = DeputyRefusal | 'not-now'

/** Someone stands in, by an act too, within the dates of the appointment. They read cases only while the other is away. Answers the id. */
export const addDeputy = (
  services: Services,
  actor: Actor,
  appointmentId: string,
  { email, ...asked }: Deputed,
  now: Date,
): Promise<Outcome<Id, AddDeputyRefusal>> =>
  steering(
    services,
    actor,
    appointmentId,
    ['in_force', 'away', 'coming', 'suspended'],
    now,
    async ({ tx, one, today }) => {
      const person = await candidateBy(tx, email)
      const others = await deputiesOf(tx, one.id)
      const refusal = deputyRefusal(actor, person, asked, { ...one, personId: one.person?.id ?? null }, others, today)
      if (refusal || !person) return refused(refusal ?? 'unknown-person')
      const { act, startsOn, endsOn } = asked
      const { id } = await tx
        .insertInto('hacker_deputy')
        .values({
          ...{ appointment_id: one.id, person_id: person.id, act: act.trim(), starts_on: startsOn, ends_on: endsOn },
          created_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await record(tx, {
        ...{ actorId: actor.id, verb: 'hacker.deputy', subject: subject(one.id) },
        details: { startsOn, endsOn },
      })
      const { subject: title, said } = letters.deputy
      const paragraphs = said(one, startsOn, endsOn, act.trim())
      await tellPerson(tx, services, one.id, person, { key: `deputy:${id}`, subject: title, paragraphs })
      return done(id)
    },
  )

/** From today they stand in no more, and read nothing more of it. */
export const endDeputy = (
  services: Services,
  actor: Actor,
  appointmentId: string,
  deputyId: string,
  now: Date,
): Promise<Outcome<null, 'oneself' | 'not-now'>> =>
  steering(
    services,
    actor,
    appointmentId,
    ['in_force', 'away', 'coming', 'suspended'],
    now,
    async ({ tx, one, today }) => {
      const deputy = isId(deputyId) ? (await deputiesOf(tx, one.id)).find(({ id }) => id === deputyId) : undefined
      if (!deputy || deputy.endedOn || deputy.endsOn < today) return refused('not-now')
      await tx.updateTable('hacker_deputy').set({ ended_on: today }).where('id', '=', deputy.id).execute()
      await record(tx, { actorId: actor.id, verb: 'hacker.deputy_ended', subject: subject(one.id) })
      const { subject: title, said } = letters.deputyEnded
      const told = { key: `deputy-ended:${deputy.id}`, subject: title, paragraphs: said(one) }
      await tellPerson(tx, services, one.id, { ...deputy, id: deputy.personId }, told)
      const { absentFrom: from, absentUntil: until } = one
      if (from && until && until >= today) await tellUncovered(tx, services, one, { from, until }, now)
      return done(null)
    },
  )
