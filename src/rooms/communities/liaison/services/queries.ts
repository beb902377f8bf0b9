import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { workingDaysFrom } from '#core/pure/working-days.ts'
import { type Contact, type Delays, fewest } from '../rules.ts'

export type Service = {
  id: Id
  communityId: Id
  authorityId: Id | null
  authority: string
  /** The sheet of the authority, when it is online. */
  authoritySlug: string | null
  name: string
  handles: string
  isGeneral: boolean
  retiredOn: Day | null
  version: number
}

const services = (db: Database) =>
  db
    .selectFrom('liaison_service')
    .leftJoin('sheet', (join) => join.onRef('sheet.id', '=', 'authority_id').on('sheet.status', '=', 'published'))
    .select(['liaison_service.id', 'community_id as communityId', 'authority_id as authorityId', 'authority'])
    .select(['sheet.slug as authoritySlug', 'liaison_service.name', 'handles', 'is_general as isGeneral'])
    .select(['retired_on as retiredOn', 'liaison_service.version'])

/** A department, retired or not. */
export const serviceById = async (db: Database, id: string): Promise<Service> =>
  found(isId(id) ? await services(db).where('liaison_service.id', '=', id).executeTakeFirst() : null)

/** The departments of a community that are still there, by authority and name. */
export const servicesOf = (db: Database, communityId: Id): Promise<Service[]> =>
  services(db)
    .where('community_id', '=', communityId)
    .where('retired_on', 'is', null)
    .orderBy('authority')
    .orderBy('is_general')
    .orderBy('liaison_service.name')
    .execute()

/**
 * « Qui s’occupe de quoi ? »: those whose name or words answer one at least of the words typed, the nearest first. Endings do not matter, nor
 * accents, nor a letter taken for another.
 */
export const servicesFor = async (db: Database, communityId: Id, typed: string): Promise<Service[]> => {
  const { rows } = await sql<{ id: Id }>`
    with asked as (
      select nullif(replace(plainto_tsquery('french', unaccent(${typed}))::text, '&', '|'), '')::tsquery as words
    )
    select id from liaison_service cross join asked
    cross join lateral (select unaccent(name || ' ' || handles) as said) as told
    where community_id = ${communityId} and retired_on is null and (
      to_tsvector('french', said) @@ words or word_similarity(unaccent(lower(${typed})), lower(said)) > 0.5)
    order by coalesce(ts_rank(to_tsvector('french', said), words), 0) desc,
      word_similarity(unaccent(lower(${typed})), lower(said)) desc, name
    limit 12`.execute(db)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const read = await services(db).where('liaison_service.id', 'in', ids).execute()
  return ids.flatMap((id) => read.filter((one) => one.id === id))
}

export type ContactView = Contact & {
  id: Id
  serviceId: Id
  function: string
  act: string
  personName: string | null
  invitedEmail: string | null
}

/** Who answers for these departments, contacts first: those of today, those to come, those invited. */
export const contactsOf = async (db: Database, serviceIds: readonly Id[], today: Day): Promise<ContactView[]> => {
  if (serviceIds.length === 0) return []
  const rows = await db
    .selectFrom('liaison_contact')
    .leftJoin('app_user', 'app_user.id', 'person_id')
    .select(['liaison_contact.id', 'service_id as serviceId', 'person_id as personId', 'app_user.name as personName'])
    .select(['invited_email as invitedEmail', 'function', 'kind', 'act', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(['absent_from as absentFrom', 'absent_until as absentUntil', 'ended_on as endedOn'])
    .where('service_id', 'in', [...serviceIds])
    .where('ends_on', '>=', today)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', today)]))
    .orderBy('kind')
    .orderBy('starts_on')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as Contact['kind'] }))
}

/** The contact that this proof invites, still to be accepted. */
export const invitedBy = async (db: Database, tokenKey: string, today: Day) =>
  found(
    await db
      .selectFrom('liaison_contact')
      .select(['id', 'service_id as serviceId', 'function', 'kind', 'starts_on as startsOn', 'ends_on as endsOn'])
      .where('token_key', '=', tokenKey)
      .where('person_id', 'is', null)
      .where('ended_on', 'is', null)
      .where('ends_on', '>=', today)
      .executeTakeFirst(),
  )

/** May this person keep the directory of this authority? Who facilitates the community, and who keeps the sheet of the authority. */
export const keepsAuthority = async (db: Database, userId: Id, authorityId: Id | null): Promise<boolean> =>
  authorityId !== null &&
  (await db
    .selectFrom('sheet_member')
    .select('user_id')
    .where('sheet_id', '=', authorityId)
    .where('user_id', '=', userId)
    .executeTakeFirst()) !== undefined

/** Local authorities of the directory that a department may be of, by name, in the same world: invented or not. */
export const authorityNamed = async (db: Database, name: string, demo: boolean): Promise<Id | null> => {
  const rows = await db
    .selectFrom('sheet')
    .select('id')
    .where('kind', '=', 'organisation')
    .where('status', '=', 'published')
    .where('demo', '=', demo)
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

const yearBack = 365

/**
 * How each department answered over a year, and all of them together (under the empty name). What was withdrawn does not count, unless it had
 * gone up first: it was late.
 */
export const delaysIn = async (db: Database, communityId: Id, today: Day): Promise<Map<Id | '', Delays>> => {
  const since = addDays(today, -yearBack)
  const { rows } = await sql<Delays & { serviceId: Id | null }>`
    with asked as (
      select service_id, status, due_on, (received_at at time zone 'Europe/Paris')::date as received,
        (answered_at at time zone 'Europe/Paris')::date as answered
      from liaison_request
      where community_id = ${communityId} and received_at >= ${new Date(`${since}T00:00:00Z`)}
        and (status <> 'withdrawn' or escalated_at is not null)),
    counted as (
      select *, case when answered is not null then
        greatest(0, width_bucket(answered, working) - width_bucket(received, working)) end as taken
      from asked cross join (select ${workingDaysFrom(since, today)}::date[] as working) as calendar)
    select service_id as "serviceId", count(taken) as answered,
      count(*) filter (where answered is null and status <> 'withdrawn') as open,
      count(*) filter (where coalesce(answered, ${today}) > due_on) as late,
      case when count(taken) >= ${fewest} then percentile_cont(0.5) within group (order by taken) end as median
    from counted group by grouping sets (service_id, ())
    having service_id is not null or grouping(service_id) = 1`.execute(db)
  return new Map(rows.map(({ serviceId, ...delays }) => [serviceId ?? '', delays]))
}
