import { z } from 'zod'
import { field } from '#core/forms.ts'
import { datedField, firstDay, lastDay } from '../../dated/rules.ts'
import { limits, statuses } from '../rules.ts'
import { words } from '../words.ts'

const { errors } = words

export const version = z.coerce.number().int().min(0).catch(0)

/** An axis, an action or a milestone: `parent` where it is, when it can go elsewhere. */
export const itemForm = z
  .object({
    version,
    parent: field.optional(40),
    title: field.text(errors.title, limits.title),
    purpose: field.optional(limits.text),
    lead: field.optional(limits.lead).refine((lead) => !lead.includes('@'), errors.address),
    means: field.optional(limits.text),
    startsOn: datedField.optional(errors.date),
    dueOn: datedField.optional(errors.date),
  })
  .refine(({ startsOn, dueOn }) => !startsOn || !dueOn || firstDay(startsOn) <= lastDay(dueOn), {
    path: ['dueOn'],
    message: errors.order,
  })
export type Written = z.infer<typeof itemForm>

export const statusForm = z.object({
  version,
  status: field.choice(statuses, errors.status),
  reason: field.optional(limits.reason),
  statusOn: datedField.required(errors.dateMissing, errors.date),
})
export type StatusWritten = z.infer<typeof statusForm>

export const orderForm = z.object({ way: field.choice(['up', 'down'], errors.status) })
