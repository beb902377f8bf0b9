import { z } from 'zod'
import { field } from '#core/forms.ts'
import { destinations, limits } from './rules.ts'
import { words } from './words.ts'

const { errors } = words

/** What narrows a list of structures, and the one that was chosen. What means nothing is passed over. */
export const searching = z.object({
  q: field.optional(100).catch(''),
  famille: field.optional(40).catch(''),
  role: field.optional(40).catch(''),
  lieu: field.optional(100).catch(''),
  lieu_id: field.optional(20).catch(''),
  vers: field.optional(40).catch(''),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type Searching = z.infer<typeof searching>

export const proposing = z.object({
  structure: field.optional(40),
  destination: field.choice(destinations, errors.destination),
  to: field.optional(40),
  motive: field.text(errors.motive, limits.motive),
  expected: field.text(errors.expected, limits.expected),
})

export const choosing = z.object({ documents: field.list(200) })

/** A refusal without another way is not one. */
export const declining = z.object({
  reason: field.text(errors.reason, limits.reason),
  other_way: field.text(errors.otherWay, limits.otherWay),
})

export const telling = z.object({ news: field.text(errors.news, limits.outcome) })
export const achieving = z.object({ outcome: field.text(errors.outcome, limits.outcome) })
