import { createHash } from 'node:crypto'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { words } from '../words.ts'
import { type CriterionOpinion, type Recommendation, recommendations } from './rules.ts'

const assignments = (db: Database) =>
  db
    .selectFrom('label_assignment')
    .leftJoin('app_user', 'app_user.id', 'reviewer_id')
    .select(['label_assignment.id as assignmentId', 'reviewer_id as reviewerId', 'app_user.name as reviewer'])
    .select(['assigned_at as assignedAt', 'due_on as dueOn', 'interest', 'removed_at as removedAt'])
    .select(['removed_why as removedWhy', 'recommendation', 'conclusion', 'submitted_at as submittedAt'])
    .select('reminded_at as remindedAt')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('label_opinion')
          .select(['criterion', 'score', 'text'])
          .whereRef('assignment_id', '=', 'label_assignment.id')
          .orderBy('criterion'),
      ).as('lines'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof assignments>['executeTakeFirstOrThrow']>>
export type Opinion = Omit<Row, 'recommendation' | 'lines' | 'reviewer'> & {
  reviewer: string
  recommendation: Recommendation | null
  lines: CriterionOpinion[]
}

const opinionOf = (row: Row): Opinion => ({
  ...row,
  reviewer: row.reviewer ?? words.closedAccount,
  recommendation: recommendations.find((one) => one === row.recommendation) ?? null,
})

/** Who was asked for an opinion, and what each said so far: `readableOpinions` tells which of it may be shown. */
export const assignmentsOf = async (db: Database, applicationId: Id): Promise<Opinion[]> =>
  (
    await assignments(db)
      .where('application_id', '=', applicationId)
      .orderBy('assigned_at')
      .orderBy('app_user.name')
      .execute()
  ).map(opinionOf)

/** One of them, on this application, or « not found »; held until the end of the transaction when `lock`. */
export const assignmentById = async (
  db: Database,
  applicationId: Id,
  assignmentId: string,
  lock = false,
): Promise<Opinion> => {
  if (!isId(assignmentId)) return notFound()
  if (lock) await db.selectFrom('label_assignment').select('id').where('id', '=', assignmentId).forUpdate().execute()
  const row = await assignments(db)
    .where('label_assignment.id', '=', assignmentId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  return opinionOf(found(row))
}

/** A mark of an opinion as it stands: two windows open on the same draft do not overwrite one another. */
export const stampOf = ({
  recommendation,
  conclusion,
  lines,
}: Pick<Opinion, 'recommendation' | 'conclusion' | 'lines'>) =>
  createHash('sha256')
    .update(JSON.stringify([recommendation, conclusion, lines.map((one) => [one.criterion, one.score, one.text])]))
    .digest('base64url')
    .slice(0, 16)
