import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Recipient } from '../reviews/queries-people.ts'

/** Those who review this application today. */
export const reviewersOf = (db: Database, applicationId: Id): Promise<Recipient[]> =>
  db
    .selectFrom('app_user')
    .innerJoin('label_assignment', 'label_assignment.reviewer_id', 'app_user.id')
    .select(['app_user.id', 'app_user.name', 'app_user.email'])
    .where('app_user.status', '=', 'active')
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .orderBy('app_user.id')
    .execute()
