import { z } from 'zod'
import { field } from '#core/forms.ts'
import { limits } from '../rules.ts'
import { words } from './words.ts'

const { errors } = words

export const freezeForm = z.object({ note: field.optional(limits.note), voice: field.optional(40) })

export const days = ['7', '14', '21', '30'] as const

/** How long the group votes, and the share of it that must take part. */
export const askForm = z.object({
  days: field.choice(days, errors.days).transform(Number),
  quorum: z.coerce.number(errors.quorum).int(errors.quorum).min(0, errors.quorum).max(100, errors.quorum),
})
export type Asked = z.infer<typeof askForm>

export const withdrawForm = z.object({
  reason: field.text(errors.reason, limits.reason).pipe(z.string().min(limits.reason_min, errors.reason)),
})
