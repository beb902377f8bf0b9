import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type FileStore, type KeptFile, readKeptFile } from '#core/files.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Side } from '../events.ts'

export type CaseFile = {
  id: Id
  title: string
  side: Exclude<Side, 'site'>
  shown: boolean
  at: Date
  size: number
  mimeType: string
}

/** The documents of a case, oldest first; for the holder, what is shown to them. Whoever calls has checked who asks. */
export const filesOf = (db: Database, caseId: Id, forHolder: boolean): Promise<CaseFile[]> => {
  const query = db
    .selectFrom('blocker_file')
    .innerJoin('stored_file', 'stored_file.id', 'file_id')
    .select(['blocker_file.id', 'title', 'side', 'shown', 'at', 'byte_size as size', 'mime_type as mimeType'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('blocker_file.id')
  return (forHolder ? query.where('shown', '=', true) : query).execute() as Promise<CaseFile[]>
}

/** The bytes of a document of this case, named by its title, or « not found ». Whoever calls has checked who asks, and written the reading. */
export const readCaseFile = async (
  db: Database,
  files: FileStore,
  { caseId, fileId, forHolder }: { caseId: Id; fileId: string; forHolder: boolean },
): Promise<KeptFile> => {
  let query = db.selectFrom('blocker_file').select(['file_id as kept', 'title']).where('case_id', '=', caseId)
  if (forHolder) query = query.where('shown', '=', true)
  const { kept, title } = found(isId(fileId) ? await query.where('id', '=', fileId).executeTakeFirst() : null)
  return { ...(await readKeptFile(db, files, kept)), name: title }
}
