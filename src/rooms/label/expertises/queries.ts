import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { type Application, applicationById } from '../lifecycle/queries.ts'
import { isTied } from '../lifecycle/queries-access.ts'
import { isOpen } from '../rules.ts'

const expertises = (db: Database) =>
  db
    .selectFrom('label_expertise')
    .select(['id', 'application_id as applicationId', 'expert_email as email', 'expert_name as name'])
    .select(['expert_id as expertId', 'question', 'criteria', 'due_on as dueOn', 'asked_by as askedBy'])
    .select(['asked_at as askedAt', 'interest', 'reminded_at as remindedAt', 'reminders', 'answer'])
    .select(['answered_at as answeredAt', 'revoked_at as revokedAt'])

export type Expertise = Awaited<ReturnType<ReturnType<typeof expertises>['executeTakeFirstOrThrow']>>

/** All that was asked of people outside the desk about an application, the oldest first. */
export const expertisesOf = (db: Database, applicationId: Id): Promise<Expertise[]> =>
  expertises(db).where('application_id', '=', applicationId).orderBy('asked_at').orderBy('id').execute()

/** One of them, held until the end of the transaction, or « not found ». */
export const lockExpertise = async (tx: Database, applicationId: Id, id: string): Promise<Expertise> =>
  found(
    isId(id)
      ? await expertises(tx)
          .where('id', '=', id)
          .where('application_id', '=', applicationId)
          .forUpdate()
          .executeTakeFirst()
      : null,
  )

/**
 * What is asked of this person, known by the verified address of their account: until it is taken back, and for as long as the application
 * goes on. « Not found » for anyone else, for whoever belongs to the organisation, for whoever said that they are tied to it.
 */
export const readExpertise = async (
  db: Database,
  actor: Actor,
  id: string,
  lock = false,
): Promise<{ expertise: Expertise; application: Application }> => {
  if (!isId(id)) return notFound()
  let query = expertises(db)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`interest is distinct from 'declared'`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('app_user')
          .select('app_user.id')
          .where('app_user.id', '=', actor.id)
          .where('email_verified', '=', true)
          .where(sql<boolean>`lower(app_user.email) = label_expertise.expert_email`),
      ),
    )
  if (lock) query = query.forUpdate()
  const expertise = found(await query.executeTakeFirst())
  const application = await applicationById(db, expertise.applicationId)
  if (!isOpen(application.status) && !expertise.answeredAt) return notFound()
  // before they said anything, a tie that the site finds is written down when they do
  if (expertise.interest !== null && (await isTied(db, application, actor.id))) return notFound()
  return { expertise, application }
}

/** The addresses one may not ask about an application: of its organisation, of those who review it. */
export const addressesAround = async (db: Database, application: Application) => {
  const members = await db
    .selectFrom('sheet_member')
    .innerJoin('app_user', 'app_user.id', 'sheet_member.user_id')
    .select('app_user.email')
    .where('sheet_id', '=', application.organisationId)
    .execute()
  const reviewers = await db
    .selectFrom('label_assignment')
    .innerJoin('app_user', 'app_user.id', 'reviewer_id')
    .select('app_user.email')
    .where('application_id', '=', application.id)
    .where('removed_at', 'is', null)
    .execute()
  const lower = (rows: readonly { email: string }[]) => rows.map(({ email }) => email.toLowerCase())
  return { members: lower(members), reviewers: lower(reviewers) }
}

export type KnownExpert = { id: Id; name: string; email: string }

/** People who were asked before, the latest first, each once: their name and where to write. `id`: of what they were last asked. */
export const knownExperts = async (db: Database, exceptApplicationId: Id): Promise<KnownExpert[]> => {
  const { rows } = await sql<KnownExpert>`
    select id, name, email from (
      select distinct on (expert_email) id, expert_name as name, expert_email as email, asked_at
      from label_expertise
      where application_id <> ${exceptApplicationId} and interest is distinct from 'declared'
      order by expert_email, asked_at desc
    ) as known order by asked_at desc limit 50`.execute(db)
  return rows
}

/** The account at this address, when there is one. */
export const accountAt = async (db: Database, email: string): Promise<Id | null> => {
  const row = await db
    .selectFrom('app_user')
    .select('id')
    .where(sql`lower(email)`, '=', email)
    .where('email_verified', '=', true)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Those whose answer is awaited near its term or after it, for the nightly look. */
export const awaitedBefore = (db: Database, day: string): Promise<Expertise[]> =>
  expertises(db)
    .where('answered_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`interest is distinct from 'declared'`)
    .where('due_on', '<=', day)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('label_application')
          .select('label_application.id')
          .whereRef('label_application.id', '=', 'label_expertise.application_id')
          .where('status', 'in', ['submitted', 'incomplete', 'review']),
      ),
    )
    .orderBy('id')
    .execute()
