import { type FieldErrors, type Typed, typedList } from '#core/forms.ts'
import { db, type Request, today } from '#core/http.ts'
import { documentsOf, shareRefusals } from '#rooms/vault/index.ts'
import type { Procedure } from '../procedures/queries.ts'
import type { Award } from '../queries.ts'
import type { GiveRefusal } from './actions-giving.ts'
import type { Choosing } from './fields.tsx'
import { givenWith } from './queries.ts'
import { chosenAmong } from './rules.ts'
import { words } from './words.ts'

/** What a structure may give to a procedure, and gave. */
export const choosingFor = async (c: Request, award: Award, procedure: Procedure): Promise<Choosing> => ({
  vault: await documentsOf(db(c), award.organisationId),
  given: await givenWith(db(c), procedure),
  today: today(c),
})

/** What was ticked, when the page is shown again: no box given by a colleague meanwhile is left empty. */
export const tickedAgain = (typed: Typed, { given }: Choosing): Typed => ({
  ...typed,
  documents: chosenAmong(
    { documentIds: typedList(typed, 'documents'), shown: typedList(typed, 'held') },
    given.map(({ id }) => id),
  ),
})

/** Each is said at the field where it is corrected. */
export const errorsFor = (refusal: GiveRefusal): FieldErrors =>
  refusal === 'no-consent' ? { consent: [words.noConsent] } : { documents: [shareRefusals[refusal]] }
