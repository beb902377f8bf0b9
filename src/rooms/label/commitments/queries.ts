import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { stateOn } from '../awards/queries.ts'
import type { AwardState } from '../rules.ts'

export type Commitment = {
  awardId: Id
  code: string
  statement: string
  unit: string
  target: number
  dueOn: Day
  organisationId: Id
  organisation: string
  slug: string
  family: string
  since: Day
  state: AwardState
}

/** A commitment of an award that has begun; who asks is not looked at here. Throws « not found ». */
export const commitmentAt = async (db: Database, awardId: string, code: string, today: Day): Promise<Commitment> => {
  const query = db
    .selectFrom('label_commitment')
    .innerJoin('label_award', 'label_award.id', 'award_id')
    .innerJoin('label_family', 'label_family.code', 'label_award.family')
    .innerJoin('sheet', 'sheet.id', 'label_award.organisation_id')
    .select(['award_id as awardId', 'label_commitment.code', 'label_commitment.statement', 'unit', 'target'])
    .select(['due_on as dueOn', 'label_award.organisation_id as organisationId', 'sheet.name as organisation'])
    .select(['sheet.slug', 'label_family.name as family', 'since'])
    .select(stateOn(today).as('state'))
    .where('award_id', '=', awardId)
    .where('label_commitment.code', '=', code)
  const row = found(isId(awardId) ? await query.executeTakeFirst() : null)
  return { ...row, state: found(row.state) }
}

export type PastReport = { value: number; reportedOn: Day; text: string; url: string | null }

/** Everything said of a commitment, the latest first. */
export const reportsOf = (db: Database, awardId: Id, code: string): Promise<PastReport[]> =>
  db
    .selectFrom('label_commitment_report')
    .select(['value', 'reported_on as reportedOn', 'text', 'url'])
    .where('award_id', '=', awardId)
    .where('code', '=', code)
    .orderBy('reported_on', 'desc')
    .orderBy('reported_at', 'desc')
    .execute()

export type Followed = { id: Id; organisationId: Id; organisation: string; family: string; since: Day }

/** The awards that hold today and have commitments, by id. */
export const followedAfter = (db: Database, today: Day, after: Id | null, limit: number): Promise<Followed[]> =>
  db
    .selectFrom('label_award')
    .innerJoin('sheet', 'sheet.id', 'label_award.organisation_id')
    .innerJoin('label_family', 'label_family.code', 'label_award.family')
    .select(['label_award.id', 'label_award.organisation_id as organisationId', 'sheet.name as organisation'])
    .select(['label_family.name as family', 'since'])
    .where(stateOn(today), '=', 'active')
    .where((eb) =>
      eb.exists(eb.selectFrom('label_commitment').select('code').whereRef('award_id', '=', 'label_award.id')),
    )
    .$if(after !== null, (query) => query.where('label_award.id', '>', after ?? ''))
    .orderBy('label_award.id')
    .limit(limit)
    .execute()

/** What an award promises, each with its last report. */
export const promisesOf = (db: Database, awardId: Id) =>
  db
    .selectFrom('label_commitment')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('label_commitment_report as report')
          .select(['value', 'reported_on'])
          .whereRef('report.award_id', '=', 'label_commitment.award_id')
          .whereRef('report.code', '=', 'label_commitment.code')
          .orderBy('reported_on', 'desc')
          .orderBy('reported_at', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['label_commitment.code', 'statement', 'target', 'value', 'last.reported_on as reportedOn'])
    .where('label_commitment.award_id', '=', awardId)
    .orderBy('due_on')
    .orderBy('label_commitment.code')
    .execute()
