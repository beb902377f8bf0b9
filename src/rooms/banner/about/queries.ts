import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { isCurrentMember } from '../memberships/queries.ts'

export type BannerFigures = { members: number; former: number; departments: number }

/** Members and former members today, as the register counts them, and in how many departments the members act: an archived one acts nowhere. */
export const bannerFigures = async (db: Database, today: Day): Promise<BannerFigures> => {
  const { rows } = await sql<BannerFigures>`
    with membership as (
      select sheet_id, ${isCurrentMember(today)} as current
      from banner_membership join sheet on sheet.id = sheet_id where sheet.status <> 'draft'
    )
    select
      count(*) filter (where current) as members,
      count(*) filter (where not current) as former,
      (select count(distinct department) from membership
        join search_entry on kind = 'project' and subject_id = sheet_id::text
        cross join unnest(department_codes) as department
        where current) as departments
    from membership`.execute(db)
  return rows[0] ?? { members: 0, former: 0, departments: 0 }
}

export type LatestMember = { name: string; slug: string; summary: string; fictional: boolean; since: Day }

/** Who joined last. */
export const latestMembers = (db: Database, limit: number, today: Day): Promise<LatestMember[]> =>
  db
    .selectFrom('banner_membership')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['name', 'slug', 'summary', 'fictional', 'since'])
    .where(isCurrentMember(today))
    .where('sheet.status', '=', 'published')
    .orderBy('since', 'desc')
    .orderBy('name')
    .limit(limit)
    .execute()
