import { z } from 'zod'
import { field } from '#core/forms.ts'
import { commentLimits, commentReasons } from '#rooms/newsroom/index.ts'
import { words } from './words.ts'

const { missing } = words

const ruled = {
  verdict: field.choice(['publish', 'refuse', 'remove'], missing.outcome),
  reason: field.optionalChoice(commentReasons),
  reasonText: field.optional(commentLimits.reason),
}

type Ruled = { reason: string | null; reasonText: string }
type Refusal = { code: 'custom'; path: string[]; message: string }

/** A no names the rule and says why: each where it is missing. */
const whatIsMissing = ({ reason, reasonText }: Ruled, names: [rule: string, why: string]): Refusal[] => [
  ...(reason ? [] : [{ code: 'custom' as const, path: [names[0]], message: missing.reason }]),
  ...(reasonText ? [] : [{ code: 'custom' as const, path: [names[1]], message: missing.why }]),
]

export const decisionForm = z.object(ruled).superRefine((decision, context) => {
  if (decision.verdict === 'publish') return
  for (const issue of whatIsMissing(decision, ['reason', 'reasonText'])) context.addIssue(issue)
})

export const settlementForm = z
  .object({
    outcome: field.choice(['kept', 'masked', 'removed'], missing.outcome),
    rule: field.optionalChoice(commentReasons),
    ruleText: field.optional(commentLimits.reason),
  })
  .transform(({ outcome, rule, ruleText }) => ({ outcome, reason: rule, reasonText: ruleText }))
  .superRefine((settlement, context) => {
    if (settlement.outcome !== 'removed') return
    for (const issue of whatIsMissing(settlement, ['rule', 'ruleText'])) context.addIssue(issue)
  })

export const maskForm = z.object({ passages: field.text(words.maskMissing, 2_000) })

export const judgementForm = z.object({
  answer: field.text(missing.answer, commentLimits.appeal),
  judgement: field.choice(['upheld', 'overturned'], missing.outcome),
})

export const undoForm = z.object({ at: z.coerce.date() })
