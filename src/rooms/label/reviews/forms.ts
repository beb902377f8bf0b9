import { z } from 'zod'
import { type FieldErrors, field } from '#core/forms.ts'
import { isId } from '#core/pure/id.ts'
import type { Criterion } from '../rules.ts'
import type { Declaration } from './actions-interests.ts'
import {
  type CorrectionLine,
  correctionReasons,
  limits,
  type OpinionDraft,
  type OpinionGap,
  recommendations,
} from './rules.ts'
import { words } from './words.ts'

const ids = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]),
  z.array(z.string().refine(isId, words.assignment.choose)).min(1, words.assignment.choose).max(20),
)
export const assignForm = z.object({ reviewers: ids })

export const removalForm = z.object({
  why: field.choice(['unavailable', 'reassigned'], words.assignment.whyMissing),
  text: field.optional(limits.why),
})

export const noteForm = z.object({ text: field.text(words.notes.missing, limits.note) })

export const interestForm: z.ZodType<Declaration> = z
  .object({
    tie: field.choice(['none', 'some'], words.interest.missing),
    which: field.optional(limits.interest),
  })
  .superRefine(({ tie, which }, context) => {
    if (tie === 'some' && !which)
      context.addIssue({ code: 'custom', path: ['which'], message: words.interest.whichMissing })
  })
  .transform(({ tie, which }) => (tie === 'some' ? { tied: true as const, text: which } : { tied: false as const }))

/** The names of the fields about one criterion. */
export const fieldsOf = (code: string) => ({
  score: `${code}-note`,
  text: `${code}-avis`,
  evidence: `${code}-appuis`,
  reference: `${code}-passage`,
  reason: `${code}-raison`,
  wanted: `${code}-attente`,
})

const score = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.coerce.number().int().min(0).max(3).nullable(),
)

/** Among what an opinion rests on, beside the pieces: what the organisation answers. */
export const answerTick = 'reponse'

const ticks = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]),
  z.array(z.string().refine((tick) => tick === answerTick || isId(tick), words.opinion.stray)).max(60),
)

/** An opinion may be saved half-way: only what cannot be read is refused. */
export const opinionForm = (
  criteria: readonly Pick<Criterion, 'code'>[],
): z.ZodType<OpinionDraft & { stamp: string }> => {
  const shape: Record<string, z.ZodType> = {
    stamp: field.optional(40),
    recommendation: field.optionalChoice(recommendations),
    conclusion: field.optional(limits.conclusion),
  }
  for (const { code } of criteria) {
    shape[fieldsOf(code).score] = score
    shape[fieldsOf(code).text] = field.optional(limits.opinion)
    shape[fieldsOf(code).evidence] = ticks
    shape[fieldsOf(code).reference] = field.optional(limits.reference)
  }
  return z.object(shape).transform((form) => ({
    stamp: String(form.stamp ?? ''),
    recommendation: recommendations.find((one) => one === form.recommendation) ?? null,
    conclusion: String(form.conclusion ?? ''),
    lines: criteria.map(({ code }) => {
      const given = form[fieldsOf(code).score]
      const ticked = ticks.parse(form[fieldsOf(code).evidence])
      return {
        criterion: code,
        score: typeof given === 'number' ? given : null,
        text: String(form[fieldsOf(code).text] ?? ''),
        onAnswer: ticked.includes(answerTick),
        reference: String(form[fieldsOf(code).reference] ?? ''),
        pieces: [...new Set(ticked)].filter((tick) => tick !== answerTick).map((id) => ({ id })),
      }
    }),
  }))
}

/** What was ticked and is not in the file for that criterion, said where it was ticked. */
export const strayErrors = (strayed: readonly string[]): FieldErrors =>
  Object.fromEntries(strayed.map((code) => [fieldsOf(code).evidence, [words.opinion.stray]]))

/** What an opinion still lacks, at the fields where it is said. */
export const gapErrors = (gaps: readonly OpinionGap[]): FieldErrors =>
  Object.fromEntries(
    gaps.map((gap) => [
      gap.criterion === null ? gap.lacks : fieldsOf(gap.criterion)[gap.lacks],
      [words.opinion.gaps[gap.lacks]],
    ]),
  )

/** The parts of the file to take up again: those where a reason was chosen, each with what is expected. */
export const correctionForm = (parts: readonly Pick<Criterion, 'code'>[]): z.ZodType<CorrectionLine[]> => {
  const shape: Record<string, z.ZodType> = {}
  for (const { code } of parts) {
    shape[fieldsOf(code).reason] = field.optionalChoice(correctionReasons)
    shape[fieldsOf(code).wanted] = field.optional(limits.reason)
  }
  return z
    .object(shape)
    .superRefine((form, context) => {
      const say = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
      for (const { code } of parts) {
        const names = fieldsOf(code)
        if (form[names.reason] && !form[names.wanted]) say(names.wanted, words.correction.textMissing)
        if (!form[names.reason] && form[names.wanted]) say(names.reason, words.correction.reasonMissing)
      }
      if (parts.every(({ code }) => !form[fieldsOf(code).reason] && !form[fieldsOf(code).wanted]))
        say(fieldsOf(parts[0]?.code ?? 'form').reason, words.correction.none)
    })
    .transform((form) =>
      parts.flatMap(({ code }) => {
        const reason = correctionReasons.find((one) => one === form[fieldsOf(code).reason])
        return reason ? [{ criterion: code, reason, text: String(form[fieldsOf(code).wanted] ?? '') }] : []
      }),
    )
}
