import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'

/**
 * What another room holds about a person, handed to the door by the app. `read` answers what goes into the export; `erase` runs
 * before the account disappears; `mayErase` answers the French sentence that forbids it, or null.
 */
export type PersonalData = {
  name: string
  read: (db: Database, userId: Id) => Promise<unknown>
  erase?: (tx: Database, userId: Id, services: Pick<Services, 'config' | 'secret'>) => Promise<void>
  mayErase?: (db: Database, userId: Id) => Promise<string | null>
}
