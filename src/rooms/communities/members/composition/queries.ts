import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Precision } from '../../rules.ts'
import { perPage } from '../rules.ts'

export type MemberLine = {
  id: Id
  kind: 'organisation' | 'person'
  /** Of the directory, or null when a source names someone who has no sheet, and for a person. */
  slug: string | null
  name: string
  role: string
  representative: string
  joinedOn: Day
  joinedPrecision: Precision
  leftOn: Day | null
  leftPrecision: Precision | null
  leftHow: 'left' | 'excluded' | 'source' | null
  source: string | null
  fictional: boolean
}

/** How many of each that day; `inDoubt`: those whose source gives a month or a year that holds the day asked. */
export type Tally = { organisations: number; people: number; inDoubt: number }

type Asked = { communityId: Id; day: Day; q: string; page: number; withPeople: boolean }

// a person whose account is gone leaves a row without a name: the past keeps counting them, the present does not
const known = sql`(m.left_on is not null or num_nonnulls(m.organisation_id, m.person_id, m.name) > 0)`
const isPerson = sql`(m.organisation_id is null and m.name is null)`
const onDay = (day: Day) => sql`m.joined_on <= ${day} and (m.left_on is null or m.left_on > ${day}) and ${known}`

export const tallyOn = async (db: Database, communityId: Id, day: Day): Promise<Tally> => {
  const { rows } = await sql<Tally>`
    select count(*) filter (where not ${isPerson}) as organisations, count(*) filter (where ${isPerson}) as people,
      count(*) filter (where m.joined_precision <> 'day'
        and date_trunc(m.joined_precision, m.joined_on::timestamp) = date_trunc(m.joined_precision, ${day}::date::timestamp)) as "inDoubt"
    from community_member m where m.community_id = ${communityId} and ${onDay(day)}`.execute(db)
  return rows[0] ?? { organisations: 0, people: 0, inDoubt: 0 }
}

// a sheet that went into another leads there from its own address; one that is not online any more has a name and no address
const slug = sql`case when s.status = 'published' or s.merged_into_id is not null then s.slug end`

const columns = sql`
  m.id, case when ${isPerson} then 'person' else 'organisation' end as kind, ${slug} as slug, coalesce(s.name, m.name, u.name, '') as name, m.role,
  m.representative, m.joined_on as "joinedOn", m.joined_precision as "joinedPrecision", m.left_on as "leftOn",
  m.left_precision as "leftPrecision", m.left_how as "leftHow", m.source_name as source, coalesce(s.fictional, false) as fictional`

const joined = sql`
  community_member m
  left join sheet s on s.id = m.organisation_id
  left join app_user u on u.id = m.person_id`

const matching = (q: string, withPeople: boolean): RawBuilder<unknown> =>
  q === ''
    ? sql`true`
    : sql`unaccent(lower(coalesce(s.name, m.name, ${withPeople ? sql`u.name` : sql`null`}, '') || ' ' || m.role)) like '%' || unaccent(lower(${like(q)})) || '%'`

const like = (text: string): string => text.replace(/[\\%_]/g, (mark) => `\\${mark}`)

/** Members that day, a page at a time, organisations first. Without `withPeople`, people are counted, never listed. */
export const membersOn = async (
  db: Database,
  { communityId, day, q, page, withPeople }: Asked,
): Promise<{ lines: MemberLine[]; total: number }> => {
  const where = sql`m.community_id = ${communityId} and ${onDay(day)} and ${withPeople ? sql`true` : sql`not ${isPerson}`}
    and ${matching(q, withPeople)}`
  const { rows } = await sql<MemberLine & { total: number }>`
    select ${columns}, count(*) over () as total from ${joined} where ${where}
    order by ${isPerson}, lower(unaccent(coalesce(s.name, m.name, u.name, ''))), m.id
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return { lines: rows, total: rows[0]?.total ?? 0 }
}

const batch = 1_000

/** Every membership there ever was, by entry, a thousand at a time; people only for those who may read their names. */
export async function* everyMember(db: Database, communityId: Id, day: Day, withPeople: boolean) {
  for (let offset = 0; ; offset += batch) {
    const { rows } = await sql<MemberLine>`
      select ${columns} from ${joined}
      where m.community_id = ${communityId} and ${onDay(day)} and ${withPeople ? sql`true` : sql`not ${isPerson}`}
      order by m.joined_on, m.id limit ${batch} offset ${offset}`.execute(db)
    yield rows
    if (rows.length < batch) return
  }
}

/** What happened at one date: who came, who left, and how many there were after. */
export type Turn = {
  on: Day
  precision: Precision
  way: 'in' | 'out'
  how: 'left' | 'excluded' | 'source' | null
  organisations: { name: string; slug: string | null }[]
  /** Organisations beyond those named. */
  more: number
  people: number
  /** Members once it had happened. */
  after: number
}

export const turnsPerPage = 30
const named = 12

/** Entries and departures, grouped by date as the sources give them, the latest first. People are a number. */
export const turnsOf = async (
  db: Database,
  communityId: Id,
  page: number,
): Promise<{ turns: Turn[]; total: number }> => {
  const { rows } = await sql<Turn & { total: number }>`
    with moves as (
      select m.joined_on as on_day, m.joined_precision as precision, 'in' as way, null as how, m.id, ${isPerson} as is_person,
        coalesce(s.name, m.name) as name, ${slug} as slug from ${joined} where m.community_id = ${communityId}
      union all
      select m.left_on, m.left_precision, 'out', m.left_how, m.id, ${isPerson}, coalesce(s.name, m.name), ${slug}
      from ${joined} where m.community_id = ${communityId} and m.left_on is not null
    ), turns as (
      select on_day, precision, way, how, count(*) filter (where not is_person) as organisations, count(*) filter (where is_person) as people,
        json_agg(json_build_object('name', coalesce(name, ''), 'slug', slug) order by name) filter (where not is_person) as all_named
      from moves group by 1, 2, 3, 4
    ), counted as (
      select *, sum(case way when 'in' then organisations + people else -(organisations + people) end)
        over (order by on_day, way, precision, how rows unbounded preceding) as after, count(*) over () as total
      from turns
    )
    select on_day as on, precision, way, how, after::integer, people, total, greatest(organisations - ${named}, 0) as more,
      (select coalesce(json_agg(one), '[]') from (select one from json_array_elements(all_named) one limit ${named}) x) as organisations
    from counted order by on_day desc, way desc, precision, how limit ${turnsPerPage} offset ${(page - 1) * turnsPerPage}`.execute(
    db,
  )
  return { turns: rows, total: rows[0]?.total ?? 0 }
}

export type MemberInHand = {
  id: Id
  communityId: Id
  kind: 'organisation' | 'person'
  /** Of the sheet or of the person; null when only a name is known. */
  memberId: Id | null
  name: string
  representative: string
  leftOn: Day | null
}

/** One membership, held when it is about to change. */
export const memberById = async (db: Database, communityId: Id, id: string, lock = false): Promise<MemberInHand> => {
  if (!isId(id)) return notFound()
  const { rows } = await sql<MemberInHand>`
    select m.id, m.community_id as "communityId", case when ${isPerson} then 'person' else 'organisation' end as kind,
      coalesce(m.organisation_id, m.person_id) as "memberId", coalesce(own.name, m.name, u.name, '') as name, m.representative,
      m.left_on as "leftOn"
    from community_member m left join sheet own on own.id = m.organisation_id left join app_user u on u.id = m.person_id
    where m.id = ${id} and m.community_id = ${communityId} ${lock ? sql`for update of m` : sql``}`.execute(db)
  return found(rows[0])
}

/** The memberships behind these voices: what one may leave, or describe. */
export const ownMemberships = async (
  db: Database,
  communityId: Id,
  voices: readonly { kind: string; id: Id }[],
  day: Day,
): Promise<MemberInHand[]> => {
  if (voices.length === 0) return []
  const { rows } = await sql<MemberInHand>`
    select m.id, m.community_id as "communityId", case when m.organisation_id is null then 'person' else 'organisation' end as kind,
      coalesce(m.organisation_id, m.person_id) as "memberId", coalesce(own.name, u.name, '') as name, m.representative, m.left_on as "leftOn"
    from community_member m left join sheet own on own.id = m.organisation_id left join app_user u on u.id = m.person_id
    where m.community_id = ${communityId} and ${onDay(day)} and coalesce(m.organisation_id, m.person_id) = any(${voices.map(({ id }) => id)}::uuid[])
    order by kind, name`.execute(db)
  return rows
}
