import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { graceDays } from '../rules.ts'

export type BannerFigures = { members: number; former: number; departments: number }

/** Members and former members today, and in how many departments the members act. */
export const bannerFigures = async (db: Database, today: Day): Promise<BannerFigures> => {
  const { rows } = await sql<BannerFigures>`
    with membership as (
      select sheet_id, banner_membership.status = 'member' and renew_by >= ${addDays(today, -graceDays)} as current
      from banner_membership join sheet on sheet.id = sheet_id where sheet.status = 'published'
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
export const latestMembers = (db: Database, limit: number): Promise<LatestMember[]> =>
  db
    .selectFrom('banner_membership')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['name', 'slug', 'summary', 'fictional', 'since'])
    .where('banner_membership.status', '=', 'member')
    .where('sheet.status', '=', 'published')
    .orderBy('since', 'desc')
    .orderBy('name')
    .limit(limit)
    .execute()
