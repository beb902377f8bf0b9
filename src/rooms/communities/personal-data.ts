import type { PersonalData } from '#rooms/accounts/index.ts'
import { forgetPerson } from './erasure/actions-person.ts'
import { communityDataOf } from './erasure/queries.ts'

/**
 * What the communities hold about a person. With the account, they leave every community, their requests are withdrawn, their hands and what
 * they followed go; what they wrote in common stays, without a name.
 */
export const communityPersonalData: PersonalData = { name: 'communities', read: communityDataOf, erase: forgetPerson }
