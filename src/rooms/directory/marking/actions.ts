import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { refreshIndex } from '../indexing.ts'
import { findSheet } from '../queries.ts'
import type { BannerMark } from '../rules.ts'

/**
 * Shows, wherever this organisation is named, the families of the labels it holds from now on; none: it holds none. In the transaction of
 * the room that says so.
 */
export const markLabels = async (
  tx: Database,
  organisationId: Id,
  families: readonly string[],
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('sheet')
    .set({ labels: [...families] })
    .where('id', '=', organisationId)
    .where('kind', '=', 'organisation')
    .execute()
  const sheet = await findSheet(tx, null, { id: organisationId }, parisDay(now))
  if (sheet) await refreshIndex(tx, sheet)
}

/** Shows, wherever this project is named, what the bannière says of it from now on; in the transaction of the room that says so. */
export const markBanner = async (tx: Database, sheetId: Id, banner: BannerMark | null, now: Date): Promise<void> => {
  await tx.updateTable('sheet').set({ banner }).where('id', '=', sheetId).where('kind', '=', 'project').execute()
  const sheet = await findSheet(tx, null, { id: sheetId }, parisDay(now))
  if (sheet) await refreshIndex(tx, sheet)
}
