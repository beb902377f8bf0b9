import { z } from 'zod'
import { field } from '#core/forms.ts'
import { words } from './words.ts'

/** Letters, spaces, hyphens, apostrophes: our mails carry this name to addresses not proved yet, so it cannot hold a link. */
const nameShape = /^[\p{L}\p{M}](?:[\p{L}\p{M}'’ -]|\.(?= |$))*$/u

export const personName = field
  .text(words.nameMissing, 80)
  .refine((name) => name === '' || nameShape.test(name), words.nameWrong)

export const passwordForm = z.object({ password: field.secret(words.passwordMissing) })
export const emailForm = z.object({ email: field.email(words.emailWrong) })
export const tokenForm = z.object({ jeton: field.optional(100) })
