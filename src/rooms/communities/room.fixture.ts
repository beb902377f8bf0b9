// A community, its members and who facilitates it, for the tests of this room.
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { browse, curator, joins, linkIn, mails, person, placeId, published } from '../directory/room.fixture.ts'
import type { Precision } from './rules.ts'

export { browse, curator, joins, linkIn, mails, person, placeId, published }
export const now = new Date('2026-11-22T10:00:00Z')
export const today: Day = '2026-11-22'
export const on = (day: Day) => new Date(`${day}T10:00:00Z`)
/** The same services, on another day. */
export const at = (services: Services, day: Day): Services => ({ ...services, clock: () => on(day) })

/** Refused by the database, without ending the transaction of the test. */
export const refusedIn = async (db: Database, work: () => Promise<unknown>, said: string): Promise<void> => {
  await sql`savepoint tried`.execute(db)
  await expect(work()).rejects.toThrow(said)
  await sql`rollback to savepoint tried`.execute(db)
}

type Begun = {
  name?: string
  status?: 'building' | 'declared' | 'recognised'
  /** Of Valence unless said otherwise. */
  commune?: string
  startedOn?: Day
  partial?: boolean
}

/** A community that this person began. */
export const community = async (
  db: Database,
  starter: Actor,
  {
    name = 'Collectif du Vercors',
    status = 'recognised',
    commune = '26362',
    startedOn = '2026-01-10',
    partial = false,
  }: Begun = {},
): Promise<{ id: Id; slug: string; name: string; placeId: number }> => {
  const territory = await placeId(db, 'commune', commune)
  const made = await db
    .insertInto('community')
    .values({
      slug: slugify(name),
      name,
      kind: 'collective',
      origin: status === 'declared' ? 'existing' : 'pathway',
      status,
      territory_id: territory,
      started_by: starter.id,
      started_on: startedOn,
      recognised_on: status === 'recognised' ? startedOn : null,
      members_partial: partial,
    })
    .returning(['id', 'slug', 'name'])
    .executeTakeFirstOrThrow()
  await db.insertInto('community_territory').values({ community_id: made.id, territory_id: territory }).execute()
  return { ...made, placeId: territory }
}

/** A member: an organisation, a person, or a name alone. The short way: how one is admitted is tested where it is decided. */
export const member = async (
  db: Database,
  communityId: Id,
  who: { organisation: Id } | { person: Id } | { name: string },
  { since = '2026-01-10', precision = 'day' }: { since?: Day; precision?: Precision } = {},
): Promise<Id> => {
  const row = await db
    .insertInto('community_member')
    .values({
      community_id: communityId,
      organisation_id: 'organisation' in who ? who.organisation : null,
      person_id: 'person' in who ? who.person : null,
      name: 'name' in who ? who.name : null,
      joined_on: since,
      joined_precision: precision,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A mandate entrusted to these organisations between two days, both included. The short way, as above. */
export const entrusted = async (
  db: Database,
  communityId: Id,
  organisations: Id[],
  { from, until, endedOn = null }: { from: Day; until: Day; endedOn?: Day | null },
): Promise<Id> => {
  const row = await db
    .insertInto('mandate')
    .values({
      community_id: communityId,
      status: endedOn ? 'withdrawn' : 'entrusted',
      mission: 'Réunir les membres, tenir le calendrier, publier les comptes rendus.',
      proposed_on: addDays(from, -20),
      consult_until: addDays(from, -6),
      starts_on: from,
      ends_on: until,
      entrusted_on: addDays(from, -5),
      ended_on: endedOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const organisation of organisations)
    await db.insertInto('mandate_holder').values({ mandate_id: row.id, organisation_id: organisation }).execute()
  return row.id
}

/**
 * The Collectif du Vercors: Ibrahim began it and keeps the « Collectif Drôme », which facilitates it from 1 February to 31 December 2026.
 * Four members: that organisation, Maëlle's « Atelier des Pentes », Simon's « Banque Demain », and Nadia in her own name.
 * Camille and Lucie are strangers; Camille keeps the « Toit à deux voix ».
 */
export const world = async (services: Services) => {
  const { db } = services
  const [ibrahim, maelle, simon, nadia, camille, lucie] = [
    await person(db, 'ibrahim'),
    await person(db, 'maelle'),
    await person(db, 'simon'),
    await person(db, 'nadia'),
    await person(db, 'camille'),
    await person(db, 'lucie'),
  ]
  const [drome, atelier, banque, toit] = [
    await published(services, ibrahim, 'Collectif Drôme', { kind: 'organisation' }),
    await published(services, maelle, 'Atelier des Pentes', { kind: 'organisation' }),
    await published(services, simon, 'Banque Demain', { kind: 'organisation' }),
    await published(services, camille, 'Toit à deux voix', { kind: 'organisation' }),
  ]
  const vercors = await community(db, ibrahim)
  const members = {
    drome: await member(db, vercors.id, { organisation: drome.id }),
    atelier: await member(db, vercors.id, { organisation: atelier.id }),
    banque: await member(db, vercors.id, { organisation: banque.id }),
    nadia: await member(db, vercors.id, { person: nadia.id }),
  }
  const mandateId = await entrusted(db, vercors.id, [drome.id], { from: '2026-02-01', until: '2026-12-31' })
  return { ibrahim, maelle, simon, nadia, camille, lucie, drome, atelier, banque, toit, vercors, members, mandateId }
}
export type World = Awaited<ReturnType<typeof world>>
