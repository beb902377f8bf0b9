import type { PersonalData } from '#rooms/accounts/index.ts'
import { forgetPerson } from './erasure/actions-person.ts'
import { unblockingDataOf } from './erasure/queries.ts'

/** What the room holds about a person; with the account, what only they followed ends, and the appointments they held. */
export const unblockingPersonalData: PersonalData = { name: 'unblocking', read: unblockingDataOf, erase: forgetPerson }
