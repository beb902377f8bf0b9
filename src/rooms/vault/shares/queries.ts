import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type FileStore, type KeptFile, readKeptFile } from '#core/files.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { DocumentKind, Subject } from '../rules.ts'

/** What a file of another room holds today: a share that was not revoked, of a document whose sheet still is. */
const currentShares = (db: Database, subject: Subject) =>
  db
    .selectFrom('vault_share')
    .innerJoin('vault_document', 'vault_document.id', 'document_id')
    .innerJoin('stored_file', 'stored_file.id', 'vault_document.file_id')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('revoked_at', 'is', null)
    .where('sheet_id', 'is not', null)

/** The documents shared with a file, in the order they were given. Whoever calls has checked who asks. */
export const sharedDocuments = async (db: Database, subject: Subject) => {
  const rows = await currentShares(db, subject)
    .select(['vault_document.id', 'vault_document.kind', 'title', 'byte_size as size', 'mime_type as mimeType'])
    .select(['vault_share.given_at as givenAt', 'valid_until as validUntil'])
    .orderBy('vault_share.given_at')
    .orderBy('vault_document.id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as DocumentKind }))
}

/** The bytes of a document shared with this file, named by its title, or « not found ». Whoever calls has checked who asks. */
export const readSharedFile = async (
  db: Database,
  files: FileStore,
  documentId: string,
  subject: Subject,
): Promise<KeptFile> => {
  const query = currentShares(db, subject).select(['file_id as fileId', 'title']).where('document_id', '=', documentId)
  const { fileId, title } = found(isId(documentId) ? await query.executeTakeFirst() : null)
  return { ...(await readKeptFile(db, files, fileId)), name: title }
}

/** The share of a document with a file, when there is one today. */
export const currentShareOf = async (db: Database, documentId: Id, subject: Subject): Promise<Id | null> => {
  const row = await currentShares(db, subject)
    .select('vault_share.id')
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row?.id ?? null
}
