import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
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

/** The open asks this person wrote, of projects nobody else answers for. */
export const asksOnlyOf = async (db: Database, userId: Id): Promise<Id[]> => {
  const { rows } = await sql<{ id: Id }>`
    select referral.id from referral
    where origin = 'holder' and closed_at is null and consented_by = ${userId}::uuid and not exists (
      select from sheet_member join app_user on app_user.id = user_id
      where sheet_id = support_standing(project_id) and role = 'owner' and user_id <> ${userId}::uuid and app_user.status = 'active')
    order by referral.id`.execute(db)
  return rows.map(({ id }) => id)
}

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
  calendar: await db.selectFrom('support_feed').select('made_at as madeAt').where('user_id', '=', userId).execute(),
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
