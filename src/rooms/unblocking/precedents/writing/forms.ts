import { z } from 'zod'
import { field } from '#core/forms.ts'
import { verdicts } from './rules.ts'
import { missing, words } from './words.ts'

const version = z.coerce.number().int().catch(0)

/** A sheet as it is typed: kept even when it is not finished, but for its title. */
export const sheetForm = z
  .object({
    version,
    title: field.text(missing.title, 150),
    blockage: field.optional(5000),
    rule: field.optional(2000),
    purpose: field.optional(2000),
    way_out: field.optional(5000),
    legal_basis: field.optional(2000),
    letter: field.optional(8000),
    place: z.preprocess((value) => value || null, z.coerce.number().int().nullable().catch(null)),
    seen: field.checkbox(),
    next: field.optionalChoice(['submit']),
  })
  .transform((typed) => ({
    version: typed.version,
    seen: typed.seen,
    submits: typed.next === 'submit',
    content: {
      title: typed.title,
      blockage: typed.blockage,
      rule: typed.rule,
      protectedPurpose: typed.purpose,
      wayOut: typed.way_out,
      legalBasis: typed.legal_basis,
      letter: typed.letter,
      territoryId: typed.place,
    },
  }))

/** The name of the field of each piece. */
export const fieldNames = {
  title: 'title',
  blockage: 'blockage',
  rule: 'rule',
  protectedPurpose: 'purpose',
  wayOut: 'way_out',
  legalBasis: 'legal_basis',
  letter: 'letter',
  territoryId: 'place',
} as const

export const verdictForm = z
  .object({ version, verdict: field.choice(verdicts, words.verdictMissing), said: field.optional(2000) })
  .refine(({ verdict, said }) => verdict === 'safe' || said !== '', { path: ['said'], message: words.byMissing })

export const consentForm = z.object({ version, answer: z.enum(['yes', 'no']) })
export const retractForm = z.object({ reason: field.text(words.retractMissing, 500) })
