import { z } from 'zod'
import { field } from '#core/forms.ts'
import { answers, type Criterion, type Question } from '../rules.ts'
import type { Saving } from './actions.ts'
import { words } from './words.ts'

export const limits = { evidence: 1_000, commitment: 500, detail: 500, licence: 80 } as const

/** The names of a question's fields. */
export const fieldsOf = (code: string) => ({
  answer: `${code}-reponse`,
  evidence: `${code}-preuve`,
  commitment: `${code}-engagement`,
  dueOn: `${code}-echeance`,
  url: `${code}-lien`,
  licence: `${code}-licence`,
  file: `${code}-piece`,
  removesFile: `${code}-retirer`,
  detail: (name: string) => `${code}-${name}`,
})

const day = z.preprocess((value) => (value === '' ? undefined : value), field.day(words.errors.day).optional())
const upload = z.preprocess((value) => {
  const file = Array.isArray(value) ? value[0] : value
  return file instanceof File && file.name !== '' ? file : null
}, z.instanceof(File).nullable())

const shapeOf = ({ code, details }: Question): Record<string, z.ZodType> => {
  const names = fieldsOf(code)
  return {
    [names.answer]: field.optionalChoice(answers),
    [names.evidence]: field.optional(limits.evidence),
    [names.commitment]: field.optional(limits.commitment),
    [names.dueOn]: day,
    [names.url]: field.url(words.errors.url),
    [names.licence]: field.optional(limits.licence),
    [names.file]: upload,
    [names.removesFile]: field.checkbox(),
    ...Object.fromEntries(details.map(({ name }) => [names.detail(name), field.optional(limits.detail)])),
  }
}

const saidIn = (form: Record<string, unknown>, { code, details }: Question): Saving['said'][number] => {
  const names = fieldsOf(code)
  const text = (name: string) => String(form[name] ?? '')
  const file = form[names.file]
  return {
    question: code,
    answer: answers.find((one) => one === form[names.answer]) ?? null,
    evidence: text(names.evidence),
    commitment: text(names.commitment),
    dueOn: text(names.dueOn) || null,
    url: text(names.url) || null,
    licence: text(names.licence) || null,
    details: Object.fromEntries(details.map(({ name }) => [name, text(names.detail(name))])),
    file: file instanceof File ? file : null,
    removesFile: form[names.removesFile] === true,
  }
}

/** A step may be saved half-way: only what cannot be read is refused. */
export const stepForm = ({ questions }: Criterion): z.ZodType<Saving> =>
  z
    .object(Object.assign({ version: z.coerce.number().int() }, ...questions.map(shapeOf)) as Record<string, z.ZodType>)
    .transform((form) => ({ version: Number(form.version), said: questions.map((asked) => saidIn(form, asked)) }))

export const reviewForm = z.object({
  charter: z.coerce.number().int().catch(0),
  sincere: z.preprocess((value) => value !== undefined, z.literal(true, { error: words.errors.sincere })),
})

export const leaveForm = z.object({ reason: field.optional(280) })
