import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** What the directory holds about a person: sheets they keep, invitations to their address, searches saved, conversations they began. */
export const directoryDataOf = async (db: Database, userId: Id) => {
  const { email } = await db.selectFrom('app_user').select('email').where('id', '=', userId).executeTakeFirstOrThrow()
  return {
    sheets: await db
      .selectFrom('sheet_member')
      .innerJoin('sheet', 'sheet.id', 'sheet_id')
      .select(['kind', 'name', 'status', 'role', 'since'])
      .where('user_id', '=', userId)
      .orderBy('since')
      .execute(),
    invitations: await db
      .selectFrom('sheet_invitation')
      .innerJoin('sheet', 'sheet.id', 'sheet_id')
      .select(['sheet.name as sheet', 'role', 'sheet_invitation.created_at as sentAt', 'accepted_at as acceptedAt'])
      .where('email', '=', email)
      .orderBy('sheet_invitation.created_at')
      .execute(),
    claims: await db
      .selectFrom('sheet_claim')
      .innerJoin('sheet', 'sheet.id', 'sheet_id')
      .select(['sheet.name as sheet', 'function', 'proof', 'proof_url as link', 'sheet_claim.status'])
      .where('user_id', '=', userId)
      .execute(),
    savedSearches: await db
      .selectFrom('saved_search')
      .select(['name', 'query', 'frequency', 'told_until as toldUntil', 'created_at as savedAt'])
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .execute(),
    proposals: await db
      .selectFrom('sheet_proposal')
      .innerJoin('sheet', 'sheet.id', 'sheet_id')
      .select(['sheet.name as sheet', 'changes', 'why', 'sheet_proposal.source_url as source', 'sheet_proposal.status'])
      .where('author_id', '=', userId)
      .orderBy('sheet_proposal.created_at')
      .execute(),
    messages: await db
      .selectFrom('relay_message')
      .innerJoin('relay_thread', 'relay_thread.id', 'thread_id')
      .innerJoin('sheet', 'sheet.id', 'relay_thread.sheet_id')
      .select(['sheet.name as sheet', 'sender_name as signed', 'side', 'body', 'sent_at as sentAt'])
      .where('sender_email', '=', email)
      .orderBy('sent_at')
      .execute(),
  }
}

/** Names of the sheets that would be left without anyone answering for them: public, or kept with others, and owned by this person alone. */
export const sheetsOwnedAlone = async (db: Database, userId: Id): Promise<string[]> => {
  const rows = await db
    .selectFrom('sheet')
    .innerJoin('sheet_member as mine', 'mine.sheet_id', 'sheet.id')
    .select('name')
    .where('mine.user_id', '=', userId)
    .where('mine.role', '=', 'owner')
    .where((eb) => {
      const others = eb
        .selectFrom('sheet_member as other')
        .select('other.user_id')
        .whereRef('other.sheet_id', '=', 'sheet.id')
        .where('other.user_id', '<>', userId)
      return eb.and([
        eb.not(eb.exists(others.where('other.role', '=', 'owner'))),
        eb.or([eb('sheet.status', '=', 'published'), eb.exists(others)]),
      ])
    })
    .orderBy('name')
    .execute()
  return rows.map((row) => row.name)
}
