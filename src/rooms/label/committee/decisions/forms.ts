import { z } from 'zod'
import { field } from '#core/forms.ts'
import { outcomes } from '../rules.ts'
import type { Draft } from './actions.ts'
import { words } from './words.ts'

export const limits = { reasons: 6_000, criterion: 2_000, conditions: 2_000, why: 500, link: 500 } as const

/** The field of a criterion. */
export const criterionField = (code: string): string => `critere-${code}`

/** A decision as it is written, for these criteria; what kind may end how is said by the rule. */
export const draftForm = (codes: readonly string[]): z.ZodType<Draft> =>
  z
    .object({
      outcome: field.choice(outcomes, words.errors.outcome),
      reasons: field.text(words.errors.reasons, limits.reasons),
      conditions: field.optional(limits.conditions),
      ...(Object.fromEntries(codes.map((code) => [criterionField(code), field.optional(limits.criterion)])) as Record<
        string,
        z.ZodType<string>
      >),
    })
    .transform((form, context): Draft => {
      const said: Record<string, unknown> = form
      const criteria = codes.flatMap((code) => {
        const text = String(said[criterionField(code)] ?? '')
        return text ? [{ criterion: code, text }] : []
      })
      const [first] = codes
      if (form.outcome === 'refused' && criteria.length === 0 && first)
        context.addIssue({ code: 'custom', path: [criterionField(first)], message: words.errors.criterion })
      return { outcome: form.outcome, reasons: form.reasons, conditions: form.conditions, criteria }
    })

/** Which proposal was on screen. */
export const signatureForm = z.object({ decision: z.string().catch('') })
export const declineForm = signatureForm.extend({ why: field.text(words.errors.why, limits.why) })
export const recusalForm = z.object({ reason: field.text(words.errors.reason, limits.link) })
