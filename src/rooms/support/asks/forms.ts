import { z } from 'zod'
import { field } from '#core/forms.ts'
import { limits } from '../referrals/rules.ts'
import { words } from './words.ts'

const { errors } = words

/** From where one comes: a project, the slug of a structure. */
export const starting = z.object({
  projet: field.optional(40).catch(''),
  structure: field.optional(100).catch(''),
})

export const asking = z.object({
  projet: field.optional(40),
  vers: field.optional(40),
  motive: field.text(errors.need, limits.motive),
  expected: field.text(errors.expected, limits.expected),
  documents: field.list(200),
  consent: field.checkbox().refine((given) => given, errors.consent),
})
