import { z } from 'zod'
import { field } from '#core/forms.ts'
import { openedByHand } from './rules.ts'
import { words } from './words.ts'

export const textLimit = 4_000

export const openForm = (codes: readonly string[]) =>
  z.object({
    kind: field.choice(openedByHand, words.errors.kind),
    reasons: field.text(words.errors.reasons, textLimit),
    criteria: field.list(50).transform((chosen) => codes.filter((code) => chosen.includes(code))),
  })

export const keepForm = z.object({ conclusion: field.text(words.errors.conclusion, textLimit) })
export const sendForm = z.object({ reasons: field.text(words.errors.reasons, textLimit) })

// `held`: what the page showed as given already
const giving = { documents: field.list(200), held: field.list(200), consent: field.checkbox() }
export const documentsForm = z.object(giving)

/** A structure whose label sleeps may say that it gives it up: then nothing is to be written here. */
export const answerForm = z
  .object({
    says: field.optionalChoice(['goes-on', 'gives-up']),
    text: field.optional(textLimit),
    // what the page asked
    asked: field.optional(36),
    ...giving,
  })
  .refine(({ says, text }) => says === 'gives-up' || text !== '', {
    error: words.errors.answer,
    path: ['text'],
  })
