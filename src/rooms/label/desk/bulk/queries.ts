import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { isAwaited, mayRemind } from '../../expertises/rules.ts'
import { type Application, applicationById } from '../../lifecycle/queries.ts'
import { candidatesFor } from '../../reviews/queries-people.ts'
import { canAskCorrection, canAskExpert, canAssign } from '../../reviews/rules.ts'
import type { Asking } from '../list/queries.ts'
import { readableAmong } from '../list/queries.ts'
import { type Bulk, type BulkVerb, bulkVerbs, mayRemindOn, recordSchema, type Skip } from './rules.ts'

/** What the confirmation chooses besides the files. */
export type Choice = { personId: Id | null; criterion: string | null }

/** A file of a bulk: what it holds for this verb, or why it is left aside. `targets`: whom it is about. */
export type Planned = { id: Id; number: string; organisation: string } & (
  | { skip: Skip; targets?: undefined }
  | { skip: null; targets: { id: Id; name: string }[] }
)

type Hold = { coordinates: boolean; as: 'coordinator' | 'reviewer' | 'committee'; assignmentId: Id | null }

/**
 * What would be done to each of these files. Those this person may not read whole are not there at all: who asks for them by their number
 * learns nothing.
 */
export const planBulk = async (
  db: Database,
  asking: Asking,
  verb: BulkVerb,
  ids: readonly Id[],
  choice: Choice,
): Promise<Planned[]> => {
  const open = (await readableAmong(db, asking, ids)).filter(({ shut }) => !shut)
  const planned: Planned[] = []
  for (const { id, coordinates, own } of open.sort((a, b) => a.id.localeCompare(b.id))) {
    const application = await applicationById(db, id)
    const hold: Hold = {
      coordinates,
      as: own ? 'reviewer' : coordinates ? 'coordinator' : 'committee',
      assignmentId: own,
    }
    const line = { id, number: application.number, organisation: application.organisation }
    const plan = await planOne(db, application, hold, verb, choice, asking.today)
    planned.push('skip' in plan ? { ...line, skip: plan.skip } : { ...line, skip: null, targets: plan.targets })
  }
  return planned.sort((a, b) => a.number.localeCompare(b.number))
}

type Plan = { skip: Skip } | { targets: { id: Id; name: string }[] }

const planOne = (
  db: Database,
  application: Application,
  hold: Hold,
  verb: BulkVerb,
  choice: Choice,
  today: Day,
): Promise<Plan> | Plan => {
  const { status } = application
  if (verb !== 'remind-experts' && !hold.coordinates) return { skip: 'not-coordinated' }
  if (verb === 'correct')
    return canAskCorrection(hold, status) ? correctable(db, application, choice) : { skip: 'not-now' }
  if (verb === 'remind-experts')
    return canAskExpert(hold, status) ? awaitedExperts(db, application.id, today) : { skip: 'not-now' }
  if (!canAssign(hold, status)) return { skip: 'not-now' }
  return verb === 'remind-reviewers'
    ? awaitedReviewers(db, application.id, today)
    : assignable(db, application, choice.personId, today)
}

const assignable = async (db: Database, application: Application, personId: Id | null, today: Day): Promise<Plan> => {
  if (!personId) return { targets: [] }
  const asked = await db
    .selectFrom('label_assignment')
    .select('id')
    .where('application_id', '=', application.id)
    .where('reviewer_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (asked) return { skip: 'already-asked' }
  const candidate = (await candidatesFor(db, application, today)).find(({ id }) => id === personId)
  if (!candidate || candidate.ties.length > 0) return { skip: 'not-suitable' }
  return { targets: [{ id: candidate.id, name: candidate.name }] }
}

const remindable = (people: readonly { id: Id; name: string; remindedAt: Date | null }[], today: Day): Plan => {
  if (people.length === 0) return { skip: 'nobody-awaited' }
  const due = people.filter(({ remindedAt }) => mayRemindOn(remindedAt && parisDay(remindedAt), today))
  return due.length > 0 ? { targets: due.map(({ id, name }) => ({ id, name })) } : { skip: 'already-reminded' }
}

const awaitedReviewers = async (db: Database, applicationId: Id, today: Day): Promise<Plan> =>
  remindable(
    await db
      .selectFrom('label_assignment')
      .innerJoin('app_user', 'app_user.id', 'reviewer_id')
      .select(['label_assignment.id', 'app_user.name', 'reminded_at as remindedAt'])
      .where('application_id', '=', applicationId)
      .where('removed_at', 'is', null)
      .where('submitted_at', 'is', null)
      .orderBy('app_user.name')
      .execute(),
    today,
  )

const awaitedExperts = async (db: Database, applicationId: Id, today: Day): Promise<Plan> => {
  const rows = await db
    .selectFrom('label_expertise')
    .select(['id', 'expert_name as name', 'reminded_at as remindedAt', 'interest'])
    .select(['answered_at as answeredAt', 'revoked_at as revokedAt'])
    .where('application_id', '=', applicationId)
    .orderBy('expert_name')
    .execute()
  const awaited = rows.filter(isAwaited)
  const due = awaited.filter((one) =>
    mayRemind({ ...one, remindedOn: one.remindedAt && parisDay(one.remindedAt) }, today),
  )
  return awaited.length > 0 && due.length === 0 ? { skip: 'already-reminded' } : remindable(due, today)
}

const correctable = async (db: Database, { referentialId }: Application, { criterion }: Choice): Promise<Plan> => {
  if (!criterion) return { targets: [] }
  const { rows } = await sql<{ title: string }>`
    select one ->> 'title' as title from label_referential, jsonb_array_elements(criteria) as one
    where id = ${referentialId} and one ->> 'code' = ${criterion}`.execute(db)
  const [line] = rows
  return line ? { targets: [{ id: criterion, name: line.title }] } : { skip: 'no-criterion' }
}

export type CriterionChoice = { code: string; title: string }

/** The criteria these files are examined on, each once. */
export const criteriaAmong = async (db: Database, ids: readonly Id[]): Promise<CriterionChoice[]> => {
  const { rows } = await sql<CriterionChoice>`
    select one ->> 'code' as code, min(one ->> 'title') as title
    from label_referential, jsonb_array_elements(criteria) as one
    where id in (select referential_id from label_application where id = any(${[...ids]}::uuid[]))
    group by 1 order by 2`.execute(db)
  return rows
}

const bulks = (db: Database, userId: Id, id: Id) =>
  db
    .selectFrom('label_bulk')
    .select(['id', 'verb', 'at', 'undone_at as undoneAt', 'done'])
    .where('user_id', '=', userId)
    .where('id', '=', id)

/** What this person did to several files at once; held until the end of the transaction when `lock`. Throws « not found ». */
export const bulkById = async (db: Database, userId: Id, id: string, lock = false): Promise<Bulk> => {
  if (!isId(id)) return notFound()
  const query = bulks(db, userId, id)
  const row = found(await (lock ? query.forUpdate() : query).executeTakeFirst())
  const verb = found(bulkVerbs.find((one) => one === row.verb))
  return { id: row.id, verb, at: row.at, undoneAt: row.undoneAt, record: recordSchema.parse(row.done) }
}
