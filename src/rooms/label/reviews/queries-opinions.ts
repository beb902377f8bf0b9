import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { stamp } from '#core/stamp.ts'
import { words } from '../words.ts'
import { type PieceStanding, type Recommendation, recommendations } from './rules.ts'

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
          .select(['label_opinion.criterion', 'score', 'text', 'on_answer as onAnswer', 'reference'])
          .select((line) => [
            // the organisation wrote its answer again after this was written about it
            line
              .exists(
                line
                  .selectFrom('label_answer')
                  .select('label_answer.criterion')
                  .whereRef('label_answer.application_id', '=', 'label_assignment.application_id')
                  .whereRef('label_answer.criterion', '=', 'label_opinion.criterion')
                  .whereRef('label_answer.updated_at', '>', 'label_opinion.updated_at'),
              )
              .$castTo<boolean>()
              .as('answerChanged'),
            jsonArrayFrom(
              line
                .selectFrom('label_opinion_evidence')
                .leftJoin('label_evidence', 'label_evidence.id', 'evidence_id')
                .select(['evidence_id as id', 'label_opinion_evidence.title', 'url', standing.as('standing')])
                .whereRef('label_opinion_evidence.assignment_id', '=', 'label_opinion.assignment_id')
                .whereRef('label_opinion_evidence.criterion', '=', 'label_opinion.criterion')
                .orderBy('label_opinion_evidence.title')
                .orderBy('evidence_id'),
            ).as('pieces'),
          ])
          .whereRef('label_opinion.assignment_id', '=', 'label_assignment.id')
          .orderBy('label_opinion.criterion'),
      ).as('lines'),
    )

/** Evidence replaced is evidence gone: the piece that takes its place is another one. */
const standing = sql<PieceStanding>`case
  when label_evidence.id is null then 'gone'
  when label_evidence.kind = 'link' or exists (select 1 from vault_share
    where vault_share.document_id = label_evidence.document_id and subject_kind = 'label_application'
      and subject_id = label_evidence.application_id and revoked_at is null) then 'there'
  else 'taken-back' end`

type Row = Awaited<ReturnType<ReturnType<typeof assignments>['executeTakeFirstOrThrow']>>
export type Opinion = Omit<Row, 'recommendation' | 'reviewer'> & {
  reviewer: string
  recommendation: Recommendation | null
}
/** What an opinion says of one criterion, and what it rests on. */
export type OpinionLine = Opinion['lines'][number]

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
  stamp([
    recommendation,
    conclusion,
    lines.map((one) => [
      one.criterion,
      one.score,
      one.text,
      one.onAnswer,
      one.reference,
      one.pieces.map(({ id }) => id),
    ]),
  ])
