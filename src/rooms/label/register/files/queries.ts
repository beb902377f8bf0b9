import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { AwardState } from '../../rules.ts'
import type { Activity } from '../activity.ts'
import { activityOf } from '../queries-activity.ts'
import { begunBy } from '../queries-standing.ts'

const batch = 500

type Row = {
  id: Id
  organisationId: Id
  code: string
  name: string
  slug: string
  fictional: boolean
  family: string
  familyName: string
  state: AwardState
  changedOn: Day
  since: Day
  until: Day
  renews: string | null
  carriesProjects: boolean
  roles: string[]
  places: { kind: string; code: string; name: string }[]
  decision: string
  decidedOn: Day | null
  referential: number
  commitments: {
    statement: string
    unit: string
    target: number
    dueOn: Day
    value: number | null
    reportedOn: Day | null
  }[]
}

export type RegisterRow = Row & { activity: Activity | null }

const rowsAfter = (db: Database, day: Day, after: Id | null) =>
  sql<Row>`
    select award.id, award.organisation_id as "organisationId", award.code, sheet.name, sheet.slug, sheet.fictional,
      award.family, label_family.name as "familyName", told.state, told.changed_on as "changedOn", award.since,
      award.valid_until as until, before.code as renews, award.carries_projects as "carriesProjects",
      array(select name from label_role where code = any(award.roles) order by position) as roles,
      (select coalesce(json_agg(json_build_object('kind', t.kind, 'code', t.code, 'name', t.name) order by t.name, t.id), '[]')
        from label_award_territory join territory t on t.id = territory_id where award_id = award.id) as places,
      label_decision.number as decision, (effective_at at time zone 'Europe/Paris')::date as "decidedOn",
      label_referential.number as referential,
      (select coalesce(json_agg(json_build_object('statement', statement, 'unit', unit, 'target', target,
          'dueOn', due_on, 'value', value, 'reportedOn', reported_on) order by label_commitment.code), '[]')
        from label_commitment
        left join lateral (
          select value, reported_on from label_commitment_report
          where award_id = label_commitment.award_id and code = label_commitment.code and reported_on <= ${day}::date
          order by reported_on desc, reported_at desc limit 1) as last_report on true
        where label_commitment.award_id = award.id) as commitments
    from (${begunBy(day)}) as told
    join label_award award on award.id = told.id
    left join label_award before on before.id = award.renews_id
    join label_family on label_family.code = award.family
    join label_referential on label_referential.id = award.referential_id
    join label_decision on label_decision.id = award.decision_id
    join sheet on sheet.id = award.organisation_id and sheet.status <> 'draft'
    ${after === null ? sql`` : sql`where award.id > ${after}::uuid`}
    order by award.id limit ${batch}`.execute(db)

/** Every award that had begun on a day with what it was then, by id, some hundreds at a time: open data has no last page. */
export async function* wholeRegister(db: Database, day: Day): AsyncGenerator<RegisterRow[]> {
  for (let after: Id | null = null; ; ) {
    const { rows }: { rows: Row[] } = await rowsAfter(db, day, after)
    const activity = await activityOf(
      db,
      rows.map(({ organisationId }) => organisationId),
    )
    yield rows.map((row) => ({ ...row, activity: activity.get(row.organisationId) ?? null }))
    after = rows.at(-1)?.id ?? null
    if (rows.length < batch) return
  }
}
