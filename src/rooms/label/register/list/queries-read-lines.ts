import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { activityOf } from '../queries-activity.ts'
import { standingOn } from '../queries-standing.ts'
import type { Line } from './queries-lines.ts'

type Row = Omit<Line, 'activity'>

/** These organisations, in this order, with every label they held or had held on that day. */
export const readLines = async (db: Database, ids: readonly Id[], day: Day): Promise<Line[]> => {
  if (ids.length === 0) return []
  const [{ rows }, activity] = await Promise.all([readRows(db, ids, day), activityOf(db, ids)])
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    return row ? [{ ...row, activity: activity.get(id) ?? null }] : []
  })
}

const readRows = (db: Database, ids: readonly Id[], day: Day) =>
  sql<Row>`
    select sheet.id, sheet.name, slug, summary, fictional, status = 'archived' as archived, json_agg(json_build_object(
      'id', held.id, 'family', label_family.name, 'state', held.state, 'changedOn', held.changed_on,
      'since', held.since, 'until', held.valid_until,
      'roles', (select coalesce(json_agg(name order by position), '[]') from label_role where code = any(held.roles)),
      'places', (
        select coalesce(json_agg(json_build_object('name', territory.name, 'slug', territory.slug) order by territory.name), '[]')
        from label_award_territory join territory on territory.id = territory_id where award_id = held.id))
      order by label_family.position) as labels
    from (${standingOn(day)}) as held
    join label_family on label_family.code = held.family
    join sheet on sheet.id = held.organisation_id
    where held.organisation_id = any(${[...ids]}::uuid[])
    group by sheet.id`.execute(db)
