import { z } from 'zod'
import { field } from '#core/forms.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

const { errors } = words

const reason = field.text(errors.reason, limits.reason).pipe(z.string().min(limits.reasonMin, errors.reason))

export const nameForm = z
  .object({ nom: field.text(errors.name, limits.name), raison: reason, voice: field.optional(40) })
  .transform(({ nom, raison, voice }) => ({ kind: 'name' as const, newName: nom, reason: raison, voice }))

export const closingForm = z
  .object({ raison: reason, voice: field.optional(40) })
  .transform(({ raison, voice }) => ({ kind: 'closing' as const, newName: null, reason: raison, voice }))
