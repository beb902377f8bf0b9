import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { isId } from '#core/pure/id.ts'

/** Questions that wait for an editor, the oldest first. */
export const proposedQuestions = (db: Database) =>
  db
    .selectFrom('question')
    .select(['id', 'title', 'asked_on as askedOn', 'context', 'proposed_by as proposedBy'])
    .select('proposer_name as proposerName')
    .where('status', '=', 'proposed')
    .orderBy('created_at')
    .limit(200)
    .execute()

export type Proposed = Awaited<ReturnType<typeof proposedQuestions>>[number]

/** Any question, for the desk: its state and its address. */
export const questionOnDesk = async (db: Database, id: string) =>
  found(
    isId(id)
      ? await db
          .selectFrom('question')
          .select(['id', 'slug', 'title', 'status', 'theme', 'asked_on as askedOn', 'context'])
          .select(['proposed_by as proposedBy', 'proposer_name as proposerName'])
          .where('id', '=', id)
          .executeTakeFirst()
      : null,
  )

export type OnDesk = Awaited<ReturnType<typeof questionOnDesk>>
