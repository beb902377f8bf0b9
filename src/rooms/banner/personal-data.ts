import type { PersonalData } from '#rooms/accounts/index.ts'
import { declaredBy } from './declarations/queries.ts'
import { forgetPerson } from './erasure/actions-person.ts'
import { writtenInBanner } from './erasure/queries-person.ts'

/**
 * What the bannière holds about a person: the declarations they began or made, what they wrote to peers, to change the charter or to
 * facilitate it. An account erased leaves them without a name, but for its drafts.
 */
export const bannerPersonalData: PersonalData = {
  name: 'banner',
  read: async (db, userId) => ({
    declarations: await declaredBy(db, userId),
    written: await writtenInBanner(db, userId),
  }),
  erase: forgetPerson,
}
