import { z } from 'zod'
import { field } from '#core/forms.ts'
import { voice } from '../group/forms.ts'
import { leastReason, limits } from '../rules.ts'
import { words as common } from '../words.ts'
import { reportChoices } from './rules.ts'
import { words } from './words.ts'

const { errors } = words
const stamp = field.optional(60)

export const planning = z.object({
  stamp,
  title: field.text(errors.title, limits.title),
  day: field.day(common.errors.day),
  hour: z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .trim()
            .replace(/\s*h\s*/i, ':')
            .replace(/:$/, ':00')
        : '',
    z
      .string()
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, common.errors.hour)
      .transform((hour) => hour.padStart(5, '0')),
  ),
  minutes: z.preprocess(
    (value) => (typeof value === 'string' && value.trim() ? Number(value) : 60),
    z.int(errors.minutes).min(5, errors.minutes).max(1440, errors.minutes),
  ),
  place: field.optional(limits.place),
  online: field.url(common.errors.url),
  agenda: field.optional(limits.agenda),
})
export type Planned = z.infer<typeof planning>

export const cancelling = z.object({
  reason: field.text(errors.reason, limits.reason).refine((text) => text.length >= leastReason, errors.reason),
})

export const attending = z.object({
  voice: voice(errors.voice),
  coming: field.choice(['oui', 'non'], errors.coming),
})

export const reporting = z
  .object({
    stamp,
    report: field.optional(limits.report),
    resolutions: field.optional(limits.resolutions),
    status: field.choice(reportChoices, errors.status),
  })
  .refine(({ status, report }) => status === 'draft' || report !== '', { path: ['report'], message: errors.report })
export type Reported = z.infer<typeof reporting>
