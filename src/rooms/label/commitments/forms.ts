import { z } from 'zod'
import { type FieldErrors, field } from '#core/forms.ts'
import { type Day, isDay } from '#core/pure/dates.ts'
import { wrong } from './words.ts'

export const limits = { text: 1000, value: 1_000_000 } as const

export const reportForm = z.object({
  value: z.preprocess(
    (typed) => (typeof typed === 'string' ? typed.replace(/\s/g, '') : typed),
    z
      .string()
      .regex(/^\d{1,7}$/, wrong.value)
      .transform(Number)
      .refine((value) => value <= limits.value, wrong.value),
  ),
  reportedOn: field.day(wrong.day),
  text: field.optional(limits.text),
  url: field.url(wrong.url),
})
export type Report = z.infer<typeof reportForm>

/** A report tells of a day of the label that has come. */
export const wrongDay = (on: Day, award: { since: Day }, today: Day): FieldErrors => {
  if (!isDay(on) || on > today) return { reportedOn: [wrong.future] }
  return on < award.since ? { reportedOn: [wrong.before] } : {}
}
