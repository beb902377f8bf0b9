import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Application } from '../lifecycle/queries.ts'
import { placesOf } from '../lifecycle/queries-access.ts'

export type Recipient = { id: Id; name: string; email: string }

const writable = (db: Database) =>
  db
    .selectFrom('app_user')
    .select(['app_user.id', 'app_user.name', 'app_user.email'])
    .where('app_user.status', '=', 'active')
    .where('email_verified', '=', true)

/** Those who coordinate the label where this organisation supports projects; nobody of the organisation itself. */
export const coordinatorsOf = async (db: Database, application: Application, today: Day): Promise<Recipient[]> => {
  const places = await placesOf(db, application)
  return writable(db)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.user_id', '=', 'app_user.id')
          .where('role', '=', 'label_coordinator')
          .where('starts_on', '<=', today)
          .where('ends_on', '>=', today)
          .where('revoked_at', 'is', null)
          .where((inner) =>
            inner.or([
              inner('territory_id', 'is', null),
              ...(places.length > 0 ? [inner('territory_id', 'in', places)] : []),
            ]),
          ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sheet_member')
            .select('sheet_member.user_id')
            .whereRef('sheet_member.user_id', '=', 'app_user.id')
            .where('sheet_id', '=', application.organisationId),
        ),
      ),
    )
    .orderBy('app_user.id')
    .execute()
}

/** Those who review this application today. */
export const reviewersOf = (db: Database, applicationId: Id): Promise<Recipient[]> =>
  writable(db)
    .innerJoin('label_assignment', 'label_assignment.reviewer_id', 'app_user.id')
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .orderBy('app_user.id')
    .execute()
