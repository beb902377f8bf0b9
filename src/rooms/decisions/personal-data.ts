import type { PersonalData } from '#rooms/accounts/index.ts'
import { decisionDataOf } from './erasure/queries.ts'

/** What decisions hold about a person. An account erased leaves what it wrote without a name, and its ballots as they always were. */
export const decisionPersonalData: PersonalData = { name: 'decisions', read: decisionDataOf }
