import { z } from 'zod'
import { field } from '#core/forms.ts'
import { words } from './words.ts'

export const setUpForm = z.object({
  code: field.text(words.codeMissing, 40).transform((code) => code.replace(/\s/g, '')),
})
