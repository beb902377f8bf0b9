import { sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Local } from './rules.ts'

/** The organisations that this person keeps, and what each is to the community. */
export const localsOf = async (db: Database, actor: Visitor, communityId: Id): Promise<Local[]> => {
  if (!actor) return []
  const { rows } = await sql<Local>`
    select s.id, s.name,
      exists (select from (select territory_id as place from sheet_territory where sheet_id = s.id union select s.seat_id) as at
        where at.place in (select places_overlapping(territory_id) from community_territory where community_id = c.id)) as "isHere",
      exists (select from sheet_member k where k.sheet_id = s.id and k.user_id = c.started_by) as "keptByDeclarer",
      exists (select from recognition_attestation a where a.community_id = c.id and a.organisation_id = s.id) as attested,
      exists (select from recognition_objection o where o.community_id = c.id and o.organisation_id = s.id and answered_on is null)
        as objects
    from community c
    join sheet_member k on k.user_id = ${actor.id}
    join sheet s on s.id = k.sheet_id and s.kind = 'organisation' and s.status = 'published' and s.demo = c.demo
    where c.id = ${communityId} order by s.name`.execute(db)
  return rows
}

export const hasSigned = async (db: Database, actor: Visitor, communityId: Id): Promise<boolean> =>
  actor !== null &&
  (await db
    .selectFrom('recognition_attestation')
    .select('id')
    .where('community_id', '=', communityId)
    .where('signed_by', '=', actor.id)
    .executeTakeFirst()) !== undefined

/** What the recognition is counted on: an attestation of an organisation that its declarer keeps since counts no more. */
export const countsOf = async (
  db: Database,
  communityId: Id,
): Promise<{ attestations: number; unanswered: number }> => {
  const { rows } = await sql<{ attestations: number; unanswered: number }>`
    select (select count(*) from recognition_attestation a where a.community_id = c.id
        and not exists (select from sheet_member k where k.sheet_id = a.organisation_id and k.user_id = c.started_by)) as attestations,
      (select count(*) from recognition_objection o where o.community_id = c.id and answered_on is null) as unanswered
    from community c where c.id = ${communityId}`.execute(db)
  return rows[0] ?? { attestations: 0, unanswered: 0 }
}
