import { z } from 'zod'
import { field } from '#core/forms.ts'
import { words } from '../words.ts'

/** Two forms on one page: their fields have different names. */
export const passwordRecoveryForm = z.object({ email: field.email(words.emailWrong) })
export const identifierRecoveryForm = z.object({ address: field.email(words.emailWrong) })

export const resetForm = z.object({ jeton: field.optional(100), password: field.secret(words.passwordMissing) })
