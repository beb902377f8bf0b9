import { z } from 'zod'
import { isDay } from './pure/dates.ts'

/** What a person typed, as typed: shown again when something is refused. */
export type Typed = Record<string, string | string[]>
export type FieldErrors = Record<string, string[]>

/** A form read: the valid values, or one list of sentences by field; in both cases what was typed. */
export type FormReading<T> = { ok: true; value: T; typed: Typed } | { ok: false; errors: FieldErrors; typed: Typed }

/** Checks raw fields against a schema. Errors are keyed by the first part of their path, or `form`. */
export const checkForm = <T>(schema: z.ZodType<T>, raw: Record<string, unknown>): FormReading<T> => {
  const typed: Typed = {}
  const clean = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, readable(value)]))
  for (const [name, value] of Object.entries(clean)) {
    if (typeof value === 'string') typed[name] = value
    else if (Array.isArray(value)) typed[name] = value.filter((item) => typeof item === 'string')
  }
  const parsed = schema.safeParse(clean)
  if (parsed.success) return { ok: true, value: parsed.data, typed }
  const errors: FieldErrors = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    const list = errors[field] ?? []
    if (!list.includes(issue.message)) errors[field] = [...list, issue.message]
  }
  return { ok: false, errors, typed }
}

// control characters but tab and new lines, and half characters: never typed on purpose, and PostgreSQL refuses some of them
// and marks that hide or reverse letters, with which a name could pass for another
const unseen = /[^\P{Cc}\t\r\n]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu
const readable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(readable)
  return typeof value === 'string' ? value.replace(unseen, '').toWellFormed() : value
}

/** One typed value, for showing it again. */
export const typedText = (typed: Typed, name: string): string => {
  const value = typed[name]
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
}

export const typedList = (typed: Typed, name: string): string[] => {
  const value = typed[name]
  return Array.isArray(value) ? value : value ? [value] : []
}

/** How many sentences are to be corrected, for the title of the page. */
export const errorCount = (...errors: FieldErrors[]): number =>
  errors.flatMap((one) => Object.values(one).flat()).length

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const tidy = (value: unknown) => {
  const one = first(value)
  return typeof one === 'string' ? one.replace(/\r\n/g, '\n').trim() : ''
}

const longestLine = 300
/** A line has no line breaks; what may be longer than a line keeps its paragraphs. */
const shaped = (max: number) => (value: unknown) =>
  max > longestLine ? tidy(value) : tidy(value).replace(/\s+/g, (space) => (space.includes('\u00a0') ? space : ' '))

/** Form fields by what they hold. Each takes the sentence said when it is missing or wrong. */
export const field = {
  text: (missing: string, max = 200) =>
    z.preprocess(shaped(max), z.string().min(1, missing).max(max, `${max}\u00a0caractères au plus`)),
  optional: (max = 200) => z.preprocess(shaped(max), z.string().max(max, `${max}\u00a0caractères au plus`)),
  email: (wrong: string) =>
    z.preprocess((value) => tidy(value).toLowerCase(), z.email({ error: wrong }).max(254, wrong)),
  optionalEmail: (wrong: string) =>
    z.preprocess((value) => tidy(value).toLowerCase() || null, z.email({ error: wrong }).max(254, wrong).nullable()),
  url: (wrong: string) =>
    z.preprocess(
      (value) => {
        const text = tidy(value)
        return text === '' ? null : /^https?:\/\//i.test(text) ? text : `https://${text}`
      },
      z
        .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: wrong })
        .max(300, wrong)
        .refine((url) => !/^https?:\/\/[^/?#]*@/i.test(url), wrong) // « https://connu.fr@autre.fr » leads to autre.fr
        .nullable(),
    ),
  choice: <const V extends readonly [string, ...string[]]>(values: V, missing: string) =>
    z.preprocess(first, z.enum(values, { error: missing })),
  optionalChoice: <const V extends readonly [string, ...string[]]>(values: V) =>
    z.preprocess((value) => first(value) || null, z.enum(values).nullable().catch(null)),
  checkbox: () => z.preprocess((value) => first(value) !== undefined, z.boolean()),
  list: (max = 20) =>
    z.preprocess(
      (value) => (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]),
      z.array(z.string().max(200)).max(max),
    ),
  day: (wrong: string) => z.preprocess(tidy, z.string().refine(isDay, wrong)),
  secret: (missing: string) => z.preprocess(first, z.string({ error: missing }).min(1, missing).max(200, missing)),
}
