import type { PersonalData } from '#rooms/accounts/index.ts'
import { forgetExpert } from './erasure/actions-person.ts'
import { labelDataOf } from './queries-personal.ts'

/** What the label holds about a person. An account erased leaves what it wrote without a name, and its address as an expert goes. */
export const labelPersonalData: PersonalData = { name: 'label', read: labelDataOf, erase: forgetExpert }
