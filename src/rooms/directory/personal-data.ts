import type { PersonalData } from '#rooms/accounts/index.ts'
import { forgetPerson } from './privacy/actions.ts'
import { directoryDataOf, sheetsOwnedAlone } from './privacy/queries.ts'
import { ownedAlone } from './words.ts'

/** What the directory holds about a person, for their account: read it, object to its erasure, erase it. */
export const directoryPersonalData: PersonalData = {
  name: 'directory',
  read: directoryDataOf,
  mayErase: async (db, userId) => {
    const names = await sheetsOwnedAlone(db, userId)
    return names.length > 0 ? ownedAlone(names) : null
  },
  erase: forgetPerson,
}
