import { sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { groundOf } from './queries-ground-of.ts'

/** A structure of the directory that may be what one was about to build. */
export type Structure = {
  id: Id
  name: string
  slug: string
  summary: string
  place: string
  /** It calls itself a network, a PTCE, a collective, or is labelled as a network. */
  gathers: boolean
  labelled: boolean
  fictional: boolean
}

const looked = 4_000
const shownStructures = 12

/** Structures that act on this ground: those that gather others first, then those that hold a label, then the nearest. */
export const structuresNear = async (db: Database, placeIds: readonly number[]): Promise<Structure[]> => {
  const { rows } = await sql<Structure>`
    with here as (
      select distinct on (sheet_id) sheet_id, territory_id from (
        select sheet_id, territory_id from sheet_territory where territory_id in ${groundOf(placeIds)} limit ${looked}) as attached
      order by sheet_id, territory_id = any(${[...placeIds]}::integer[]) desc)
    select s.id, s.name, s.slug, s.summary, t.name as place, s.fictional, cardinality(s.labels) > 0 as labelled,
      (coalesce(s.legal_form = 'collective', false) or 'network' = any(s.labels)
        or unaccent(lower(concat_ws(' ', s.name, s.acronym, s.summary))) ~ ${gathering}) as gathers
    from here join sheet s on s.id = sheet_id join territory t on t.id = territory_id
    where s.kind = 'organisation' and s.status = 'published'
    order by gathers desc, s.demo, labelled desc, t.id = any(${[...placeIds]}::integer[]) desc, s.name, s.id
    limit ${shownStructures}`.execute(db)
  return rows
}

// how those that gather others call themselves, without accents
const gathering =
  '\\m(ptce|pole territorial|reseaux?|collectif|federation|groupement|communaute d.acteurs|cress|cluster)\\M'

/** A hand raised near: whose, when it is an organisation's. */
export type OrganisationHand = {
  id: Id
  name: string
  slug: string
  message: string
  place: string
  raisedOn: Day
  fictional: boolean
}
export type Hands = { organisations: OrganisationHand[]; people: number; total: number }

/** Who raised their hand on this ground: organisations by name, people only counted. */
export const handsNear = async (db: Database, placeIds: readonly number[]): Promise<Hands> => {
  const up = sql`raised_hand h where h.withdrawn_on is null and h.territory_id in ${groundOf(placeIds)}`
  const { rows: counted } = await sql<{ people: number; organisations: number }>`
    select count(*) filter (where h.organisation_id is null) as people,
      count(distinct h.organisation_id) as organisations from ${up}`.execute(db)
  const { rows: organisations } = await sql<OrganisationHand>`
    select distinct on (s.id) h.id, s.name, s.slug, h.message, t.name as place, h.raised_on as "raisedOn", s.fictional
    from (select * from ${up} and h.organisation_id is not null) as h
    join sheet s on s.id = support_standing(h.organisation_id) and s.status = 'published'
    join territory t on t.id = h.territory_id
    order by s.id, h.raised_on desc limit 30`.execute(db)
  const { people, organisations: named } = counted[0] ?? { people: 0, organisations: 0 }
  return { organisations, people, total: people + named }
}

export type Group = { slug: string; name: string; status: string; community: string | null; fictional: boolean }

/** Working groups that meet on this ground, and the national ones. */
export const groupsNear = async (db: Database, communityIds: readonly Id[]): Promise<Group[]> => {
  const { rows } = await sql<Group>`
    select g.slug, g.name, g.status, c.name as community, g.fictional
    from working_group g left join community c on c.id = g.community_id
    where g.status <> 'closed' and (g.community_id is null or g.community_id = any(${[...communityIds]}::uuid[]))
    order by g.community_id is null, g.name limit 12`.execute(db)
  return rows
}

export type MyHand = { id: Id; place: string; organisation: string | null; message: string }

/** The hand this person raised for this place, if it is up. */
export const myHand = async (db: Database, actor: Visitor, placeId: number): Promise<MyHand | null> => {
  if (!actor) return null
  const { rows } = await sql<MyHand>`
    select h.id, t.name as place, s.name as organisation, h.message
    from raised_hand h join territory t on t.id = h.territory_id left join sheet s on s.id = h.organisation_id
    where h.person_id = ${actor.id} and h.territory_id = ${placeId} and h.withdrawn_on is null`.execute(db)
  return rows[0] ?? null
}

export type Kept = { id: Id; name: string; slug: string }

/** The organisations on line in whose name this person may speak. */
export const organisationsOf = async (db: Database, actor: Visitor): Promise<Kept[]> => {
  if (!actor) return []
  return db
    .selectFrom('sheet')
    .innerJoin('sheet_member', 'sheet_member.sheet_id', 'sheet.id')
    .select(['sheet.id', 'sheet.name', 'sheet.slug'])
    .where('user_id', '=', actor.id)
    .where('sheet.kind', '=', 'organisation')
    .where('sheet.status', '=', 'published')
    .where('sheet.demo', '=', actor.demo)
    .orderBy('sheet.name')
    .execute()
}

export type Underway = { id: Id; name: string; status: string; origin: string; place: string }

/** What this person has begun and not finished. */
export const beginningsOf = async (db: Database, actor: Visitor): Promise<Underway[]> => {
  if (!actor) return []
  const { rows } = await sql<Underway>`
    select b.id, b.name, b.status, b.origin, t.name as place
    from community_beginning b
    join community_beginning_territory bt on bt.beginning_id = b.id and bt.position = 0
    join territory t on t.id = bt.territory_id
    where b.begun_by = ${actor.id} and b.status in ('draft', 'dialogue') order by b.begun_on desc, b.id`.execute(db)
  return rows
}
