import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type DeskRole, deskRoles, type Held } from './rules.ts'

export type Officer = {
  id: Id
  name: string
  held: (Held & { endsOn: Day; placeName: string | null })[]
  families: string[]
  /** Null: nobody said; the default of the desk. */
  loadLimit: number | null
  awayUntil: Day | null
  /** Files whose opinion is awaited, and those of them that are late. */
  open: number
  late: number
}

/** Whoever holds a role of the label today, with what they review and how much of it. */
export const team = async (db: Database, today: Day): Promise<Officer[]> => {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('app_user', 'app_user.id', 'role_grant.user_id')
    .leftJoin('territory', 'territory.id', 'role_grant.territory_id')
    .leftJoin('label_officer', 'label_officer.user_id', 'role_grant.user_id')
    .select(['role_grant.user_id as id', 'app_user.name', 'role_grant.role', 'role_grant.ends_on as endsOn'])
    .select(['role_grant.territory_id as placeId', 'territory.name as placeName'])
    .select(['label_officer.families', 'load_limit as loadLimit', 'away_until as awayUntil'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('territory_parent')
          .select('parent_id as id')
          .whereRef('child_id', '=', 'role_grant.territory_id'),
      ).as('around'),
    ])
    .where('role_grant.role', 'in', deskRoles)
    .where('role_grant.revoked_at', 'is', null)
    .where('app_user.status', '=', 'active') // the roles of a suspended account sleep
    .where('role_grant.starts_on', '<=', today)
    .where('role_grant.ends_on', '>=', today)
    .orderBy('app_user.name')
    .orderBy('role_grant.role')
    .execute()
  const load = await loads(db, today)
  const people = new Map<Id, Officer>()
  for (const { role, endsOn, placeId, placeName, around, ...row } of rows) {
    const seen = people.get(row.id)
    const place = placeId === null ? null : [placeId, ...around.map(({ id }) => id)]
    const held = { role: role as DeskRole, place, placeName, endsOn }
    const counted = load.get(row.id) ?? { open: 0, late: 0 }
    people.set(row.id, { ...row, families: row.families ?? [], ...counted, held: [...(seen?.held ?? []), held] })
  }
  return [...people.values()]
}

const loads = async (db: Database, today: Day) => {
  const rows = await db
    .selectFrom('label_assignment')
    .innerJoin('label_application', 'label_application.id', 'label_assignment.application_id')
    .select((eb) => [
      'label_assignment.reviewer_id as id',
      eb.fn.countAll<number>().as('open'),
      eb.fn.countAll<number>().filterWhere('label_assignment.due_on', '<', today).as('late'),
    ])
    .where('label_assignment.removed_at', 'is', null)
    .where('label_assignment.submitted_at', 'is', null)
    .where('label_application.status', 'in', ['submitted', 'incomplete', 'review'])
    .groupBy('label_assignment.reviewer_id')
    .execute()
  return new Map(rows.map(({ id, open, late }) => [id, { open, late }]))
}
