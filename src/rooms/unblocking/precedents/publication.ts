import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { removeEntry } from '#core/search/index-entry.ts'
import type { Services } from '#core/services.ts'
import { refreshPrecedent } from './indexing.ts'
import { offerPrecedent } from './offers/actions.ts'

/** What follows a publication, in its transaction: the search finds the sheet, and cases that meet the same blockage are offered it. */
export const afterPublication = async (tx: Database, services: Services, precedentId: Id, now: Date): Promise<void> => {
  await refreshPrecedent(tx, precedentId, now)
  await offerPrecedent(tx, services, precedentId, now)
}

/** What follows a retraction, in its transaction: the search forgets the sheet. What was answered to its offers stays, unseen. */
export const afterRetraction = (tx: Database, precedentId: Id): Promise<void> =>
  removeEntry(tx, 'precedent', precedentId)
