import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { FileStore, KeptFile } from '#core/files.ts'
import type { Day } from '#core/pure/dates.ts'
import { isId } from '#core/pure/id.ts'
import { readSharedFile } from '#rooms/vault/index.ts'
import { stateOn } from '../../awards/queries.ts'
import { showsEvidence } from '../rules.ts'

/**
 * A piece that the structure made public, for everyone: only of an application that was granted, only while its label was neither
 * withdrawn nor given up, only as long as the document is shared. « Not found » otherwise.
 */
export const readPublicEvidence = async (db: Database, files: FileStore, id: string, today: Day): Promise<KeptFile> => {
  const query = db
    .selectFrom('label_evidence')
    .innerJoin('label_award', 'label_award.application_id', 'label_evidence.application_id')
    .innerJoin('sheet', 'sheet.id', 'label_award.organisation_id')
    .select(['label_evidence.application_id as applicationId', 'document_id as documentId'])
    .select(stateOn(today).as('state'))
    .where('label_evidence.id', '=', id)
    .where('is_public', '=', true)
    .where('sheet.status', '<>', 'draft')
  const { applicationId, documentId, state } = found(isId(id) ? await query.executeTakeFirst() : null)
  const shown = found(state !== null && showsEvidence(state) ? documentId : null)
  return readSharedFile(db, files, shown, { kind: 'label_application', id: applicationId })
}
