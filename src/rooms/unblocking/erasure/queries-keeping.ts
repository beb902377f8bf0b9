import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Status } from '../rules.ts'

export type OwnCase = { id: Id; status: Status }

/** Cases that this person filed and that nobody else of the project could follow. */
export const casesOfNobodyElse = async (db: Database, userId: Id): Promise<OwnCase[]> => {
  const { rows } = await sql<OwnCase>`
    select c.id, c.status from blocker_case c
    where (c.filed_by = ${userId} or c.filed_by is null and c.title <> '' and exists (
        select from sheet_member m where m.sheet_id = support_standing(c.sheet_id) and m.user_id = ${userId}))
      and (c.status = 'draft' or not exists (
      select from sheet_member m where m.sheet_id = support_standing(c.sheet_id) and m.user_id <> ${userId}))
    order by c.id`.execute(db)
  return rows
}

/** Drafts untouched since that moment. */
export const forgottenDrafts = async (db: Database, before: Date): Promise<Id[]> => {
  const rows = await db
    .selectFrom('blocker_case')
    .select('id')
    .where('status', '=', 'draft')
    .where('moved_at', '<', before)
    .execute()
  return rows.map(({ id }) => id)
}

/** What a structure wrote for a project, and the project left without an answer since before that moment. */
export const unanswered = async (db: Database, before: Date): Promise<Id[]> => {
  const rows = await db
    .selectFrom('blocker_case')
    .select('id')
    .where('status', '=', 'awaiting_consent')
    .where('moved_at', '<', before)
    .execute()
  return rows.map(({ id }) => id)
}

/** Cases over since before that moment that still hold what someone wrote. */
export const pastKeeping = async (db: Database, before: Date, limit: number): Promise<Id[]> => {
  const rows = await db
    .selectFrom('blocker_case')
    .select('id')
    .where('status', 'in', ['closed', 'withdrawn'])
    .where('closed_at', '<', before)
    .where('title', '<>', '')
    .orderBy('closed_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
