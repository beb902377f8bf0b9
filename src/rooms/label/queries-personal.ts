import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** What became of an opinion: the one given before a file was completed stays, beside the draft that begins as its copy. */
const standing = sql<'given' | 'draft' | 'superseded' | 'removed'>`case
  when removed_why = 'completed' then 'superseded'
  when removed_at is not null then 'removed'
  when label_assignment.submitted_at is null then 'draft'
  else 'given' end`

/** What the label holds about a person: applications they wrote, opinions and expertises they gave, seats, signatures, ties they said. */
export const labelDataOf = async (db: Database, userId: Id) => ({
  applications: await db
    .selectFrom('label_application')
    .innerJoin('sheet', 'sheet.id', 'label_application.organisation_id')
    .select(['number', 'sheet.name as organisation', 'family', 'label_application.status'])
    .select(['begun_at as begunAt', 'submitted_at as submittedAt'])
    .where((eb) => eb.or([eb('begun_by', '=', userId), eb('submitted_by', '=', userId)]))
    .orderBy('begun_at')
    .execute(),
  opinions: await db
    .selectFrom('label_assignment')
    .innerJoin('label_application', 'label_application.id', 'application_id')
    .select(['number', 'interest', 'interest_text as interestText', 'recommendation', 'conclusion'])
    .select(['assigned_at as assignedAt', 'label_assignment.submitted_at as givenAt', standing.as('standing')])
    .select(['removed_at as removedAt', 'removed_why as removedWhy'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('label_opinion')
          .select(['criterion', 'score', 'text', 'on_answer as onAnswer', 'reference'])
          .select((line) =>
            jsonArrayFrom(
              line
                .selectFrom('label_opinion_evidence')
                .select('title')
                .whereRef('label_opinion_evidence.assignment_id', '=', 'label_opinion.assignment_id')
                .whereRef('label_opinion_evidence.criterion', '=', 'label_opinion.criterion')
                .orderBy('title'),
            ).as('pieces'),
          )
          .whereRef('assignment_id', '=', 'label_assignment.id')
          .orderBy('criterion'),
      ).as('lines'),
    )
    .where('reviewer_id', '=', userId)
    .orderBy('assigned_at')
    .execute(),
  expertises: await db
    .selectFrom('label_expertise')
    .innerJoin('label_application', 'label_application.id', 'application_id')
    .innerJoin('app_user', 'app_user.email', 'expert_email')
    .select(['number', 'question', 'answer', 'interest', 'asked_at as askedAt', 'answered_at as answeredAt'])
    .where('app_user.id', '=', userId)
    .where('app_user.email_verified', '=', true)
    .orderBy('asked_at')
    .execute(),
  signatures: await db
    .selectFrom('label_decision_signature')
    .innerJoin('label_decision', 'label_decision.id', 'decision_id')
    .select(['label_decision.number', 'outcome', 'signed_at as signedAt'])
    .where('user_id', '=', userId)
    .orderBy('signed_at')
    .execute(),
  seats: await db
    .selectFrom('label_session_member')
    .innerJoin('label_session', 'label_session.id', 'session_id')
    .select(['held_on as heldOn', 'present'])
    .where('user_id', '=', userId)
    .orderBy('held_on')
    .execute(),
  notes: await db
    .selectFrom('label_note')
    .innerJoin('label_application', 'label_application.id', 'application_id')
    .select(['number', 'text', 'at'])
    .where('author_id', '=', userId)
    .orderBy('at')
    .execute(),
})
