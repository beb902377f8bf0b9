import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** The documents a person put in a vault and with what they shared some, for their export. */
export const givenBy = async (db: Database, userId: Id) => ({
  documents: await db
    .selectFrom('vault_document')
    .leftJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['title', 'vault_document.kind', 'sheet.name as sheet', 'given_at as givenAt', 'retired_at as retiredAt'])
    .where('given_by', '=', userId)
    .orderBy('given_at')
    .execute(),
  shares: await db
    .selectFrom('vault_share')
    .innerJoin('vault_document', 'vault_document.id', 'document_id')
    .select(['title', 'subject_kind as with', 'vault_share.given_at as givenAt', 'revoked_at as revokedAt'])
    .where('vault_share.given_by', '=', userId)
    .orderBy('vault_share.given_at')
    .execute(),
})
