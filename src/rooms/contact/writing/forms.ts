import { z } from 'zod'
import { field } from '#core/forms.ts'
import { reasons } from '../rules.ts'
import { words } from './words.ts'

const { missing } = words

/** No « / », « @ » nor dot inside a word: our acknowledgement carries this name to an address nobody proved, so it cannot hold a link. */
const nameShape = /^(?:[\p{L}\p{M}\p{N}'’&, -]|\.(?= |$))*$/u

export const contactForm = z.object({
  reason: field.choice(reasons, missing.reason),
  subject: field.text(missing.subject, 150),
  message: field.text(missing.message, 5000),
  name: field.text(missing.name, 100).refine((name) => nameShape.test(name), missing.nameShape),
  email: field.email(missing.email),
  website: field.optional().refine((text) => text === '', missing.website),
})

export type ContactForm = Omit<z.infer<typeof contactForm>, 'website'>
