import { z } from 'zod'
import { field } from '#core/forms.ts'
import { isDay } from '#core/pure/dates.ts'
import { families } from './words.ts'

const text = (max: number) => field.optional(max).catch('')

/** Filters of the journal; what makes no sense filters nothing. `avant` is the number of the event to go on from. */
export const journalQuery = z.object({
  objet: text(20).transform((slug) => families.find((family) => family.slug === slug) ?? null),
  depuis: text(10).transform((day) => (isDay(day) ? day : '')),
  identifiant: text(80),
  avant: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
})

export type JournalFilter = z.infer<typeof journalQuery>
