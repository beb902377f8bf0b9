import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type Addressee = { id: Id; name: string; email: string }

/** Those who may be written to for the members of a community that day, and whoever began it: each once. */
export const peopleOf = async (db: Database, communityId: Id, day: Day): Promise<Addressee[]> =>
  (
    await sql<Addressee>`
      select id, name, email from app_user
      where status = 'active' and email_verified and id in (
        select member_people(member_kind, member_id) from body_members('community', ${communityId}, ${day}, false)
        union select started_by from community where id = ${communityId})
      order by name, id`.execute(db)
  ).rows

/** Communities being built, by the date of their last move: those that follow nothing yet are counted from their beginning. */
export const stillSince = async (db: Database, day: Day): Promise<{ id: Id }[]> =>
  (
    await sql<{ id: Id }>`
      select c.id from community c left join community_pathway f on f.community_id = c.id
      where c.status = 'building' and coalesce(f.moved_on, c.started_on) <= ${day} and coalesce(f.nudged, 0) < 90
      order by c.id`.execute(db)
  ).rows

/** Deliverables that wait for opinions: a member who left may have been the last one that was waited for. */
export const waitingSteps = async (db: Database): Promise<{ id: Id; communityId: Id; key: string }[]> =>
  (
    await sql<{ id: Id; communityId: Id; key: string }>`
      select s.id, s.community_id as "communityId", s.step_key as key from pathway_step s
      join community c on c.id = s.community_id where s.status = 'submitted' and c.status <> 'closed'
      order by s.id`.execute(db)
  ).rows
