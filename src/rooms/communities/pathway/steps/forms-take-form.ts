import { z } from 'zod'
import { field } from '#core/forms.ts'
import { type ChallengeKind, challengeKinds } from './rules.ts'
import { words } from './words.ts'

export const takeForm = z.object({ exemple: z.string().catch('') })

const challenge = z.coerce
  .number({ error: words.challengeMissing })
  .int(words.challengeMissing)
  .min(1, words.challengeMissing)
  .max(2_147_483_647, words.challengeMissing)

/** Three different challenges, by kind. */
export const challengesForm = z
  .object({
    social: challenge,
    environmental: challenge,
    citizen: challenge,
    'social-reason': field.optional(500),
    'environmental-reason': field.optional(500),
    'citizen-reason': field.optional(500),
  })
  .superRefine((typed, context) => {
    challengeKinds.forEach((kind, index) => {
      if (challengeKinds.slice(0, index).some((other) => typed[other] === typed[kind]))
        context.addIssue({ code: 'custom', path: [kind], message: words.challengeTwice })
    })
  })
  .transform(
    (typed): Record<ChallengeKind, { id: number; reason: string }> => ({
      social: { id: typed.social, reason: typed['social-reason'] },
      environmental: { id: typed.environmental, reason: typed['environmental-reason'] },
      citizen: { id: typed.citizen, reason: typed['citizen-reason'] },
    }),
  )
