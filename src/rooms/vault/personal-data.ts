import type { PersonalData } from '#rooms/accounts/index.ts'
import { givenBy } from './upkeep/queries.ts'

/** What the vault holds about a person: which documents they gave and shared. An account erased leaves them to the sheet, without a name. */
export const vaultPersonalData: PersonalData = { name: 'vault', read: givenBy }
