import { z } from 'zod'
import { field } from '#core/forms.ts'
import { words } from './words.ts'

const version = z.coerce.number().int().min(0).catch(-1)

const round = z.coerce.number().int().min(0).catch(-1)

const reasoned = (missing: string) => field.text(missing, 1000).refine((text) => text.length >= 10, missing)

export const deliverableForm = z
  .object({
    body: field.text(words.bodyMissing, 40_000),
    link: field.url(words.linkWrong),
    keep: field.checkbox(),
    reason: field.optional(500),
    version,
  })
  .refine(({ keep, reason }) => !keep || reason.length >= 10, { path: ['reason'], message: words.keepReasonMissing })
  .transform(({ keep, reason, ...rest }) => ({ ...rest, privateReason: keep ? reason : null }))

export const submissionForm = z.object({ version, voix: field.optional(60) })

export const opinionForm = z
  .object({
    voix: field.optional(60),
    round,
    avis: field.choice(['agree', 'reserve'], words.opinionMissing),
    reserve: field.optional(2000),
  })
  .refine(({ avis, reserve }) => avis === 'agree' || reserve.length >= 10, {
    path: ['reserve'],
    message: words.reasonMissing,
  })

export const answerForm = z.object({
  membre: field.text(words.reservationMissing, 60),
  round,
  reponse: field.text(words.answerMissing, 2000).refine((text) => text.length >= 10, words.answerMissing),
})

export const skipForm = z.object({ motif: reasoned(words.keepReasonMissing) })
