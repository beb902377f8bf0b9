import { z } from 'zod'
import { field } from '#core/forms.ts'
import { optionalDay } from '../group/forms.ts'
import { limits } from '../rules.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

const { errors } = words

export const deliverable = z
  .object({
    stamp: field.optional(60),
    title: field.text(errors.title, limits.title),
    body: field.optional(limits.body),
    url: field.url(common.errors.url),
    due: optionalDay,
    delivered: optionalDay,
    released: field.checkbox(),
  })
  .refine(({ body, url, delivered }) => delivered === null || body !== '' || url !== null, {
    path: ['delivered'],
    message: errors.delivered,
  })
export type Typed = z.infer<typeof deliverable>
