import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { AwardState } from '../rules.ts'

/** The state of the row of `label_award` in hand on a day, its term included; null before it began. For lists. */
export const stateOn = (day: Day): RawBuilder<AwardState | null> => sql<AwardState | null>`(
  select case when state in ('active', 'suspended') and label_award.valid_until < ${day}::date then 'expired' else state end
  from label_award_state
  where award_id = label_award.id and from_on <= ${day}::date and label_award.since <= ${day}::date
  order by from_on desc limit 1)`

export type ActiveAward = {
  id: Id
  family: string
  code: string
  carriesProjects: boolean
  since: Day
  validUntil: Day
}

/** The labels of an organisation that hold on that day. None: it is not a labelled structure. */
export const activeAwards = (db: Database, organisationId: Id, day: Day): Promise<ActiveAward[]> =>
  db
    .selectFrom('label_award')
    .select(['id', 'family', 'code', 'carries_projects as carriesProjects', 'since', 'valid_until as validUntil'])
    .where('organisation_id', '=', organisationId)
    .where(stateOn(day), '=', 'active')
    .orderBy('family')
    .execute()

/** The award that an application would go on from, as it stands that day. */
export const awardToGoOnFrom = async (db: Database, id: Id, day: Day) => {
  const row = await db
    .selectFrom('label_award')
    .select(['id', 'valid_until as validUntil', stateOn(day).as('state')])
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.state ? { ...row, state: row.state } : null
}

/**
 * The decision behind a suspension that nothing lifted, its term included: one that lasted until the label ended was never lifted. Null when
 * the award was active.
 */
export const unliftedSuspension = async (db: Database, id: Id, day: Day): Promise<{ decisionId: Id | null } | null> => {
  const last = await db
    .selectFrom('label_award_state')
    .select(['state', 'decision_id as decisionId'])
    .where('award_id', '=', id)
    .where('from_on', '<=', day)
    .where('state', 'in', ['active', 'suspended'])
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.state === 'suspended' ? { decisionId: last.decisionId } : null
}

/** The awards that renew this one and begin after that day. */
export const nextAwards = (db: Database, id: Id, day: Day): Promise<{ id: Id; since: Day }[]> =>
  db.selectFrom('label_award').select(['id', 'since']).where('renews_id', '=', id).where('since', '>', day).execute()

/** What an award is on a day, its term included; null before it began. */
export const stateOfAward = async (db: Database, id: Id, day: Day): Promise<AwardState | null> => {
  const row = await db
    .selectFrom('label_award')
    .select(stateOn(day).as('state'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.state ?? null
}

/** The structure, as its attestation names it. */
export const structureToAttest = (db: Database, organisationId: Id) =>
  db
    .selectFrom('sheet')
    .select(['name', 'slug', 'fictional', 'siren', 'siret'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()

/** Awards that gave way to the next one between these days. */
export const replacedBetween = (db: Database, from: Day, to: Day): Promise<{ id: Id }[]> =>
  db
    .selectFrom('label_award_state')
    .select('award_id as id')
    .where('state', '=', 'replaced')
    .where('from_on', '>=', from)
    .where('from_on', '<=', to)
    .execute()
