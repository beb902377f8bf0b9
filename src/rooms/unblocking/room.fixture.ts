// A blocked project, those who can unblock it, and those who may not read it, for the tests of this room.
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { ancestorsOf } from '#rooms/geography/index.ts'
import type { cast } from '../../demo/cast.ts'
import { browse, challengeId, joins, linkIn, mails, person, placeId, published } from '../directory/room.fixture.ts'
import { startAnswer } from './cases/clocks.ts'
import { happened } from './cases/events.ts'
import { findHand } from './ladder/actions.ts'
import { answerDays, type How, type Level, type Matter, matters, type Power } from './rules.ts'

export { browse, challengeId, joins, linkIn, mails, person, placeId, published }
/** A Monday: three working days lead to Thursday the 26th. */
export const now = new Date('2026-11-23T10:00:00Z')
export const today: Day = '2026-11-23'
export const on = (day: Day) => new Date(`${day}T10:00:00Z`)
/** The same services, on another day. */
export const at = (services: Services, day: Day): Services => ({ ...services, clock: () => on(day) })

/** An account behind its second factor, in the session as in the database. */
export const secured = async (db: Database, name: keyof typeof cast): Promise<Actor> => {
  const actor = await person(db, name)
  await db.updateTable('app_user').set({ two_factor_enabled: true }).where('id', '=', actor.id).execute()
  return { ...actor, secondFactor: true }
}

/** Someone who supervises, of the whole country unless a place is named. */
export const supervisor = async (
  db: Database,
  name: keyof typeof cast = 'jeanne',
  place: number | null = null,
): Promise<Actor> => {
  const actor = await secured(db, name)
  const grant = {
    role: 'unblocking_supervisor',
    territoryId: place,
    startsOn: '2026-01-01',
    endsOn: '2099-12-31',
  } as const
  await db
    .insertInto('role_grant')
    .values({
      ...{
        user_id: actor.id,
        role: grant.role,
        scope_kind: place === null ? 'national' : 'territory',
        territory_id: place,
      },
      ...{ starts_on: grant.startsOn, ends_on: grant.endsOn, act: 'décision d’essai' },
    })
    .execute()
  return { ...actor, grants: [grant] }
}

type Named = {
  level?: Level
  matters?: readonly Matter[]
  /** Territory ids; the whole country when there is none. */
  places?: readonly number[]
  powers?: readonly Power[]
  startsOn?: Day
  endsOn?: Day
  loadLimit?: number
  service?: string
}

/** A public hacker, appointed by an act. The short way: how one is appointed is tested where it is. */
export const hacker = async (
  db: Database,
  who: Actor,
  { level = 3, places = [], startsOn = '2026-01-01', endsOn = '2099-12-31', loadLimit = 10, ...given }: Named = {},
): Promise<Id> => {
  const { id } = await db
    .insertInto('hacker_appointment')
    .values({
      ...{
        person_id: who.id,
        function: 'Chargée de mission déblocage',
        service: given.service ?? 'Préfecture d’essai',
      },
      ...{
        authority: 'Préfet d’essai',
        act: 'arrêté d’essai du 2 janvier 2026',
        act_on: '2026-01-01',
        appointed_at: on('2026-01-01'),
      },
      ...{ level, matters: [...(given.matters ?? matters)], everywhere: places.length === 0, load_limit: loadLimit },
      ...{ powers: [...(given.powers ?? ['ask', 'convene', 'propose'])], starts_on: startsOn, ends_on: endsOn },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const territory of places)
    await db
      .insertInto('hacker_appointment_territory')
      .values({ appointment_id: id, territory_id: territory })
      .execute()
  return id
}

/** Away between two days, with someone to stand in when they are named. */
export const away = async (db: Database, appointmentId: Id, from: Day, until: Day, deputy?: Actor): Promise<void> => {
  await db
    .updateTable('hacker_appointment')
    .set({ absent_from: from, absent_until: until })
    .where('id', '=', appointmentId)
    .execute()
  if (!deputy) return
  await db
    .insertInto('hacker_deputy')
    .values({
      appointment_id: appointmentId,
      person_id: deputy.id,
      act: 'arrêté d’essai',
      starts_on: from,
      ends_on: until,
    })
    .execute()
}

type Filed = {
  sheetId?: Id | null
  matter?: Matter
  how?: How
  /** A commune by its code; Guéret unless said otherwise. */
  commune?: string
  wants?: string
  filedOn?: Day
  priority?: number
}

let numbers = 0

/** A case that was filed, and waits to be sorted. The short way: how one files is tested where one does. */
export const filed = async (
  db: Database,
  by: Actor,
  {
    sheetId = null,
    matter = 'transport',
    how = 'interpretation',
    commune = '23096',
    filedOn = today,
    ...given
  }: Filed = {},
): Promise<Id> => {
  numbers += 1
  const territory = await placeId(db, 'commune', commune)
  const { id } = await db
    .insertInto('blocker_case')
    .values({
      ...{ number: `D-2026-9${String(numbers).padStart(4, '0')}`, status: 'filed', filed_by: by.id, sheet_id: sheetId },
      ...{
        project: 'Le garage solidaire',
        territory_id: territory,
        place_ids: await ancestorsOf(db, [territory]),
        matter,
        how,
      },
      ...{
        administration_kind: 'prefecture',
        administration: 'Service des véhicules',
        scale: 'region',
        priority: given.priority ?? 3,
      },
      title: 'Prêter des voitures sans permis probatoire',
      wants: given.wants ?? 'Prêter des voitures réparées à des personnes sans permis probatoire.',
      ...{ rule: 'Article du code de la route', tried: 'Deux courriers.', consequence: 'Trois voitures dorment.' },
      ...{ request: 'Une réponse écrite.', filed_at: on(filedOn), waiting_since: filedOn, moved_at: on(filedOn) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await happened(db, { id }, { actorId: by.id, side: 'holder', verb: 'filed', at: on(filedOn) })
  return id
}

/** The same, found receivable at that level that day: someone has it, when someone can. */
export const qualified = async (services: Services, by: Actor, level: Level = 2, given: Filed = {}): Promise<Id> => {
  const { db } = services
  const day = given.filedOn ?? today
  const id = await filed(db, by, given)
  await db
    .updateTable('blocker_case')
    .set({
      ...{ status: 'qualified', required_level: level, rung: level, qualified_at: on(day) },
      protected_purpose: 'La sécurité de ceux qui conduisent.',
    })
    .where('id', '=', id)
    .execute()
  await startAnswer(db, id, day, answerDays[given.how ?? 'interpretation'])
  await findHand(db, services, id, { actorId: null, side: 'site', now: on(day) })
  return id
}

/** The same, taken in hand by whoever it was given to. Throws when nobody was. */
export const inProgress = async (services: Services, by: Actor, level: Level = 2, given: Filed = {}): Promise<Id> => {
  const id = await qualified(services, by, level, given)
  await services.db
    .updateTable('blocker_case')
    .set({ status: 'in_progress', taken_at: on(given.filedOn ?? today) })
    .where('id', '=', id)
    .execute()
  return id
}

/**
 * Nadia's garage in Guéret, published. Hélène is appointed for the region (level 3), Ibrahim for the department (2), Simon for the ministry (4),
 * everywhere. Jeanne supervises the country. Georges administers; Camille and Paul are strangers.
 */
export const world = async (services: Services) => {
  const { db } = services
  const [nadia, camille, paul] = [await person(db, 'nadia'), await person(db, 'camille'), await person(db, 'paul')]
  const [helene, ibrahim, simon] = [
    await secured(db, 'helene'),
    await secured(db, 'ibrahim'),
    await secured(db, 'simon'),
  ]
  const jeanne = await supervisor(db)
  const georges = await administrator(db)
  const garage = await published(services, nadia, 'Garage solidaire')
  const region = await placeId(db, 'region', '75')
  const department = await placeId(db, 'department', '23')
  const appointments = {
    helene: await hacker(db, helene, { level: 3, places: [region], service: 'Préfecture de région' }),
    ibrahim: await hacker(db, ibrahim, { level: 2, places: [department], service: 'Préfecture de la Creuse' }),
    simon: await hacker(db, simon, { level: 4, service: 'Ministère d’essai' }),
  }
  return { nadia, camille, paul, helene, ibrahim, simon, jeanne, georges, garage, region, department, appointments }
}
export type World = Awaited<ReturnType<typeof world>>

const administrator = async (db: Database): Promise<Actor> => {
  const georges = await secured(db, 'georges')
  const grant = { role: 'administrator', territoryId: null, startsOn: '2026-01-01', endsOn: '2099-12-31' } as const
  await db
    .insertInto('role_grant')
    .values({
      ...{ user_id: georges.id, role: grant.role, scope_kind: 'national', territory_id: null, act: 'décision d’essai' },
      ...{ starts_on: grant.startsOn, ends_on: grant.endsOn },
    })
    .execute()
  return { ...georges, grants: [grant] }
}
