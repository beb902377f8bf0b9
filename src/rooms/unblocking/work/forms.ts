import { z } from 'zod'
import { field } from '#core/forms.ts'
import {
  answers,
  awaited,
  replyDays,
  type Silence,
  shortest,
  silenceMonths,
  silenceTerm,
  templates,
} from '../cases/parts/rules.ts'
import { administrationKinds, type Level, levels } from '../rules.ts'
import { generalSilence, words } from './words.ts'
import { administrationWords, letterWords, planWords } from './words-parts.ts'

const long = 5000
const { errors } = words
const optionalDay = (wrong: string) => z.preprocess((value) => value || null, field.day(wrong).nullable())

export const purposeForm = z.object({ purpose: field.text(errors.purpose, 2000) })
export const holdForm = z.object({
  awaits: field.choice(awaited, errors.awaits),
  until: optionalDay(errors.day),
  reason: field.text(errors.reason, 1000).refine((text) => text.length >= shortest.reason, errors.reason),
})
export const noForm = z.object({})

export const messageForm = z.object({ body: field.text(errors.body, long) })
export const noteForm = z.object({
  note: field.text(errors.body, long),
  shown: field.choice(['private', 'shared'], errors.noteKind),
})
export const fileForm = z.object({
  title: field.text(errors.fileTitle, 150),
  file: z.instanceof(File, { error: errors.file }),
  shown: field.checkbox(),
})

const said = administrationWords.errors
const level = field
  .choice(levels.map(String) as [string, ...string[]], said.level)
  .transform((text) => Number(text) as Level)
export const administrationForm = z.object({
  kind: field.choice(administrationKinds, said.kind),
  name: field.text(said.name, 200),
  level,
  blocks: field.checkbox(),
  climbs: field.checkbox(),
})
const dayCount = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() ? Number(value) : replyDays),
  z.int(said.days).min(1, said.days).max(120, said.days),
)
export const askForm = z.object({
  asked: field.text(said.asked, long),
  asked_on: field.day(errors.day),
  days: dayCount,
})
export const answerForm = z
  .object({
    answer: field.choice(answers, said.answer),
    said: field.text(said.said, long),
    basis: field.optional(500),
    answered_on: field.day(errors.day),
  })
  .refine(({ answer, basis }) => answer !== 'refuses' || basis !== '', { error: said.basis, path: ['basis'] })

export const silenceChoices = ['none', 'general_accepts', 'general_refuses', 'accepts', 'refuses'] as const
export type SilenceChoice = (typeof silenceChoices)[number]
export const silenceForm = z
  .object({
    silence: field.choice(silenceChoices, said.silence),
    reference: field.optional(300),
    months: z.preprocess(
      (value) => (typeof value === 'string' && value.trim() ? Number(value) : silenceMonths),
      z.int(said.months).min(silenceTerm.least, said.months).max(silenceTerm.most, said.months),
    ),
  })
  .refine(({ silence, reference }) => (silence !== 'accepts' && silence !== 'refuses') || reference !== '', {
    ...{ error: said.reference, path: ['reference'] },
  })

type SilenceRule = { silence: Silence; reference: string; months: number }
/** The choice of the form, as the rule it stands for; the general ones have a term of their own. */
export const silenceOf = (choice: SilenceChoice, reference: string, months: number): SilenceRule => {
  const general = { months: silenceMonths }
  if (choice === 'general_accepts') return { silence: 'accepts', reference: generalSilence.accepts, ...general }
  if (choice === 'general_refuses') return { silence: 'refuses', reference: generalSilence.refuses, ...general }
  return { silence: choice, reference, months }
}
export const choiceOf = (one: { silence: Silence; silenceReference: string }): SilenceChoice =>
  one.silence !== 'none' && one.silenceReference === generalSilence[one.silence]
    ? `general_${one.silence}`
    : one.silence

export const stepForm = z.object({
  what: field.text(planWords.errors.what, 500),
  who: field.optional(200),
  due: optionalDay(planWords.errors.due),
  shown: field.checkbox(),
})

const hour = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .trim()
          .replace(/\s*h\s*/i, ':')
          .replace(/:$/, ':00')
      : '',
  z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, planWords.errors.hour)
    .transform((time) => time.padStart(5, '0')),
)
export const meetingForm = z.object({
  day: field.day(planWords.errors.day),
  hour,
  place: field.text(planWords.errors.place, 200),
  invited: field.text(planWords.errors.invited, 1000),
  agenda: field.optional(long),
})
export const minutesForm = z.object({
  minutes: field.text(planWords.errors.minutes, 10_000),
  decisions: field.text(planWords.errors.decisions, long),
})

const version = z.coerce.number().int().catch(0)
const letterText = {
  administration: field.optional(40).transform((id) => id || null),
  addressee: field.text(letterWords.errors.addressee, 300),
  subject: field.text(letterWords.errors.subject, 300),
  body: field.text(letterWords.errors.body, 20_000),
  shown: field.checkbox(),
}
export const letterForm = z.object({ ...letterText, template: field.choice(templates, letterWords.errors.template) })
export const letterChange = z.object({ ...letterText, version })
export const letterSending = z
  .object({ day: field.day(letterWords.errors.day), version, awaits: field.checkbox(), days: dayCount })
  .transform(({ day, version, awaits, days }) => ({ sentOn: day, version, days: awaits ? days : null }))
export const letterChoice = z.object({
  modele: field.choice(templates, letterWords.errors.template),
  administration: field.optional(40),
})
