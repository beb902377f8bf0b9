import { z } from 'zod'
import { roles } from '#core/actor.ts'
import { field } from '#core/forms.ts'
import { words } from './words.ts'

const { missing } = words

export const appointmentForm = z.object({
  email: field.email(missing.email),
  role: field.choice(roles, missing.role),
  scope: field.choice(['country', 'territory'], missing.scope),
  place: field.optional(),
  place_id: field.optional(12),
  starts_on: field.day(missing.day),
  ends_on: field.day(missing.day),
  act: field.text(missing.act, 300),
  confirmed: field.checkbox(),
  back: field.checkbox(),
})

export type AppointmentForm = z.infer<typeof appointmentForm>

export const revocationForm = z.object({ reason: field.text(words.revocation.missing, 500) })
