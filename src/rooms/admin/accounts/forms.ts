import { z } from 'zod'
import { field } from '#core/forms.ts'
import { pageNumber } from '../page-number.ts'
import { words } from './words.ts'

export const accountQuery = z.object({
  q: field.optional(100).catch(''),
  page: pageNumber,
})

export const suspensionForm = z.object({ reason: field.text(words.suspension.missing, 500) })
