import { z } from 'zod'
import { field } from '#core/forms.ts'
import { joinings, leastReason, limits, statuses } from '../rules.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

const { errors } = words.form

export const optionalDay = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() ? value.trim() : null),
  field.day(common.errors.day).nullable(),
)

/** A voice as a form carries it: « organisation:id » or « person:id ». */
export const voice = (missing: string) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z
      .string({ error: missing })
      .regex(/^(organisation|person):[0-9a-f-]{36}$/, missing)
      .transform((text) => {
        const [kind, id = ''] = text.split(':')
        return { kind: kind as 'organisation' | 'person', id }
      }),
  )

/** Empty, or a reason that says something. */
const reason = (tooShort: string) =>
  field.optional(limits.reason).refine((text) => text === '' || text.length >= leastReason, tooShort)

const group = {
  name: field.text(errors.name, limits.name),
  mission: field.text(errors.mission, limits.mission),
  joining: field.choice(joinings, errors.joining),
  due: optionalDay,
  closedDoors: reason(errors.closedDoors),
}

// doors that anyone may push are not closed
const keepsDoors = ({ joining: entry, closedDoors }: { joining: string; closedDoors: string }) =>
  closedDoors === '' || entry === 'on_request'
const doors = { path: ['joining'], message: errors.doors }

export const creating = z.object({ ...group, voice: voice(errors.voice) }).refine(keepsDoors, doors)
export type Created = z.infer<typeof creating>
export const editing = z.object({ ...group, stamp: field.optional(20) }).refine(keepsDoors, doors)
export type Edited = z.infer<typeof editing>

export const moving = z.object({
  to: field.choice(statuses, words.move.errors.to),
  outcome: field.optional(limits.outcome),
})

export const naming = z.object({
  lead: z.preprocess((value) => value || null, voice(words.lead.errors.lead).nullable()),
})

export const joining = z.object({ voice: voice(errors.voice), message: field.optional(limits.message) })
export const leaving = z.object({ voice: voice(errors.voice) })

export const answering = z
  .object({
    answer: field.choice(['accept', 'decline'], words.request.errors.answer),
    reason: field.optional(limits.reason),
  })
  .refine(({ answer, reason: why }) => answer === 'accept' || why.length >= leastReason, {
    path: ['reason'],
    message: words.request.errors.reason,
  })
