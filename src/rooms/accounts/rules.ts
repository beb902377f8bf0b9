import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Id } from '#core/pure/id.ts'

/** What the room knows of an account; `email` is in lower case. */
export type Account = {
  id: Id
  name: string
  email: string
  verified: boolean
  suspended: boolean
  demo: boolean
}

/** A form as a page shows it: what to correct, what was typed. */
export type FormState = { errors: FieldErrors; typed: Typed }
export const untouched: FormState = { errors: {}, typed: {} }

/** How many sentences of correction a page shows. */
export const errorCount = ({ errors }: FormState): number => Object.values(errors).flat().length
