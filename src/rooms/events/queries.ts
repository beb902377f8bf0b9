import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { isSlug } from '#core/pure/text.ts'
import type { EventRole, EventStatus, Precision, Room, Zone } from './rules.ts'

const events = (db: Database) =>
  db
    .selectFrom('event')
    .select(['event.id', 'event.slug', 'status', 'title', 'summary', 'description', 'precision', 'demo', 'version'])
    .select(['time_zone as zone', 'room'])
    .select(['starts_on as startsOn', 'ends_on as endsOn', 'starts_at as startsAt', 'ends_at as endsAt', 'venue'])
    .select(['address', 'online_url as onlineUrl', 'access', 'cancelled_reason as cancelledReason'])
    .select([
      'source_name as sourceName',
      'source_url as sourceUrl',
      'updated_at as updatedAt',
      'territory_id as territoryId',
    ])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('territory')
          .select(['territory.id', 'territory.name', 'territory.slug'])
          .whereRef('territory.id', '=', 'event.territory_id'),
      ).as('territory'),
      jsonArrayFrom(
        eb
          .selectFrom('event_role')
          .leftJoin('sheet', (join) => join.onRef('sheet.id', '=', 'sheet_id').on('sheet.status', '=', 'published'))
          .select(['event_role.role', 'event_role.name', 'sheet.kind', 'sheet.slug'])
          .whereRef('event_id', '=', 'event.id')
          .orderBy('position'),
      ).as('roles'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof events>['executeTakeFirstOrThrow']>>
export type Role = { role: EventRole; name: string; kind: string | null; slug: string | null }
export type EventView = Omit<Row, 'status' | 'precision' | 'roles' | 'zone' | 'room'> & {
  status: EventStatus
  precision: Precision
  zone: Zone
  room: Room
  roles: Role[]
}

const viewOf = (row: Row): EventView => ({
  ...row,
  status: row.status as EventStatus,
  precision: row.precision as Precision,
  zone: row.zone as Zone,
  room: row.room as Room,
  roles: row.roles as Role[],
})

const shown = (db: Database) => events(db).where('status', '<>', 'draft')

/** The public event of this address, or where it is now; null when there is none. */
export const eventAt = async (db: Database, slug: string): Promise<EventView | { moved: string } | null> => {
  if (!isSlug(slug)) return null
  const row = await shown(db).where('event.slug', '=', slug).executeTakeFirst()
  if (row) return viewOf(row)
  const former = await db
    .selectFrom('event_former_slug')
    .innerJoin('event', 'event.id', 'event_id')
    .select('event.slug')
    .where('event_former_slug.slug', '=', slug)
    .where('status', '<>', 'draft')
    .executeTakeFirst()
  return former ? { moved: former.slug } : null
}

/** Any event, for the desk. */
export const eventById = async (db: Database, id: string): Promise<EventView> =>
  viewOf(found(isId(id) ? await events(db).where('event.id', '=', id).executeTakeFirst() : null))

/** What is announced from that day on, the nearest first. */
export const upcomingEvents = async (db: Database, today: Day, limit: number): Promise<EventView[]> =>
  (
    await shown(db)
      .where('ends_on', '>=', today)
      .orderBy('starts_on')
      .orderBy(sql`starts_at nulls last`)
      .limit(limit)
      .execute()
  ).map(viewOf)

/** What took place, the latest first. */
export const pastEvents = async (db: Database, today: Day, limit: number): Promise<EventView[]> =>
  (await shown(db).where('ends_on', '<', today).orderBy('starts_on', 'desc').limit(limit).execute()).map(viewOf)

export const allEvents = async (db: Database): Promise<EventView[]> =>
  (await events(db).orderBy('starts_on', 'desc').limit(300).execute()).map(viewOf)

/** What an article may tell: events everyone may know of, the latest first. */
export const eventChoices = async (db: Database): Promise<{ value: string; label: string }[]> =>
  (await shown(db).orderBy('starts_on', 'desc').limit(500).execute()).map(({ id, title, startsOn }) => ({
    value: id,
    label: `${title} (${startsOn.slice(0, 4)})`,
  }))

/** The published articles that tell an event. */
export const reportsOf = (db: Database, eventId: Id) =>
  db
    .selectFrom('article')
    .innerJoin('article_revision', 'article_revision.id', 'published_revision_id')
    .select(['slug', sql<string>`content ->> 'title'`.as('title')])
    .where('event_id', '=', eventId)
    .where('article.status', '=', 'published')
    .orderBy('published_at')
    .execute()

/** The public questions that those articles hold, in their order: what was asked there. */
export const questionsAskedAt = async (db: Database, eventId: Id): Promise<{ slug: string; title: string }[]> => {
  const { rows } = await sql<{ slug: string; title: string }>`
    select question.slug, question.title
    from article
    join article_revision on article_revision.id = published_revision_id
    cross join jsonb_array_elements_text(content -> 'questionIds') with ordinality as held (id, rank)
    join question on question.id::text = held.id and question.status = 'published'
    where event_id = ${eventId} and article.status = 'published'
    group by question.id
    order by min(article.published_at), min(rank)`.execute(db)
  return rows
}

/** The published organisation of this very name: the roles of an event lead to their sheets. */
export const sheetNamed = async (db: Database, name: string): Promise<Id | null> => {
  const row = await db
    .selectFrom('sheet')
    .select('id')
    .where('kind', '=', 'organisation')
    .where('status', '=', 'published')
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst()
  return row?.id ?? null
}

/** Which of these addresses are those of other events, or once were. */
export const takenSlugs = async (db: Database, slugs: readonly string[], id: Id | null): Promise<string[]> => {
  const { rows } = await sql<{ slug: string }>`
    select slug from event where slug = any(${[...slugs]}) and id is distinct from ${id}
    union
    select slug from event_former_slug where slug = any(${[...slugs]}) and event_id is distinct from ${id}`.execute(db)
  return rows.map(({ slug }) => slug)
}

/** The event this person created within this minute with this title and this day, untouched since: a button pressed twice makes one. */
export const justCreated = async (
  db: Database,
  { actorId, title, startsOn, now }: { actorId: Id; title: string; startsOn: Day; now: Date },
): Promise<Id | null> => {
  const row = await db
    .selectFrom('event')
    .select('id')
    .where('created_by', '=', actorId)
    .where('title', '=', title)
    .where('starts_on', '=', startsOn)
    .where('status', '=', 'draft')
    .where('version', '=', 1)
    .where('created_at', '>', new Date(now.getTime() - 60_000))
    .executeTakeFirst()
  return row?.id ?? null
}
