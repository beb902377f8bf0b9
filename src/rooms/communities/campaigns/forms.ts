import { z } from 'zod'
import { field } from '#core/forms.ts'
import { datedField, firstDay, lastDay } from '../dated/rules.ts'
import { audiencesIn, limits, statuses } from './rules.ts'
import { words } from './words.ts'

const { errors } = words

const version = z.coerce.number().int().min(0).catch(0)

export const campaignForm = z
  .object({
    version,
    title: field.text(errors.title, limits.title),
    message: field.optional(limits.message),
    audiences: field
      .text(errors.audiences, 2000)
      .transform(audiencesIn)
      .pipe(z.array(z.string().max(limits.audience, errors.longAudience)).max(limits.audiences, errors.tooMany)),
    startsOn: datedField.optional(errors.date),
    endsOn: datedField.optional(errors.date),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || firstDay(startsOn) <= lastDay(endsOn), {
    path: ['endsOn'],
    message: errors.order,
  })
export type Written = z.infer<typeof campaignForm>

export const statusForm = z.object({
  version,
  status: field.choice(statuses, errors.status),
  reason: field.optional(limits.reason),
})
export type StatusWritten = z.infer<typeof statusForm>

export const reachedField = (id: string) => `reached_${id}`
export const uncountedField = (id: string) => `uncounted_${id}`

/** The review of a campaign: each audience is answered for in fields of its own. */
export const reviewForm = (audiences: readonly { id: string }[]) =>
  z
    .looseObject({
      version,
      wasDone: field.text(errors.wasDone, limits.text),
      learned: field.text(errors.learned, limits.text),
    })
    .transform((raw, context) => {
      const reached = new Map<string, number | null>()
      for (const { id } of audiences) {
        const typed = String(raw[reachedField(id)] ?? '').replace(/[\s\u00a0\u202f]/g, '')
        if (/^\d{1,9}$/.test(typed)) reached.set(id, Number(typed))
        else if (typed) context.addIssue({ code: 'custom', path: [reachedField(id)], message: errors.number })
        else if (raw[uncountedField(id)] !== undefined) reached.set(id, null)
      }
      return { version: raw.version, wasDone: raw.wasDone, learned: raw.learned, reached }
    })
export type Reviewed = z.infer<ReturnType<typeof reviewForm>>

export const contentForm = z
  .object({
    title: field.text(errors.title, limits.title),
    url: field.url(errors.url),
    body: field.optional(limits.text),
  })
  .refine(({ url, body }) => url !== null || body !== '', { path: ['url'], message: errors.content })
export const eventForm = z
  .object({ title: field.text(errors.title, limits.title), url: field.url(errors.url) })
  .refine(({ url }) => url !== null, { path: ['url'], message: errors.urlMissing })
  .transform((event) => ({ ...event, body: '' }))
export type PieceWritten = z.infer<typeof contentForm>

// it is public, and stands for a person
const role = field.optional(limits.role).refine((said) => !said.includes('@'), errors.address)

export const askForm = z.object({ name: field.text(errors.name, 200), role })
export const volunteerForm = z.object({ voice: field.optional(40), role })
export const answerForm = z.object({
  answer: field.choice(['accept', 'decline'], errors.choice),
  role,
})
