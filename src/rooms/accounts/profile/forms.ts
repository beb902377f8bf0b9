import { z } from 'zod'
import { field } from '#core/forms.ts'
import { personName } from '../forms.ts'
import { words as shared } from '../words.ts'

export const nameForm = z.object({ name: personName })

export const emailChangeForm = z.object({
  email: field.email(shared.emailWrong),
  password: field.secret(shared.passwordMissing),
})

export const passwordChangeForm = z.object({
  current: field.secret(shared.passwordMissing),
  password: field.secret(shared.passwordMissing),
})
