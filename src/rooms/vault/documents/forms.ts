import { z } from 'zod'
import { field } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { documentKinds, limits } from '../rules.ts'
import { words } from '../words.ts'

const { errors } = words

const chosen = (value: unknown): File | undefined => {
  const file = Array.isArray(value) ? value[0] : value
  return file instanceof File && file.name !== '' ? file : undefined
}

/** A document as its form gives it; one that proves nothing any more is not worth keeping. */
export const documentForm = (today: Day) =>
  z.object({
    title: field.text(errors.title, limits.title),
    kind: field.choice(documentKinds, errors.kind),
    file: z.preprocess(chosen, z.instanceof(File, { error: errors.file })),
    validUntil: z.preprocess(
      (value) => value || null,
      z.union([z.null(), field.day(errors.day)], { error: errors.day }).refine((day) => day === null || day >= today, {
        error: errors.past,
      }),
    ),
  })

/** A browser never gives a file back: the one chosen in a form that is refused is to be chosen again. */
export const hasFile = (body: Record<string, unknown>): boolean => chosen(body.file) !== undefined

export const renameForm = z.object({ title: field.text(errors.title, limits.title) })
