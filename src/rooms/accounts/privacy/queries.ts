import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { isLastAdministrator } from '../roles/queries.ts'
import type { PersonalData } from './contribution.ts'
import { words } from './words.ts'

/** What this room and the mail hold about a person: everything but passwords, codes and tokens. */
const ownData = async (db: Database, userId: Id) => ({
  account: await db
    .selectFrom('app_user')
    .select(['id', 'name', 'email', 'email_verified', 'two_factor_enabled', 'status', 'suspended_reason', 'created_at'])
    .where('id', '=', userId)
    .executeTakeFirst(),
  devices: await db
    .selectFrom('auth_session')
    .select(['user_agent', 'created_at', 'updated_at', 'expires_at'])
    .where('user_id', '=', userId)
    .execute(),
  roles: await db
    .selectFrom('role_grant')
    .leftJoin('territory', 'territory.id', 'role_grant.territory_id')
    .select(['role', 'territory.name as territory', 'starts_on', 'ends_on', 'act', 'revoked_at', 'revoked_reason'])
    .where('user_id', '=', userId)
    .execute(),
  notificationChoices: await db
    .selectFrom('notification_choice')
    .select(['category', 'enabled'])
    .where('user_id', '=', userId)
    .execute(),
  // not their text: a stolen session could ask for a link, then read it here
  mailsReceived: await db
    .selectFrom('outgoing_mail')
    .select(['category', 'subject', 'queued_at', 'sent_at'])
    .where('recipient_id', '=', userId)
    .orderBy('queued_at')
    .execute(),
  history: await db
    .selectFrom('history')
    .select(['at', 'verb', 'subject_kind', 'subject_id', 'details'])
    .where((eb) =>
      eb.or([eb('actor_id', '=', userId), eb.and([eb('subject_kind', '=', 'account'), eb('subject_id', '=', userId)])]),
    )
    .orderBy('id')
    .execute(),
})

/** All that is tied to a person, room by room, for their own eyes. */
export const personalDataOf = async (db: Database, userId: Id, others: readonly PersonalData[], now: Date) => {
  const data: Record<string, unknown> = { exportedAt: now, ...(await ownData(db, userId)) }
  for (const other of others) data[other.name] = await other.read(db, userId)
  return data
}

/** Why this person cannot leave yet, in sentences: what the rooms still need them for, and an instance without administrator. */
export const objections = async (
  db: Database,
  userId: Id,
  others: readonly PersonalData[],
  today: Day,
): Promise<string[]> => {
  const said: string[] = (await isLastAdministrator(db, userId, today)) ? [words.lastAdministrator] : []
  for (const { mayErase } of others) {
    const sentence = await mayErase?.(db, userId)
    if (sentence) said.push(sentence)
  }
  return said
}
