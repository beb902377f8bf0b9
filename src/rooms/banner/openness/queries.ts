import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { graceDays } from '../rules.ts'
import { type Part, parts, perPage } from './rules.ts'

export type Opened = {
  part: Part
  name: string
  slug: string
  fictional: boolean
  what: string
  evidence: string
  licence: string
  url: string | null
  /** The link has not answered since that day. */
  lostSince: Day | null
}

type Asked = { part: Part | null; q: string; page: number }

/** What members opened and may be reused today, under which licence. */
export const openedBy = async (
  db: Database,
  { part, q, page }: Asked,
  today: Day,
): Promise<{ opened: Opened[]; total: number }> => {
  const wanted = part ? [part] : [...parts]
  const words = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Opened & { total: number }>`
    select question as part, sheet.name, sheet.slug, sheet.fictional, coalesce(details ->> 'what', '') as what, evidence,
      coalesce(licence, '') as licence, answer.url,
      case when failures >= 3 then (checked_at at time zone 'Europe/Paris')::date end as "lostSince",
      count(*) over () as total
    from banner_membership as membership
    join banner_answer as answer using (declaration_id)
    join sheet on sheet.id = membership.sheet_id
    left join banner_link_check on banner_link_check.url = answer.url
    where membership.status = 'member' and renew_by >= ${addDays(today, -graceDays)} and sheet.status = 'published'
      and answer.answer = 'yes' and question = any(${wanted})
      and (${q} = '' or concat_ws(' ', sheet.name, details ->> 'what', evidence, licence) ilike ${words})
    order by lower(sheet.name), question
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return { opened: rows, total: rows[0]?.total ?? 0 }
}

/** Links of members that nobody tried since that time, the oldest first. */
export const linksToTry = async (db: Database, since: Date, limit: number): Promise<string[]> => {
  const { rows } = await sql<{ url: string }>`
    select distinct answer.url, min(checked_at) as tried
    from banner_membership as membership
    join banner_answer as answer using (declaration_id)
    left join banner_link_check on banner_link_check.url = answer.url
    where membership.status = 'member' and answer.url is not null and (checked_at is null or checked_at < ${since})
    group by 1 order by tried nulls first limit ${limit}`.execute(db)
  return rows.map(({ url }) => url)
}

/** The projects whose declaration holds this link. */
export const projectsLinking = (db: Database, url: string) =>
  db
    .selectFrom('banner_membership')
    .innerJoin('banner_answer', 'banner_answer.declaration_id', 'banner_membership.declaration_id')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['sheet.id', 'sheet.name', 'sheet.slug'])
    .distinct()
    .where('banner_membership.status', '=', 'member')
    .where('url', '=', url)
    .execute()
