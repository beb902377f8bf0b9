import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

/**
 * Before an account goes: the person leaves every community and group they were in by themselves; what they asked and nobody settled is
 * withdrawn, and their words about themselves go with it. What they wrote in common stays, without a name.
 */
export const forgetPerson = async (tx: Database, userId: Id): Promise<void> => {
  const today = parisDay(new Date())
  await leave(tx, userId, today)
  await withdraw(tx, userId, today)
}

const leave = async (tx: Database, userId: Id, today: Day): Promise<void> => {
  await tx
    .updateTable('community_member')
    .set({ left_on: today, left_precision: 'day', left_how: 'left', left_reason: '' })
    .where('person_id', '=', userId)
    .where('left_on', 'is', null)
    .where('joined_on', '<=', today)
    .execute()
  await tx
    .updateTable('working_group_member')
    .set({ status: 'left', until: today, message: '' })
    .where('person_id', '=', userId)
    .where('status', 'in', ['asked', 'member'])
    .execute()
  await tx.updateTable('working_group_member').set({ message: '' }).where('person_id', '=', userId).execute()
  // who planned to come comes no more; who came was there
  await tx
    .deleteFrom('group_attendance')
    .where('member_kind', '=', 'person')
    .where('member_id', '=', userId)
    .where(
      'meeting_id',
      'in',
      tx.selectFrom('group_meeting').select('id').where('status', '=', 'planned').where('held_on', '>=', today),
    )
    .execute()
  await tx
    .updateTable('campaign_ambassador')
    .set({ status: 'left', answered_at: new Date() })
    .where('person_id', '=', userId)
    .where('status', 'in', ['asked', 'accepted'])
    .execute()
}

const withdraw = async (tx: Database, userId: Id, today: Day): Promise<void> => {
  await tx
    .updateTable('membership_request')
    .set({ status: 'withdrawn', settled_on: today, message: '', answer: '' })
    .where('person_id', '=', userId)
    .where('status', '=', 'open')
    .execute()
  // what they said of themselves to enter, once settled too
  await tx.updateTable('membership_request').set({ message: '', answer: '' }).where('person_id', '=', userId).execute()
  await tx
    .updateTable('membership_invitation')
    .set({ status: 'withdrawn', email: null })
    .where('status', '=', 'sent')
    .where((eb) => eb('email', '=', eb.selectFrom('app_user').select('email').where('id', '=', userId)))
    .execute()
  await tx
    .updateTable('liaison_contact')
    .set({ ended_on: today, invited_email: null, token_key: null })
    .where((eb) => eb('invited_email', '=', eb.selectFrom('app_user').select('email').where('id', '=', userId)))
    .execute()
  await tx
    .deleteFrom('community_beginning')
    .where('begun_by', '=', userId)
    .where('status', 'in', ['draft', 'dialogue'])
    .execute()
  await takeBackRequests(tx, userId, today)
}

/**
 * What they asked of a department ends without its words: only its number, its state and its dates still count. What was asked for a sheet
 * that someone else keeps is that one's, and goes on.
 */
const takeBackRequests = async (tx: Database, userId: Id, today: Day): Promise<void> => {
  const { rows } = await sql<{ id: Id }>`
    update liaison_request r
    set subject = '…', message = '…', asker_said = '', closed_on = coalesce(closed_on, ${today}),
      status = case when closed_on is not null then status when answered_at is not null then 'closed' else 'withdrawn' end
    where asked_by = ${userId}
      and not exists (select 1 from sheet_member m where m.sheet_id = r.sheet_id and m.user_id <> ${userId})
    returning id`.execute(tx)
  if (rows.length === 0) return
  await tx
    .updateTable('liaison_message')
    .set({ body: '…' })
    .where(
      'request_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('side', '=', 'asker')
    .execute()
}
