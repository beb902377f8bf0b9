import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { ancestorsOf } from '#rooms/geography/index.ts'
import { supervised } from '../../cases/queries.ts'
import { tellPerson } from '../emails.ts'
import {
  type Act,
  type ActRefusal,
  type Asked,
  type AskedRefusal,
  actRefusal,
  canPropose,
  type DatesRefusal,
  datesRefusal,
  namesSomeone,
  personRefusal,
} from '../rules.ts'
import { letters } from '../words.ts'
import { steering, subject } from './actions-steering.ts'
import { candidateBy } from './queries.ts'

/** Puts forward someone to be appointed, by their address. Nothing is opened to them before an act. Answers the id. */
export const proposeAppointment = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  { email, ...asked }: Asked & { email: string },
  now: Date,
): Promise<Outcome<Id, AskedRefusal>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const scope = supervised(actor, today)
    if (scope.length === 0) return notFound()
    const person = await candidateBy(tx, email)
    const placeIds = asked.everywhere ? [] : [...new Set(asked.placeIds)]
    const places: number[][] = []
    for (const id of placeIds) places.push(await ancestorsOf(tx, [id]))
    const refusal = canPropose({ id: actor.id, demo: actor.demo, scope }, person, asked, places, today)
    if (refusal || !person) return refused(refusal ?? 'unknown-person')
    const id = await insert(tx, person.id, { ...asked, placeIds }, actor, now)
    await record(tx, {
      actorId: actor.id,
      verb: 'hacker.proposed',
      subject: subject(id),
      details: { level: asked.level },
    })
    return done(id)
  })

const insert = async (tx: Database, personId: Id, asked: Asked, actor: Actor, now: Date): Promise<Id> => {
  const { id } = await tx
    .insertInto('hacker_appointment')
    .values({
      ...{ person_id: personId, function: asked.function, service: asked.service, authority: asked.authority },
      ...{ level: asked.level, matters: [...asked.matters], everywhere: asked.everywhere, powers: [...asked.powers] },
      ...{ starts_on: asked.startsOn, ends_on: asked.endsOn, load_limit: asked.loadLimit, demo: actor.demo },
      ...{ created_by: actor.id, created_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const territory of asked.placeIds)
    await tx
      .insertInto('hacker_appointment_territory')
      .values({ appointment_id: id, territory_id: territory })
      .execute()
  return id
}

export type AppointRefusal =
  | ActRefusal
  | DatesRefusal
  | 'oneself'
  | 'unknown-person'
  | 'unverified'
  | 'suspended'
  | 'not-now'

/** The act is there: the person is appointed, and told. Only from then on may a case be theirs. */
export const appointHacker = (
  services: Services,
  actor: Actor,
  appointmentId: string,
  act: Act,
  now: Date,
): Promise<Outcome<null, AppointRefusal>> =>
  steering(services, actor, appointmentId, ['proposed'], now, async ({ tx, one, today }) => {
    const person = one.person ? await candidateBy(tx, one.person.email) : undefined
    const refusal =
      personRefusal(actor, person) ?? actRefusal(act, today) ?? datesRefusal(act.startsOn, act.endsOn, today)
    if (refusal || !person) return refused(refusal ?? 'unknown-person')
    await tx
      .updateTable('hacker_appointment')
      .set({
        ...{ act: act.act.trim(), act_on: act.actOn, authority: act.authority, appointed_at: now },
        ...{ starts_on: act.startsOn, ends_on: act.endsOn, version: one.version + 1 },
      })
      .where('id', '=', one.id)
      .execute()
    const { startsOn, endsOn, actOn } = act
    await record(tx, {
      ...{ actorId: actor.id, verb: 'hacker.appointed', subject: subject(one.id), isPublic: true },
      details: { level: one.level, actOn, startsOn, endsOn },
    })
    const { subject: title, said } = letters.appointed
    const paragraphs = said({ ...one, startsOn, endsOn }, act.act.trim())
    await tellPerson(tx, services, one.id, person, { key: 'appointed', subject: title, paragraphs })
    return done(null)
  })

export type ExtendRefusal = ActRefusal | DatesRefusal | 'not-longer' | 'oneself' | 'not-now'

/** A new act carries an appointment further, three years at most from its date. The act it follows stays readable. */
export const extendAppointment = (
  services: Services,
  actor: Actor,
  appointmentId: string,
  act: Omit<Act, 'startsOn'>,
  now: Date,
): Promise<Outcome<null, ExtendRefusal>> =>
  steering(
    services,
    actor,
    appointmentId,
    ['in_force', 'away', 'coming', 'suspended'],
    now,
    async ({ tx, one, today }) => {
      const refusal = actRefusal({ ...act, startsOn: act.actOn }, today) ?? datesRefusal(act.actOn, act.endsOn, today)
      if (refusal) return refused(refusal)
      if (act.endsOn <= one.endsOn) return refused('not-longer')
      const former = { act: one.act ?? '', act_on: one.actOn ?? act.actOn, authority: one.authority }
      await tx
        .insertInto('hacker_past_act')
        .values({ ...former, appointment_id: one.id, starts_on: one.startsOn, ends_on: one.endsOn, followed_at: now })
        .execute()
      await tx
        .updateTable('hacker_appointment')
        .set({
          ...{ act: act.act.trim(), act_on: act.actOn, authority: act.authority, ends_on: act.endsOn },
          version: one.version + 1,
        })
        .where('id', '=', one.id)
        .execute()
      const { endsOn, actOn } = act
      await record(tx, {
        ...{ actorId: actor.id, verb: 'hacker.extended', subject: subject(one.id), isPublic: true },
        details: { actOn, endsOn },
      })
      const { subject: title, said } = letters.extended
      const paragraphs = said(endsOn, act.act.trim())
      if (one.person)
        await tellPerson(tx, services, one.id, one.person, { key: `extended:${endsOn}`, subject: title, paragraphs })
      return done(null)
    },
  )

export type Edited = { function: string; service: string; loadLimit: number }
export type EditRefusal = 'names-someone' | 'changed' | 'oneself' | 'not-now'

/** What no act says: the wording of the function, the service, how many cases at a time. `version`: the one that was read. */
export const editAppointment = (
  services: Services,
  actor: Actor,
  appointmentId: string,
  edited: Edited,
  version: number,
  now: Date,
): Promise<Outcome<null, EditRefusal>> =>
  steering(
    services,
    actor,
    appointmentId,
    ['proposed', 'in_force', 'away', 'coming', 'suspended'],
    now,
    async ({ tx, one }) => {
      if (one.version !== version) return refused('changed')
      if (namesSomeone(`${edited.function} ${edited.service}`, one.person?.name ?? '')) return refused('names-someone')
      const { loadLimit, ...said } = edited
      await tx
        .updateTable('hacker_appointment')
        .set({ ...said, load_limit: loadLimit, version: version + 1 })
        .where('id', '=', one.id)
        .execute()
      await record(tx, { actorId: actor.id, verb: 'hacker.edited', subject: subject(one.id), details: { loadLimit } })
      return done(null)
    },
  )
