import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { inForce } from '../../cases/queries.ts'
import type { Level, Matter, Power } from '../../rules.ts'

/** What everyone may know of a public hacker: a perimeter, never a person, nor the text of an act. */
export type PublicHacker = {
  id: Id
  function: string
  service: string
  authority: string
  actOn: Day
  level: Level
  matters: Matter[]
  everywhere: boolean
  places: { id: number; name: string; code: string; slug: string }[]
  powers: Power[]
  startsOn: Day
  endsOn: Day
  full: boolean
  /** The last day of an absence under way. */
  absentUntil: Day | null
  covered: boolean
  fictional: boolean
}

const columns = (today: Day) => sql`
  a.id, a.function, a.service, a.authority, a.act_on as "actOn", a.level, a.matters, a.everywhere, a.powers, a.starts_on as "startsOn",
  a.ends_on as "endsOn", a.demo as fictional,
  (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'code', t.code, 'slug', t.slug) order by t.name), '[]')
    from hacker_appointment_territory p join territory t on t.id = p.territory_id where p.appointment_id = a.id) as places,
  (select count(*) from blocker_case b where b.appointment_id = a.id and b.status in ('assigned', 'in_progress')) >= a.load_limit as full,
  case when a.absent_from <= ${today} and a.absent_until >= ${today} then a.absent_until end as "absentUntil",
  exists (select 1 from hacker_deputy d where d.appointment_id = a.id and d.person_id is not null and d.starts_on <= ${today}
    and d.ends_on >= ${today} and (d.ended_on is null or d.ended_on > ${today})) as covered`

export type Wanted = {
  /** At least that one. */
  level: Level | null
  matter: Matter | null
  /** The place asked, then all that contain it. */
  place: { id: number; within: readonly number[] } | null
}

/** In force, and whose account works: the ladder gives a case to nobody else. */
const acts = (today: Day) => sql<boolean>`(${inForce('a', today)} and exists (
  select 1 from app_user u where u.id = a.person_id and u.status = 'active'))`

const ofKind = ({ level, matter }: Pick<Wanted, 'level' | 'matter'>) => sql<boolean>`(
  ${level ? sql`a.level >= ${level}` : sql`true`} and ${matter ? sql`a.matters @> array[${matter}]::text[]` : sql`true`})`

/** The whole of that place is in the perimeter. */
const holds = (within: RawBuilder<unknown>) => sql<boolean>`(a.everywhere or exists (
  select 1 from hacker_appointment_territory p where p.appointment_id = a.id and p.territory_id in (${within})))`

const onlyPartOf = (place: NonNullable<Wanted['place']>) => sql<boolean>`(not ${holds(idsOf(place))} and exists (
  select 1 from hacker_appointment_territory p join territory_parent c on c.child_id = p.territory_id and c.parent_id = ${place.id}
  where p.appointment_id = a.id))`

const idsOf = ({ within }: NonNullable<Wanted['place']>) => sql`select unnest(${[...within]}::integer[])`

const read = async (
  db: Database,
  today: Day,
  where: RawBuilder<boolean>,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<PublicHacker[]> => {
  const { rows } = await sql<PublicHacker>`
    select ${columns(today)} from hacker_appointment a where ${acts(today)} and ${where}
    order by a.level, a.everywhere, a.service, a.function, a.id limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export const perPage = 30
const partsShown = 30

/** Who can act there, the lowest level first; and those whose perimeter is only a part of the place asked. */
export const hackersAt = async (db: Database, wanted: Wanted, page: number, today: Day) => {
  const { place } = wanted
  const where = sql<boolean>`(${ofKind(wanted)} and ${place ? holds(idsOf(place)) : sql`true`})`
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from hacker_appointment a where ${acts(today)} and ${where}`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    lines: await read(db, today, where, { limit: perPage, offset: (page - 1) * perPage }),
    partly: place
      ? await read(db, today, sql<boolean>`(${ofKind(wanted)} and ${onlyPartOf(place)})`, { limit: partsShown })
      : [],
  }
}

/** Every level of one place, for that matter: what the ladder shows. */
export const handsAt = async (
  db: Database,
  { matter, place }: Omit<Wanted, 'level'>,
  today: Day,
): Promise<{ level: Level; service: string }[]> => {
  if (!place) return []
  const { rows } = await sql<{ level: Level; service: string }>`
    select distinct a.level, a.service from hacker_appointment a
    where ${acts(today)} and ${ofKind({ level: null, matter })} and ${holds(idsOf(place))} order by a.level, a.service limit 50`.execute(
    db,
  )
  return rows
}

export const wholeRegister = (db: Database, today: Day): Promise<PublicHacker[]> =>
  read(db, today, sql<boolean>`true`, { limit: 10_000 })

/** How many hold the whole of each department, by its code. */
export const hackersByDepartment = async (
  db: Database,
  wanted: Pick<Wanted, 'level' | 'matter'>,
  today: Day,
): Promise<Record<string, number>> => {
  const { rows } = await sql<{ code: string; n: number }>`
    select d.code, count(*)::int as n from territory d join hacker_appointment a
      on ${holds(sql`select d.id union all select parent_id from territory_parent where child_id = d.id`)}
    where d.kind = 'department' and d.current and ${acts(today)} and ${ofKind(wanted)} group by d.code`.execute(db)
  return Object.fromEntries(rows.map(({ code, n }) => [code, n]))
}

export type PublicSheet = { hacker: PublicHacker; isOver: boolean }

/** One perimeter: in force, or over after having been. What is proposed, to come or suspended is not found. */
export const publicHacker = async (db: Database, id: string, today: Day): Promise<PublicSheet> => {
  const over = sql<boolean>`(a.appointed_at is not null and (a.ends_on < ${today} or a.ended_on <= ${today}))`
  const { rows } = isId(id)
    ? await sql<PublicHacker & { isOver: boolean }>`
        select ${columns(today)}, coalesce(${over}, false) as "isOver" from hacker_appointment a
        where a.id = ${id} and (${acts(today)} or ${over})`.execute(db)
    : { rows: [] }
  const { isOver, ...hacker } = found(rows[0])
  return { hacker, isOver }
}

const oneYear = 365

/** Cases of twelve months that nobody stood high enough to take. To be masked when few. */
export const lackedLevel = async (
  db: Database,
  today: Day,
  withInvented: boolean,
): Promise<{ count: number; fictional: boolean }> => {
  const { rows } = await sql<{ count: number; fictional: boolean }>`
    select count(*)::int as count, coalesce(bool_or(demo), false) as fictional from blocker_case
    where (${withInvented}::boolean or not demo) and lacked_level_at >= ${addDays(today, -oneYear)}::date and lacked_level_at < ${addDays(today, 1)}::date`.execute(
    db,
  )
  return rows[0] ?? { count: 0, fictional: false }
}
