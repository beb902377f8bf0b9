import type { PersonalData } from '#rooms/accounts/index.ts'
import { forgetPerson } from './erasure/actions.ts'
import { supportDataOf } from './erasure/queries.ts'

/** What the room holds about a person: read it; with the account, erase what was written to their address and end what only they consented to. */
export const supportPersonalData: PersonalData = { name: 'support', read: supportDataOf, erase: forgetPerson }
