import { z } from 'zod'
import { field } from '#core/forms.ts'
import { limits, reasons } from './rules.ts'
import { words } from './words.ts'

const { errors } = words

/** `site_web` is the trap: people never see it. */
export const commentForm = (signedIn: boolean) =>
  z.object({
    body: field.text(errors.body, limits.body),
    name: signedIn ? field.optional(limits.name) : field.text(errors.name, limits.name),
    email: signedIn ? field.optional(254) : field.email(errors.email),
    website: field.url(errors.website),
    team: field.checkbox(),
    parent: z.coerce.number().int().positive().optional().catch(undefined),
    site_web: field.optional(300),
  })

export const reportForm = z.object({
  reason: field.choice(reasons, errors.reason),
  details: field.optional(limits.reason),
  email: field.optionalEmail(errors.email),
  site_web: field.optional(300),
})

export const appealForm = z.object({ text: field.text(errors.appeal, limits.appeal) })
