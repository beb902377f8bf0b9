import { z } from 'zod'
import { field } from '#core/forms.ts'
import { outcomes, ties } from '../rules.ts'
import { words } from './words.ts'

const long = 4000
const atLeast = (min: number, missing: string, short: string) =>
  field.text(missing, long).refine((text) => text.length >= min, short)

export const askForm = z
  .object({
    projet: field.optional(100),
    question: field.text(words.errors.question, 60),
    declaration: field.text(words.errors.question, 60),
    facts: atLeast(80, words.errors.facts, words.errors.factsShort),
    tie: field.choice(ties, words.errors.tie),
    tieNote: field.optional(500),
    member: field.optional(60),
    /** What the button says: on to the last page, back to the form, or send. */
    go: field.optionalChoice(['check', 'edit', 'send']),
  })
  .refine(({ tie, tieNote }) => tie === 'none' || tieNote !== '', { path: ['tieNote'], message: words.errors.tieNote })

export const answerForm = z.object({ answer: atLeast(40, words.errors.answer, words.errors.answerShort) })

export const wordForm = z
  .object({ enough: field.choice(['oui', 'non'], words.errors.enough), why: field.optional(long) })
  .refine(({ enough, why }) => enough === 'oui' || why.length >= 40, { path: ['why'], message: words.errors.why })

export const appealForm = z.object({ appeal: atLeast(80, words.errors.appeal, words.errors.appealShort) })

export const recuseForm = z.object({ reason: atLeast(10, words.errors.reason, words.errors.reason) })

export const opinionForm = z
  .object({
    opinion: field.choice(outcomes, words.errors.opinion),
    reasons: atLeast(40, words.errors.reasons, words.errors.reasonsShort),
    abusive: field.checkbox(),
  })
  .refine(({ abusive, opinion }) => !abusive || opinion === 'keep', {
    path: ['abusive'],
    message: words.errors.abusive,
  })
