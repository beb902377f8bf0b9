import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Campaign } from './queries.ts'

const read = async (db: Database, communityId: Id, where = sql`true`): Promise<Campaign[]> =>
  (
    await sql<Campaign>`
      select c.id, c.title, message, starts_on as "startsOn", ends_on as "endsOn", c.status, reason, was_done as "wasDone", learned,
        reviewed_on as "reviewedOn", version,
        (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'reached', reached) order by position), '[]')
          from campaign_audience a where a.campaign_id = c.id) as audiences,
        (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'title', p.title, 'url', p.url, 'body', p.body)
            order by p.title, p.id), '[]')
          from campaign_piece p where p.campaign_id = c.id) as pieces,
        (select coalesce(json_agg(json_build_object('id', m.id, 'status', m.status, 'role', m.role, 'personId', m.person_id,
            'organisationId', m.organisation_id, 'organisation', s.name, 'slug', case when s.status = 'published' then s.slug end)
            order by s.name, m.role, m.id), '[]')
          from campaign_ambassador m left join sheet s on s.id = support_standing(m.organisation_id)
          where m.campaign_id = c.id and m.status in ('asked', 'accepted') and coalesce(m.organisation_id, m.person_id) is not null
        ) as ambassadors
      from campaign c where c.community_id = ${communityId} and ${where}
      order by case c.status when 'ongoing' then 1 when 'planned' then 2 when 'done' then 3 else 4 end, starts_on desc nulls last, c.created_at desc`.execute(
      db,
    )
  ).rows

/** Those going on first, then those to come, then those that are over. */
export const campaignsOf = (db: Database, communityId: Id): Promise<Campaign[]> => read(db, communityId)

export const campaignIn = async (db: Database, communityId: Id, id: string): Promise<Campaign> =>
  found(isId(id) ? (await read(db, communityId, sql`c.id = ${id}`))[0] : null)

export type Member = { kind: 'organisation' | 'person'; id: Id }

/** The member that bears exactly this name, when one alone does. Persons are looked for only by those who know them by name. */
export const memberNamed = async (
  db: Database,
  communityId: Id,
  { name, day, persons }: { name: string; day: Day; persons: boolean },
): Promise<Member | null> => {
  const { rows } = await sql<Member>`
    select m.member_kind as kind, m.member_id as id from body_members('community', ${communityId}, ${day}, false) m
    left join sheet s on m.member_kind = 'organisation' and s.id = support_standing(m.member_id)
    left join app_user u on m.member_kind = 'person' and u.id = m.member_id
    where lower(coalesce(s.name, u.name)) = lower(${name.trim()}) and (m.member_kind = 'organisation' or ${persons}) limit 2`.execute(
    db,
  )
  return rows.length === 1 ? (rows[0] ?? null) : null
}
