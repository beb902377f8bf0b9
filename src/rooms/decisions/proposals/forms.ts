import { z } from 'zod'
import { field, type Typed } from '#core/forms.ts'
import { parisDay } from '#core/pure/dates.ts'
import { instantInParis } from '#core/pure/paris-time.ts'
import type { DecisionView } from '../queries.ts'
import { collections, hasOptions, methods } from '../rules.ts'
import { type Content, mostOptions, proposedDays, quorums, thresholds } from './rules.ts'
import { words } from './words.ts'

const { errors } = words

const optionalDay = z.preprocess((value) => value || undefined, field.day(errors.day).optional())
const time = z.preprocess(
  (value) => String(value ?? '').trim() || '12:00',
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, errors.time),
)

const optionNumbers = Array.from({ length: mostOptions }, (_, n) => n + 1)
const optionFields = Object.fromEntries(
  optionNumbers.flatMap((n) => [
    [`option-${n}`, field.optional(140)],
    [`detail-${n}`, field.optional(500)],
  ]),
) as Record<string, ReturnType<typeof field.optional>>

type Dated = Record<'opens_time' | 'closes_time' | 'collect_time' | 'collects' | 'method', string> & {
  opens_on?: string | undefined
  closes_on?: string | undefined
  collect_on?: string | undefined
}

/** When it is settled. After ideas, or before the end of a round, that is said later: with the choice. */
const datesOf = (form: Dated): { opensAt: Date | null; closesAt: Date | null } => {
  const opensAt = instant(form.opens_on, form.opens_time)
  const closesAt = instant(form.closes_on, form.closes_time)
  const until = form.collects === 'round' ? instant(form.collect_on, form.collect_time) : null
  const isLater = form.collects === 'ideas' || form.method === 'none' || (until && opensAt && opensAt <= until)
  return isLater ? { opensAt: null, closesAt: null } : { opensAt, closesAt }
}

const instant = (day: string | undefined, at: string): Date | null => (day ? instantInParis(day, at) : null)

export const decisionForm = z
  .object({
    version: z.coerce.number().int().catch(0),
    title: field.text(errors.title, 140),
    question: field.text(errors.question, 4_000),
    collects: field.choice(collections, errors.collects).catch('nothing'),
    collect_on: optionalDay,
    collect_time: time,
    method: field.choice(methods, errors.method),
    threshold: z.enum(thresholds).catch('2/3'),
    quorum: z.coerce
      .number()
      .refine((value) => (quorums as readonly number[]).includes(value))
      .catch(0),
    dots: z.preprocess(
      (value) => value || '3',
      z.coerce.number({ error: errors.dots }).int(errors.dots).min(1, errors.dots).max(20, errors.dots),
    ),
    opens_on: optionalDay,
    opens_time: time,
    closes_on: optionalDay,
    closes_time: time,
  })
  .and(z.object(optionFields))
  .superRefine((form, context) => {
    if (form.method === 'none' && form.collects !== 'round')
      context.addIssue({ code: 'custom', path: ['collects'], message: errors.noneNeedsRound })
  })
  .transform((form): { version: number; content: Content } => {
    const [num = 2, den = 3] = form.threshold.split('/').map(Number)
    const texts = form as unknown as Record<string, string>
    const options = optionNumbers
      .map((n) => ({ label: texts[`option-${n}`] ?? '', detail: texts[`detail-${n}`] ?? '' }))
      .filter(({ label }) => label !== '')
    return {
      version: form.version,
      content: {
        title: form.title,
        question: form.question,
        collects: form.collects,
        collectUntil: form.collects === 'nothing' ? null : instant(form.collect_on, form.collect_time),
        method: form.method,
        thresholdNum: form.method === 'qualified' ? num : null,
        thresholdDen: form.method === 'qualified' ? den : null,
        quorum: form.quorum,
        dots: form.method === 'dots' ? form.dots : null,
        options: hasOptions(form.method) ? options : [],
        ...datesOf(form),
      },
    }
  })

const clock = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })
const dayOf = (at: Date | null) => (at ? parisDay(at) : '')
const timeOf = (at: Date | null) => (at ? clock.format(at) : '')

/** What the form proposes for a new decision. */
export const firstValues = (now: Date): Typed => {
  const { opens, closes } = proposedDays(now)
  return {
    version: '1',
    collects: 'nothing',
    quorum: '0',
    opens_on: opens,
    opens_time: '12:00',
    closes_on: closes,
    closes_time: '12:00',
    dots: '3',
    threshold: '2/3',
  }
}

/** What is kept, as the form shows it. */
export const valuesOf = (decision: DecisionView): Typed => ({
  version: String(decision.version),
  title: decision.title,
  question: decision.question,
  collects: decision.collects,
  collect_on: dayOf(decision.collectUntil),
  collect_time: timeOf(decision.collectUntil),
  method: decision.method,
  threshold: decision.thresholdNum ? `${decision.thresholdNum}/${decision.thresholdDen}` : '2/3',
  quorum: String(decision.quorum),
  dots: String(decision.dots ?? 3),
  opens_on: dayOf(decision.opensAt),
  opens_time: timeOf(decision.opensAt),
  closes_on: dayOf(decision.closesAt),
  closes_time: timeOf(decision.closesAt),
  ...Object.fromEntries(
    decision.options.flatMap(({ number, label, detail }) => [
      [`option-${number}`, label],
      [`detail-${number}`, detail],
    ]),
  ),
})

export const cancelForm = z.object({
  reason: z.preprocess((value) => String(value ?? '').trim(), z.string().min(10, errors.reason).max(500)),
})

export const orderForm = z.object({
  way: z.enum(['up', 'down']),
  version: z.coerce.number().int().catch(0),
})
