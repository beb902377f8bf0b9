import { z } from 'zod'
import { field } from '#core/forms.ts'
import { words } from '../questions/words.ts'

export const followForm = z.object({
  email: field.email(words.asking.errors.email),
  every: field.checkbox(),
  site_web: field.optional(300),
})

/** Someone signed in has an address already. */
export const ownFollowForm = z.object({ every: field.checkbox(), stop: field.checkbox(), from: field.optional(20) })
