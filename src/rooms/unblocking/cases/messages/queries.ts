import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Side } from '../events.ts'

export type Message = {
  id: Id
  kind: 'message' | 'note'
  side: Exclude<Side, 'site'>
  shown: boolean
  name: string | null
  body: string
  at: Date
}

/** What was said and noted, oldest first; for the holder, what is shown to them. Whoever calls has checked who asks. */
export const messagesOf = (db: Database, caseId: Id, forHolder: boolean): Promise<Message[]> => {
  const query = db
    .selectFrom('blocker_message')
    .leftJoin('app_user', 'app_user.id', 'author_id')
    .select(['blocker_message.id', 'kind', 'side', 'shown', 'app_user.name', 'body', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('blocker_message.id')
  return (forHolder ? query.where('shown', '=', true) : query).execute() as Promise<Message[]>
}
