import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { DecisionView } from '../queries.ts'
import type { Reviewable } from './rules.ts'

/** Decisions whose day of review has come and that nobody looked at again since. */
export const awaitingReview = async (db: Database, today: Day): Promise<(Reviewable & { id: Id })[]> => {
  const { rows } = await sql<Reviewable & { id: Id }>`
    select id, review_on as "reviewOn", reviewed_on as "reviewedOn", review_reminded_on as "remindedOn" from decision
    where status = 'settled' and review_on <= ${today} and (reviewed_on is null or reviewed_on < review_on)
    order by review_on, id limit 500`.execute(db)
  return rows
}

export type Follower = { id: Id; name: string; email: string }

/** Who is asked about a decision: its author, and whoever facilitates its body that day. */
export const followersOf = async (
  db: Database,
  { id, in: { body } }: DecisionView,
  today: Day,
): Promise<Follower[]> => {
  const facilitators =
    body.kind === 'community'
      ? sql`select k.user_id from mandate m join mandate_holder h on h.mandate_id = m.id join sheet_member k on k.sheet_id = h.organisation_id
          where m.community_id = ${body.id} and facilitates(k.user_id, m.community_id, ${today})
          union select started_by from community where id = ${body.id} and facilitates(started_by, id, ${today})`
      : body.kind === 'group'
        ? sql`select lead_person_id from working_group where id = ${body.id}
            union select k.user_id from working_group g join sheet_member k on k.sheet_id = g.lead_organisation_id where g.id = ${body.id}`
        : sql`select p.person_id from banner_peer p join banner_call c on c.id = p.call_id
            where p.status = 'accepted' and banner_facilitates(p.person_id, ${today}, c.demo)`
  const { rows } = await sql<Follower>`
    select id, name, email from app_user
    where email_verified and status = 'active' and (id in (${facilitators}) or id = (select proposed_by from decision where id = ${id}))
    order by id`.execute(db)
  return rows
}
