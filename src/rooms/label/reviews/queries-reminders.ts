import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

const atDesk = ['submitted', 'incomplete', 'review'] as const

export type AwaitedOpinion = {
  assignmentId: Id
  applicationId: Id
  organisationId: Id
  reviewerId: Id
  reviewer: string
  dueOn: Day
}

/** Every opinion still awaited. Those who gave theirs, or were removed, are left in peace. */
export const awaitedOpinions = (db: Database): Promise<AwaitedOpinion[]> =>
  db
    .selectFrom('label_assignment')
    .innerJoin('label_application', 'label_application.id', 'application_id')
    .innerJoin('app_user', 'app_user.id', 'reviewer_id')
    .select(['label_assignment.id as assignmentId', 'application_id as applicationId', 'app_user.id as reviewerId'])
    .select(['organisation_id as organisationId', 'app_user.name as reviewer', 'label_assignment.due_on as dueOn'])
    .where('removed_at', 'is', null)
    .where('label_assignment.submitted_at', 'is', null)
    .where('label_application.status', 'in', atDesk)
    .orderBy('label_assignment.id')
    .execute()

export type AwaitedCorrection = {
  id: Id
  applicationId: Id
  dueOn: Day
  askedAt: Date
  reminded: number
  /** Asked by a decision put off, rather than by the desk. */
  isCompletion: boolean
}

/** What was asked of organisations, by the desk or by a decision put off, and has not come yet. */
export const awaitedCorrections = (db: Database): Promise<AwaitedCorrection[]> =>
  db
    .selectFrom('label_correction')
    .innerJoin('label_application', 'label_application.id', 'application_id')
    .select(['label_correction.id', 'application_id as applicationId', 'label_correction.due_on as dueOn'])
    .select(['asked_at as askedAt', 'reminded'])
    .select((eb) => eb('decision_id', 'is not', null).$castTo<boolean>().as('isCompletion'))
    .where('answered_at', 'is', null)
    .where('label_application.status', 'in', ['incomplete', 'adjourned'])
    .orderBy('label_correction.id')
    .execute()

/** The applications whose running clock has passed its term. */
export const lateApplications = async (db: Database, today: Day): Promise<Id[]> => {
  const rows = await db
    .selectFrom('label_application')
    .select('id')
    .where('status', 'in', ['submitted', 'review', 'committee', 'contradictory', 'appeal'])
    .where('due_on', '<', today)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The applications that nobody is asked to review, since the day they came to the desk: submitted, or sent back once completed. */
export const unassignedApplications = async (db: Database, today: Day, days: number): Promise<Unassigned[]> => {
  const { rows } = await sql<Unassigned>`
    select id, arrived_at as "arrivedAt" from (
      select id, greatest(submitted_at, (
        select max(answered_at) from label_correction where application_id = a.id and decision_id is not null)) as arrived_at
      from label_application a
      where status in ('submitted', 'review') and not exists (
        select 1 from label_assignment where application_id = a.id and removed_at is null)) as waiting
    where arrived_at < ${addDays(today, 1 - days)}::date
    order by id`.execute(db)
  return rows
}
type Unassigned = { id: Id; arrivedAt: Date }
