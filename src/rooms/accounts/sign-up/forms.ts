import { z } from 'zod'
import { field } from '#core/forms.ts'
import { passwordRefusal } from '#core/pure/password.ts'
import { emailForm, personName } from '../forms.ts'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

export const signUpForm = z
  .object({
    name: personName,
    email: field.email(shared.emailWrong),
    password: field.secret(shared.passwordMissing),
    conditions: field.checkbox().refine(Boolean, words.conditionsMissing),
    retour: field.optional(2000),
  })
  .superRefine(({ name, email, password }, issues) => {
    const refusal = passwordRefusal(password, { name, email })
    if (refusal) issues.addIssue({ code: 'custom', path: ['password'], message: shared.passwordRefusals[refusal] })
  })

export type SignUp = Omit<z.infer<typeof signUpForm>, 'retour' | 'conditions'>

export const resendForm = emailForm.extend({ retour: field.optional(2000) })
