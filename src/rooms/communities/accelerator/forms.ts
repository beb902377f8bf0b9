import { z } from 'zod'
import { field } from '#core/forms.ts'
import { datedField, firstDay, lastDay } from '../dated/rules.ts'
import { limits, states } from './rules.ts'
import { words } from './words.ts'

const { errors } = words

const version = z.coerce.number().int().min(0).catch(0)
const optionalDay = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() ? value.trim() : null),
  field.day(errors.day).nullable(),
)

const described = {
  version,
  name: field.text(errors.name, limits.name),
  promise: field.optional(limits.text),
  offer: field.optional(limits.text),
}
const stepped = {
  since: datedField.required(errors.dateMissing, errors.date),
  note: field.optional(limits.note),
  sourceName: field.text(errors.sourceMissing, 300),
  sourceUrl: field.url(errors.url),
  sourceOn: optionalDay,
}

export const editForm = z.object(described)
export const stepForm = z.object({ ...stepped, state: field.choice(states, errors.state) })
/** What it is, and since when a group works at bringing it about. */
export const beginForm = z.object({ ...described, ...stepped })
export type Described = z.infer<typeof editForm>
export type Stepped = z.infer<typeof stepForm>

export const partnerForm = z.object({ name: field.text(errors.name, 200), role: field.optional(limits.role) })

export const cohortForm = z
  .object({
    version,
    name: field.text(errors.name, limits.name),
    startsOn: datedField.optional(errors.date),
    endsOn: datedField.optional(errors.date),
    note: field.optional(limits.note),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || firstDay(startsOn) <= lastDay(endsOn), {
    path: ['endsOn'],
    message: errors.order,
  })
export type CohortWritten = z.infer<typeof cohortForm>

/** The last part of the address of a sheet: what names the project. */
export const projectForm = z.object({
  project: field
    .text(errors.project, 300)
    .transform((address) => address.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? ''),
})
