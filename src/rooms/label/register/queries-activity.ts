import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { type Activity, type Counted, told } from './activity.ts'

/**
 * The activity of these organisations; those that did nothing yet are left out. A project noticed is counted when it is, and stays counted
 * once its trace is erased; one is referred or accompanied once its holder agreed; the delay goes from there to the answer of the structure.
 */
export const activityOf = async (db: Database, organisationIds: readonly Id[]): Promise<ReadonlyMap<Id, Activity>> => {
  if (organisationIds.length === 0) return new Map()
  const { rows } = await sql<Counted & { id: Id }>`
    select structure.id,
      (select coalesce(sum(n), 0)::int from scouting_tally where organisation_id = structure.id and outcome = 'spotted') as identified,
      (select count(*) from referral where from_id = structure.id and consented_at is not null) as referred,
      (select count(*) from accompaniment where organisation_id = structure.id and consented_at is not null) as accompanied,
      answers, days
    from unnest(${[...new Set(organisationIds)]}::uuid[]) as structure(id)
    cross join lateral (
      select count(*) as answers,
        round((percentile_cont(0.5) within group (order by extract(epoch from answered_at - consented_at) / 86400))::numeric)::int as days
      from referral where to_id = structure.id and answered_at is not null and consented_at is not null) as answered`.execute(
    db,
  )
  return new Map(
    rows.flatMap(({ id, ...counted }) => {
      const activity = told(counted)
      return activity ? [[id, activity]] : []
    }),
  )
}
