import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { digestOf } from './key.ts'
import { type DatedItem, keptDays } from './rules.ts'

/** Whose dates: of one group, of a community and its groups, of the communities of a place. */
export type Scope = { group: RawBuilder<unknown>; community: RawBuilder<unknown> }

export const ofGroup = (id: Id): Scope => ({ group: sql`g.id = ${id}`, community: sql`false` })
export const ofCommunity = (id: Id): Scope => ({ group: sql`g.community_id = ${id}`, community: sql`c.id = ${id}` })
export const ofPlace = (id: number): Scope => {
  const here = sql`(select community_id from community_territory
    where territory_id = ${id} or territory_id in (select child_id from territory_parent where parent_id = ${id}))`
  return { group: sql`g.community_id in ${here}`, community: sql`c.id in ${here}` }
}

type Reading = {
  scope: Scope
  /** Who looks: their memberships open what is theirs. null: anyone. */
  viewer: Id | null
  today: Day
  from: Day
  limit?: number
  withCancelled?: boolean
}

// a vote ends at an hour, the rest at a day; a milestone counts once its action was approved by the group
const dated = ({ scope, viewer, today, from }: Reading) => sql`
  with mine as (select sheet_id from sheet_member where user_id = ${viewer}::uuid),
  seen as (
    select g.*, coalesce(c.name || ', ', '') || g.name as of_name, exists (
      select 1 from working_group_member w where w.group_id = g.id and w.status = 'member' and w.since <= ${today}
        and (w.person_id = ${viewer}::uuid or w.organisation_id in (select sheet_id from mine))) as inside
    from working_group g left join community c on c.id = g.community_id where ${scope.group}),
  of_community as (select * from community c where ${scope.community}),
  dates as (
    select 'meeting' as kind, m.id::text as key, case when is_open then m.title end as title, of_name as "of",
      '/groupes/' || slug || '/reunions' || case when is_open then '/' || m.id else '' end as path, held_on as "on", to_char(starts_at, 'HH24:MI') as "startsAt",
      minutes, case when is_open then place else '' end as place,
      case when inside then online_url end as "onlineUrl", m.status = 'cancelled' as "isCancelled", sequence, m.updated_at as "changedAt", fictional
    from seen join group_meeting m on m.group_id = seen.id
    cross join lateral (select inside or not (m.behind_doors or closed_doors is not null) as is_open) as doors
    union all
    select 'term', id::text, name, of_name, '/groupes/' || slug, due_on, null, null, '', null, false, version, updated_at, fictional
    from seen where due_on is not null and status <> 'closed'
    union all
    select 'deliverable', d.id::text, d.title, of_name, '/groupes/' || slug || '/livrables/' || d.id, d.due_on, null, null, '', null,
      false, floor(extract(epoch from d.updated_at) / 60)::int, d.updated_at, fictional
    from seen join group_deliverable d on d.group_id = seen.id
    where d.due_on is not null and d.delivered_on is null and (inside or not (d.behind_doors or closed_doors is not null))
    union all
    select 'vote', d.id::text, d.title, coalesce(s.of_name, c.name), '/decisions/' || d.id, (closes_at at time zone 'Europe/Paris')::date,
      to_char(closes_at at time zone 'Europe/Paris', 'HH24:MI'), null, '', null, false, d.version, coalesce(opened_at, proposed_at), d.demo
    from decision d
    left join seen s on d.body_kind = 'group' and s.id = d.body_id
    left join of_community c on d.body_kind = 'community' and c.id = d.body_id
    where d.status in ('announced', 'open', 'closed', 'settled') and closes_at is not null
      and (c.id is not null or s.id is not null and (s.inside or s.closed_doors is null))
    union all
    select 'mandate', m.id::text, '', c.name, '/communautes/' || c.slug || '/mandat', ends_on, null, null, '', null, false, 0,
      entrusted_on::timestamp at time zone 'Europe/Paris', fictional
    from of_community c join mandate m on m.community_id = c.id where entrusted_on is not null and ended_on is null
    union all
    select 'milestone', i.id::text, i.title, c.name, '/communautes/' || c.slug || '/feuille-de-route', i.due_on::date, null, null, '', null,
      false, i.version, i.updated_at, fictional
    from of_community c join roadmap r on r.community_id = c.id
    join roadmap_item i on i.roadmap_id = r.id and i.kind = 'milestone' and i.removed_at is null
      and i.status not in ('done', 'abandoned') and length(i.due_on) = 10
    join roadmap_item a on a.id = i.parent_id and a.removed_at is null and a.status in ('validated', 'in_progress', 'blocked'))
  select * from dates where "on" >= ${from}`

/** Dates of a scope as the one who looks may see them, the nearest first. */
export const datesOf = async (db: Database, reading: Reading): Promise<DatedItem[]> => {
  const { rows } = await sql<DatedItem>`${dated(reading)} ${reading.withCancelled ? sql`` : sql`and not "isCancelled"`}
    order by "on", "startsAt" nulls first, key limit ${reading.limit ?? 2_000}`.execute(db)
  return rows
}

/** For a calendar: a year back, and what was cancelled, so that it goes from the calendars that hold it. */
export const calendarDates = (db: Database, scope: Scope, viewer: Id | null, today: Day): Promise<DatedItem[]> =>
  datesOf(db, { scope, viewer, today, from: addDays(today, -keptDays), withCancelled: true })

/** What comes next in a community, as anyone may know it. */
export const nextDatesOf = (db: Database, communityId: Id, today: Day, limit: number): Promise<DatedItem[]> =>
  datesOf(db, { scope: ofCommunity(communityId), viewer: null, today, from: today, limit })

/** What comes next in a group, as this person may know it. */
export const nextOfGroup = (
  db: Database,
  groupId: Id,
  viewer: Id | null,
  today: Day,
  limit: number,
): Promise<DatedItem[]> => datesOf(db, { scope: ofGroup(groupId), viewer, today, from: today, limit })

export type Body = { kind: 'group' | 'community'; id: Id }

/** The seed of this person's private address for this calendar, if they asked for one. */
export const feedSeed = async (db: Database, userId: Id, { kind, id }: Body): Promise<string | null> => {
  const row = await db
    .selectFrom('group_feed')
    .select('seed')
    .where('user_id', '=', userId)
    .where('body_kind', '=', kind)
    .where('body_id', '=', id)
    .executeTakeFirst()
  return row?.seed ?? null
}

/** Whose private address of this calendar the key is: someone whose account is open, or nobody. */
export const feedOwner = async (db: Database, { kind, id }: Body, key: string): Promise<Id | null> => {
  const row = await db
    .selectFrom('group_feed')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select('user_id')
    .where('token_hash', '=', digestOf(key))
    .where('body_kind', '=', kind)
    .where('body_id', '=', id)
    .where('app_user.status', '=', 'active')
    .executeTakeFirst()
  return row?.user_id ?? null
}

/** The place of this address, for its calendar. */
export const placeAt = (db: Database, slug: string) =>
  db.selectFrom('territory').select(['id', 'name', 'slug']).where('slug', '=', slug).executeTakeFirst()
