import { z } from 'zod'
import { field } from '#core/forms.ts'
import { optionalDay } from '../group/forms.ts'
import { limits } from '../rules.ts'
import { filters } from './rules.ts'
import { words } from './words.ts'

const { errors } = words

export const action = z
  .object({
    stamp: field.optional(60),
    title: field.text(errors.title, limits.title),
    owner: field.optional(40),
    ownerWords: field.optional(limits.owner),
    due: optionalDay,
    meeting: field.optional(40),
  })
  .refine(({ owner, ownerWords }) => owner !== '' || ownerWords !== '', { path: ['owner'], message: errors.owner })
export type Typed = z.infer<typeof action>

export const marking = z.object({ done: field.optional(5) })
export const listing = z.object({ etat: z.enum(filters).catch('toutes') })
