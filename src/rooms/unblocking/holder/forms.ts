import { z } from 'zod'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { field } from '#core/forms.ts'
import { limits, opinions } from './rules.ts'
import { acts } from './words-acts.ts'

/** Which form of the page was sent with errors: what was typed belongs to it, not to its neighbours. */
export type FormName = 'message' | 'file' | 'confirm'
export type Shown = { refused?: FormName | null; errors?: FieldErrors; values?: Typed }
export const sent = (name: FormName, { refused, errors, values }: Shown) =>
  refused === name ? { errors: errors ?? {}, values: values ?? {} } : { errors: {}, values: {} }

export const messageForm = z.object({ message: field.text(acts.errors.message, limits.message) })

const upload = z.preprocess(
  (value) => {
    const one = Array.isArray(value) ? value[0] : value
    return one instanceof File && one.name !== '' ? one : null
  },
  z.instanceof(File, { error: acts.errors.file }),
)

export const fileForm = z.object({ title: field.text(acts.errors.title, limits.title), file: upload })

export const confirmForm = z.object({
  opinion: field.choice(opinions, acts.confirm.missing),
  said: field.optional(limits.said),
})

export const reopenForm = z.object({ reason: field.text(acts.reopen.missing, limits.reason) })
