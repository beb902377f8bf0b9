import { z } from 'zod'
import { field } from '#core/forms.ts'
import type { Contemplated } from './actions.ts'
import { words } from './words.ts'

export const reasonsLimit = 4_000

/** Reasons, and the criteria they are about: at least one for an application. */
export const contemplateForm = (codes: readonly string[], wantsCriteria: boolean): z.ZodType<Contemplated> =>
  z.object({
    reasons: field.text(words.errors.reasons, reasonsLimit),
    criteria: field
      .list(50)
      .transform((chosen) => codes.filter((code) => chosen.includes(code)))
      .refine((chosen) => !wantsCriteria || chosen.length > 0, words.errors.criteria),
  })
