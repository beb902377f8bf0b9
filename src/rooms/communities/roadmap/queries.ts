import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Item, Progress, Status } from './rules.ts'

export type Roadmap = {
  id: Id
  begunFrom: string | null
  begunOn: Day
  sourceName: string | null
  sourceUrl: string | null
  sourceOn: Day | null
}

/** A line of the draft: what a version would keep of it, and what a form needs. */
export type DraftItem = Item & { version: number; removed: boolean; leadSlug: string | null }

export const roadmapOf = async (db: Database, communityId: Id): Promise<Roadmap | undefined> =>
  db
    .selectFrom('roadmap')
    .select([
      'id',
      'begun_from as begunFrom',
      'begun_on as begunOn',
      'source_name as sourceName',
      'source_url as sourceUrl',
      'source_on as sourceOn',
    ])
    .where('community_id', '=', communityId)
    .executeTakeFirst()

const columns = sql`
  i.id, i.kind, i.parent_id as "parentId", i.title, i.purpose, s.id as "leadId", coalesce(s.name, i.lead_words) as lead,
  case when s.status = 'published' then s.slug end as "leadSlug", i.means, i.starts_on as "startsOn", i.due_on as "dueOn", i.status,
  i.status_on as "statusOn", i.reason, i.version, i.removed_at is not null as removed,
  (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'unit', unit, 'base', base, 'baseOn', base_on,
      'target', target, 'targetOn', target_on, 'readings', (
        select coalesce(json_agg(json_build_object('on', read_on, 'value', value, 'source', source) order by read_on), '[]')
        from (select distinct on (read_on) read_on, value, source from roadmap_reading
          where indicator_id = n.id order by read_on, id desc) r)) order by n.name, n.id), '[]')
    from roadmap_indicator n where n.item_id = i.id and n.removed_at is null) as indicators`
const lead = sql`left join sheet s on s.id = support_standing(i.lead_organisation_id)`

/** The draft, in order: what was taken out of it is not there, nor what was under it. */
export const draftOf = async (db: Database, roadmapId: Id): Promise<DraftItem[]> => {
  const { rows } = await sql<DraftItem>`
    with recursive i as (
      select roadmap_item.*, array[position] as rank from roadmap_item
      where roadmap_id = ${roadmapId} and parent_id is null and removed_at is null
      union all
      select c.*, i.rank || c.position from roadmap_item c join i on c.parent_id = i.id where c.removed_at is null
    )
    select ${columns} from i ${lead} order by i.rank, i.id`.execute(db)
  return rows
}

/** One line, removed or not; « not found » in another roadmap. */
export const itemIn = async (db: Database, roadmapId: Id, id: string): Promise<DraftItem> => {
  if (!isId(id)) return notFound()
  const { rows } = await sql<DraftItem>`
    select ${columns} from roadmap_item i ${lead} where i.id = ${id} and i.roadmap_id = ${roadmapId}`.execute(db)
  return found(rows[0])
}

/** What was taken out of the draft, newest first: each can be put back. */
export const removedOf = (db: Database, roadmapId: Id): Promise<{ id: Id; title: string; removedAt: Date }[]> =>
  db
    .selectFrom('roadmap_item')
    .select(['id', 'title', 'removed_at as removedAt'])
    .where('roadmap_id', '=', roadmapId)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .$narrowType<{ removedAt: Date }>()
    .execute()

export type PastStatus = { status: Status; since: string | null; reason: string; toldAt: Date }

/** The states it went through, newest first. */
export const statusesOf = async (db: Database, itemId: Id): Promise<PastStatus[]> => {
  const rows = await db
    .selectFrom('roadmap_status')
    .select(['status', 'since', 'reason', 'told_at as toldAt'])
    .where('item_id', '=', itemId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as Status }))
}

/** A member organisation of that name, alone to bear it; its sheet of today. */
export const memberNamed = async (db: Database, communityId: Id, name: string, day: Day): Promise<Id | null> => {
  const { rows } = await sql<{ id: Id }>`
    select distinct s.id from body_members('community', ${communityId}, ${day}, false) m
    join sheet s on s.id = support_standing(m.member_id)
    where m.member_kind = 'organisation' and lower(s.name) = lower(${name.trim()}) limit 2`.execute(db)
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

export type AxisProgress = { id: Id; number: number; title: string; status: Status; milestones: Progress }
export type RoadmapProgress = {
  /** The last version the group approved; null while it has approved none. */
  approved: { number: number; on: Day } | null
  axes: AxisProgress[]
}

/** Where each axis stands, for the home of a community: milestones reached out of those there are. Null: no roadmap yet. */
export const roadmapProgress = async (db: Database, communityId: Id): Promise<RoadmapProgress | null> => {
  const roadmap = await roadmapOf(db, communityId)
  if (!roadmap) return null
  const approved = await db
    .selectFrom('roadmap_version')
    .select(['number', 'settled_on as on'])
    .where('roadmap_id', '=', roadmap.id)
    .where('status', '=', 'approved')
    .orderBy('number', 'desc')
    .limit(1)
    .$narrowType<{ on: Day }>()
    .executeTakeFirst()
  // counted in the database: a home does not read a whole roadmap to say how many milestones are reached
  const { rows } = await sql<{ id: Id; title: string; status: Status } & Progress>`
    select a.id, a.title, a.status, count(m.id) filter (where m.status = 'done')::int as done,
      count(m.id) filter (where m.status <> 'abandoned')::int as total,
      count(m.id) filter (where m.status = 'abandoned')::int as abandoned
    from roadmap_item a
    left join roadmap_item c on c.parent_id = a.id and c.removed_at is null and c.status <> 'abandoned'
    left join roadmap_item m on m.parent_id = c.id and m.removed_at is null
    where a.roadmap_id = ${roadmap.id} and a.parent_id is null and a.removed_at is null
    group by a.id order by a.position, a.id`.execute(db)
  const axes = rows.map(({ id, title, status, ...milestones }, index) => ({
    ...{ id, number: index + 1, title, status, milestones },
  }))
  return { approved: approved ?? null, axes }
}
