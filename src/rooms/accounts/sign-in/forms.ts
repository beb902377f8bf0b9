import { z } from 'zod'
import { field } from '#core/forms.ts'
import { words } from './words.ts'

/** A malformed address is only a wrong one: the page answers both alike. */
export const signInForm = z.object({
  email: field.text(words.emailMissing, 254).transform((email) => email.toLowerCase()),
  password: field.secret(words.passwordMissing),
  remember: field.checkbox(),
  retour: field.optional(2000),
})
export type SignIn = Omit<z.infer<typeof signInForm>, 'retour'>

export const codeForm = z.object({
  code: field.text(words.step.missing, 40).transform((code) => code.replace(/\s/g, '')),
  retour: field.optional(2000),
})
