import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { runningStatuses, type Status } from '../accompaniments/rules.ts'
import type { Move } from '../referrals/rules.ts'
import type { ScoutingStatus } from '../scouting/rules.ts'

/** What was written about this person's project, and sent to their address. */
export const scoutingsTo = async (db: Database, userId: Id) => {
  const rows = await db
    .selectFrom('scouting')
    .innerJoin('app_user', (join) => join.onRef('app_user.email', '=', 'holder_email').on('email_verified', '=', true))
    .select(['scouting.id', 'organisation_id as organisationId', 'scouting.status', 'project_name', 'seen'])
    .select(['spotted_at as spottedAt'])
    .where('app_user.id', '=', userId)
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as ScoutingStatus }))
}

/**
 * The projects nobody active answers for but this person, with what was merged into them: those they keep, and those they agreed for. Read
 * while the directory still knows who keeps them.
 */
const answeredForAlone = async (db: Database, userId: Id): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    with theirs as (
      select sheet_id as id from sheet_member where user_id = ${userId}::uuid and role = 'owner'
      union select support_standing(project_id) from referral where consented_by = ${userId}::uuid and closed_at is null
      union select support_standing(project_id) from accompaniment where consented_by = ${userId}::uuid and closed_at is null
    ), alone as materialized (
      select array(select theirs.id from theirs join sheet on sheet.id = theirs.id and merged_into_id is null
        where not exists (select from sheet_member join app_user on app_user.id = user_id
          where sheet_id = theirs.id and role = 'owner' and user_id <> ${userId}::uuid and app_user.status = 'active')) as ids
    )
    select id from sheet where id = any((select ids from alone)::uuid[]) or merged_into_id = any((select ids from alone)::uuid[])`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** What goes on with a consent that nobody could take back once this person is gone, held until the end of the transaction. */
export const consentedAlone = async (tx: Database, userId: Id) => {
  const projects = await answeredForAlone(tx, userId)
  if (projects.length === 0) return { referrals: [], accompaniments: [] }
  const referrals = await tx
    .selectFrom('referral')
    .select('id')
    .where('project_id', 'in', projects)
    .where('consented_at', 'is not', null)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  const accompaniments = await tx
    .selectFrom('accompaniment')
    .select(['id', 'status'])
    .where('project_id', 'in', projects)
    .where('status', 'in', [...runningStatuses])
    .orderBy('id')
    .forUpdate()
    .execute()
  return { referrals, accompaniments: accompaniments.map(({ id, status }) => ({ id, status: status as Status })) }
}

/** Was this move of a referral last made by this person? What was written with it is theirs. */
const isLastBy = (userId: Id, move: Move) => sql<boolean>`(select actor_id from history
  where subject_kind = 'referral' and subject_id = referral.id::text and verb = ${`referral.${move}`} order by id desc limit 1)
  is not distinct from ${userId}::uuid`

/** What this person answered to projects that were sent to a structure of theirs, and what they wrote with it; not what others wrote. */
const answersBy = (db: Database, userId: Id) => {
  const theirs = <T>(move: Move, column: string) =>
    sql<T | null>`case when ${isLastBy(userId, move)} then ${sql.ref(column)} end`
  return db
    .selectFrom('referral')
    .innerJoin('sheet', 'sheet.id', 'project_id')
    .select(['sheet.name as project', 'referral.status'])
    .select([
      sql<Date | null>`case when answered_by = ${userId}::uuid then answered_at end`.as('answeredAt'),
      theirs<string>('decline', 'referral.reason').as('reason'),
      theirs<string>('decline', 'referral.other_way').as('otherWay'),
      theirs<string>('tell', 'referral.news').as('news'),
      theirs<Date>('tell', 'referral.news_at').as('newsAt'),
      theirs<string>('achieve', 'referral.outcome').as('outcome'),
    ])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('answered_by', '=', userId),
        exists(
          selectFrom('history')
            .select('history.id')
            .where('actor_id', '=', userId)
            .where('subject_kind', '=', 'referral')
            .where('subject_id', '=', sql<string>`referral.id::text`)
            .where('verb', 'in', ['referral.decline', 'referral.tell', 'referral.achieve']),
        ),
      ]),
    )
    .orderBy('proposed_at')
    .execute()
}

/** The documents this person let be read here, or took back: which, and when. */
const documentsChosenBy = (db: Database, userId: Id) =>
  db
    .selectFrom('vault_share')
    .innerJoin('vault_document', 'vault_document.id', 'document_id')
    .select(['title', 'subject_kind as with'])
    .select([
      sql<Date | null>`case when vault_share.given_by = ${userId}::uuid then vault_share.given_at end`.as('givenAt'),
      sql<Date | null>`case when revoked_by = ${userId}::uuid then revoked_at end`.as('takenBackAt'),
    ])
    .where('subject_kind', 'in', ['referral', 'support'])
    .where(({ or, eb }) => or([eb('vault_share.given_by', '=', userId), eb('revoked_by', '=', userId)]))
    .orderBy('vault_share.given_at')
    .execute()

/** What the room holds about a person, for their export: what was written to them, what they wrote, what they agreed to. */
export const supportDataOf = async (db: Database, userId: Id) => ({
  about: await scoutingsTo(db, userId),
  scoutings: await db
    .selectFrom('scouting')
    .select(['project_name', 'seen', 'status', 'spotted_at as spottedAt'])
    .where('spotted_by', '=', userId)
    .execute(),
  referrals: await db
    .selectFrom('referral')
    .innerJoin('sheet', 'sheet.id', 'project_id')
    .select(['sheet.name as project', 'origin', 'motive', 'expected', 'referral.status'])
    .select('proposed_at as proposedAt')
    .select(['consented_at as consentedAt'])
    .where((eb) => eb.or([eb('proposed_by', '=', userId), eb('consented_by', '=', userId)]))
    .execute(),
  answers: await answersBy(db, userId),
  documents: await documentsChosenBy(db, userId),
  calendar: await db.selectFrom('support_feed').select('made_at as madeAt').where('user_id', '=', userId).execute(),
  calendarLinks: await db
    .selectFrom('accompaniment_calendar')
    .innerJoin('accompaniment', 'accompaniment.id', 'accompaniment_id')
    .innerJoin('sheet', 'sheet.id', 'project_id')
    .select('sheet.name as project')
    .where('user_id', '=', userId)
    .execute(),
  accompaniments: await db
    .selectFrom('accompaniment')
    .innerJoin('sheet', 'sheet.id', 'project_id')
    .select(['sheet.name as project', 'purpose', 'accompaniment.status', 'proposed_at as proposedAt'])
    .where((eb) => eb.or([eb('proposed_by', '=', userId), eb('consented_by', '=', userId)]))
    .execute(),
  sessions: await db
    .selectFrom('accompaniment_session')
    .select(['subject', 'held_on as heldOn', 'notes'])
    .where((eb) => eb.or([eb('planned_by', '=', userId), eb('noted_by', '=', userId)]))
    .execute(),
  reviews: await db
    .selectFrom('accompaniment_review')
    .select(['stage', 'worked', 'missing', 'next', 'written_at as writtenAt'])
    .where('written_by', '=', userId)
    .execute(),
})
