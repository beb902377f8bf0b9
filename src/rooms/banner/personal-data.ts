import type { PersonalData } from '#rooms/accounts/index.ts'
import { declaredBy } from './declarations/queries.ts'

/** What the bannière holds about a person: which declarations they began or made. An account erased leaves them without a name. */
export const bannerPersonalData: PersonalData = { name: 'banner', read: declaredBy }
