import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { isCurrentMember } from '../memberships/queries.ts'
import { lostAfter, type Part, parts, perPage } from './rules.ts'

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

/** What members opened and may be reused today, under which licence: one page, and how many in all. */
export const openedBy = async (
  db: Database,
  { part, q, page }: Asked,
  today: Day,
): Promise<{ opened: Opened[]; total: number }> => {
  const wanted = part ? [part] : [...parts]
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const matching = sql`
    from banner_membership
    join banner_answer as answer using (declaration_id)
    join sheet on sheet.id = banner_membership.sheet_id
    left join banner_link_check on banner_link_check.url = answer.url
    where ${isCurrentMember(today)} and sheet.status = 'published'
      and answer.answer = 'yes' and question = any(${wanted})
      and (${q} = '' or unaccent(concat_ws(' ', sheet.name, details ->> 'what', evidence, licence)) ilike unaccent(${like}))`
  const { rows } = await sql<Opened>`
    select question as part, sheet.name, sheet.slug, sheet.fictional, coalesce(details ->> 'what', '') as what, evidence,
      coalesce(licence, '') as licence, answer.url,
      case when failures >= ${lostAfter} then (failing_since at time zone 'Europe/Paris')::date end as "lostSince"
    ${matching}
    order by unaccent(lower(sheet.name)), sheet.id, question
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*) as total ${matching}`.execute(db)
  return { opened: rows, total: counted.rows[0]?.total ?? 0 }
}

/** Links of members that nobody tried since that time, the longest ago first. */
export const linksToTry = async (db: Database, since: Date, limit: number): Promise<string[]> => {
  const { rows } = await sql<{ url: string }>`
    select answer.url, min(checked_at) as tried
    from banner_membership
    join banner_answer as answer using (declaration_id)
    left join banner_link_check on banner_link_check.url = answer.url
    where banner_membership.status = 'member' and answer.url is not null and (checked_at is null or checked_at < ${since})
    group by 1 order by tried nulls first, 1 limit ${limit}`.execute(db)
  return rows.map(({ url }) => url)
}

/** Of these links, those that are lost, each with the day since when. */
export const lostLinks = async (db: Database, urls: readonly string[]): Promise<Map<string, Day>> => {
  if (urls.length === 0) return new Map()
  const rows = await db
    .selectFrom('banner_link_check')
    .select(['url', 'failing_since as since'])
    .where('url', 'in', urls)
    .where('failures', '>=', lostAfter)
    .execute()
  return new Map(rows.flatMap(({ url, since }) => (since ? [[url, parisDay(since)] as const] : [])))
}

/** The projects whose declaration holds this link. */
export const projectsLinking = (db: Database, url: string): Promise<{ id: Id; name: string; slug: string }[]> =>
  db
    .selectFrom('banner_membership')
    .innerJoin('banner_answer', 'banner_answer.declaration_id', 'banner_membership.declaration_id')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['sheet.id', 'sheet.name', 'sheet.slug'])
    .distinct()
    .where('banner_membership.status', '=', 'member')
    .where('url', '=', url)
    .execute()
