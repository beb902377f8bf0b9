import { z } from 'zod'
import { field } from '#core/forms.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

const { errors } = words
const stamp = field.optional(60)
const optionalDay = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() ? value.trim() : null),
  field.day(errors.day).nullable(),
)

export const proposing = z.object({
  structure: field.optional(40),
  referral: field.optional(40),
  purpose: field.text(errors.purpose, limits.purpose),
})

export const diagnosing = z.object({
  stamp,
  strengths: field.optional(limits.diagnosis),
  difficulties: field.optional(limits.diagnosis),
  needs: field.optional(limits.diagnosis),
})

export const signing = z.object({ stamp })

export const objective = z.object({
  stamp,
  title: field.text(errors.title, limits.title),
  measure: field.optional(limits.measure),
  due: optionalDay,
})

export const settling = z.object({
  stamp,
  state: field.choice(['open', 'reached', 'partly'], errors.state),
  result: field.optional(limits.reason),
})

export const dropping = z.object({ stamp, reason: field.text(errors.reason, limits.reason) })
export const ordering = z.object({ way: field.choice(['up', 'down'], errors.state) })

export const session = z.object({
  stamp,
  subject: field.text(errors.subject, limits.title),
  day: field.day(errors.day),
  hour: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() ? value.trim().replace(/\s*h\s*/i, ':') : null),
    z
      .string()
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, errors.hour)
      .transform((hour) => hour.padStart(5, '0'))
      .nullable(),
  ),
  minutes: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() ? Number(value) : null),
    z.int(errors.minutes).min(5, errors.minutes).max(1440, errors.minutes).nullable(),
  ),
  place: field.optional(limits.place),
})

export const noting = z.object({ stamp, notes: field.text(errors.notes, limits.notes) })

export const action = z.object({
  title: field.text(errors.title, limits.title),
  side: field.choice(['structure', 'holder'], errors.side),
  due: optionalDay,
  session: field.optional(40),
  objective: field.optional(40),
})

export const marking = z.object({ done: field.optional(5) })
export const choosing = z.object({ documents: field.list(200) })

export const reviewing = z.object({
  worked: field.text(errors.worked, limits.review),
  missing: field.optional(limits.review),
  next: field.optional(limits.review),
})

export const ending = z.object({ reason: field.optional(limits.reason) })
export const naming = z.object({ evaluator: field.text(errors.evaluator, 40) })
