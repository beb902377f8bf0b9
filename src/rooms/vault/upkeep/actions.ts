import { type Database, inTransaction } from '#core/database.ts'
import { removeFile } from '#core/files.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'

/** Takes away the documents whose sheet is gone, discarded or erased with an account, with their files. */
export const purgeVault = ({ db }: Services): Promise<void> =>
  inTransaction(db, async (tx) => {
    const gone = await tx.deleteFrom('vault_document').where('sheet_id', 'is', null).returning('file_id').execute()
    for (const { file_id } of gone) await removeFile(tx, file_id)
  })

/** Removes the documents of invented sheets, before these go. Answers their ids, for their history. */
export const eraseVaultDemo = async (tx: Database): Promise<Id[]> => {
  const invented = tx.selectFrom('sheet').select('id').where('demo', '=', true)
  const gone = await tx
    .deleteFrom('vault_document')
    .where('sheet_id', 'in', invented)
    .returning(['id', 'file_id'])
    .execute()
  for (const { file_id } of gone) await removeFile(tx, file_id)
  return gone.map(({ id }) => id)
}
