import { z } from 'zod'
import { field } from '#core/forms.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

const { errors } = words

/** The slug of a project in what was pasted: a whole address, a path, or the slug alone. */
const slugIn = (text: string): string => /(?:^|\/projets\/)([a-z0-9-]{1,100})\/?(?:[?#].*)?$/.exec(text)?.[1] ?? text

export const noticing = z
  .object({
    structure: field.optional(40),
    project: field.text(errors.project, limits.name),
    seen: field.text(errors.seen, limits.seen),
    place: field.optional(100),
    place_id: field.optional(20),
    challenge: field.optional(20),
    sheet: field.optional(200),
    email: field.optionalEmail(errors.email),
  })
  .superRefine((form, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', path: ['sheet'], message })
    if (form.sheet === '' && form.email === null) say(errors.reach)
    if (form.sheet !== '' && form.email !== null) say(errors.both)
  })
  .transform((form) => ({ ...form, slug: form.sheet === '' ? null : slugIn(form.sheet) }))

export type Noticing = z.infer<typeof noticing>
