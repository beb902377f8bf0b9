import { z } from 'zod'
import { field } from '#core/forms.ts'
import { kinds } from '../rules.ts'
import { limits } from './rules.ts'
import { formWords } from './steps/words.ts'

/** All that beginning a sheet asks. `lieu` is the place one came from; `distinct`: the name that was shown to be of none of the sheets it resembles. */
export const creation = z.object({
  kind: field.choice(kinds, formWords.kind),
  name: field.text(formWords.name, limits.name),
  lieu: field.optional(20),
  editorial: field.checkbox(),
  distinct: field.optional(limits.name),
})

/** How a link says it: `/annuaire/nouvelle-fiche?genre=projet&lieu=12`. */
export const invitation = z.object({
  genre: field.optionalChoice(['projet', 'organisation']),
  lieu: field.optional(20),
})
