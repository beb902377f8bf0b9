import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { tiedAmong } from '../committee/queries-seats.ts'
import type { Application } from '../lifecycle/queries.ts'
import { placesOf } from '../lifecycle/queries-access.ts'
import { tiesOf } from './queries-ties.ts'
import type { Candidate } from './rules.ts'

export type Recipient = { id: Id; name: string; email: string }

/** Those who hold a role today for one of these places, or for the whole country, and may use it: their account stands. */
const holders = (db: Database, role: string, places: readonly number[], today: Day) =>
  db
    .selectFrom('app_user')
    .where('app_user.status', '=', 'active')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.user_id', '=', 'app_user.id')
          .where('role', '=', role)
          .where('revoked_at', 'is', null)
          .where('starts_on', '<=', today)
          .where('ends_on', '>=', today)
          .where((grant) =>
            grant.or([
              grant('territory_id', 'is', null),
              ...(places.length > 0 ? [grant('territory_id', 'in', [...places])] : []),
            ]),
          ),
      ),
    )

/** Whoever coordinates the places of an application, but those whom something ties to the organisation: its file is shut to them. */
export const coordinatorsOf = async (db: Database, application: Application, today: Day): Promise<Recipient[]> => {
  const all = await holders(db, 'label_coordinator', await placesOf(db, application), today)
    .select(['app_user.id', 'app_user.name', 'app_user.email'])
    .orderBy('app_user.id')
    .execute()
  const tied = await tiedAmong(
    db,
    application.organisationId,
    all.map(({ id }) => id),
  )
  return all.filter(({ id }) => !tied.has(id))
}

const standardLimit = 8

/**
 * Who may be asked to review an application, the least loaded first: reviewers of its territory and of its family, present, not asked
 * already. Those who are tied to the organisation are in the list, with what ties them.
 */
export const candidatesFor = async (db: Database, application: Application, today: Day): Promise<Candidate[]> => {
  const rows = await holders(db, 'label_reviewer', await placesOf(db, application), today)
    .leftJoin('label_officer', 'label_officer.user_id', 'app_user.id')
    .select(['app_user.id', 'app_user.name', 'load_limit as limit'])
    .select((eb) =>
      eb
        .selectFrom('label_assignment')
        .innerJoin('label_application', 'label_application.id', 'application_id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('reviewer_id', '=', 'app_user.id')
        .where('removed_at', 'is', null)
        .where('label_assignment.submitted_at', 'is', null)
        .where('label_application.status', 'in', ['submitted', 'incomplete', 'review'])
        .as('load'),
    )
    .where(
      // nothing said, or an empty list: every family
      sql<boolean>`(coalesce(cardinality(families), 0) = 0 or ${application.family} = any(families))`,
    )
    .where((eb) => eb.or([eb('away_until', 'is', null), eb('away_until', '<', today)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('label_assignment')
            .select('id')
            .where('application_id', '=', application.id)
            .whereRef('reviewer_id', '=', 'app_user.id')
            .where('removed_at', 'is', null),
        ),
      ),
    )
    .orderBy('load')
    .orderBy('app_user.name')
    .limit(100)
    .execute()
  const ties = await tiesOf(
    db,
    application.organisationId,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    load: Number(row.load ?? 0),
    limit: row.limit ?? standardLimit,
    ties: ties.get(row.id) ?? [],
  }))
}

/** Where to write to someone. */
export const recipientById = (db: Database, id: Id): Promise<Recipient> =>
  db.selectFrom('app_user').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirstOrThrow()
