import { z } from 'zod'
import { type FieldErrors, field } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { answers, type Criterion, type Gap, gapsIn, type Question, type Said, saidTo } from '../rules.ts'
import type { Saving } from './actions.ts'
import { gapErrors, words } from './words.ts'

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

/** The field where a gap is filled. */
export const fieldFor = (question: string, gap: Gap): string => {
  const names = fieldsOf(question)
  if (gap === 'evidence') return names.evidence
  if (gap === 'commitment') return names.commitment
  if (gap === 'licence') return names.licence
  return gap.startsWith('due') ? names.dueOn : names.answer
}

/** What a step still lacks, at the fields where it is filled. */
export const gapsAt = ({ questions }: Criterion, said: readonly Said[], today: Day): FieldErrors =>
  Object.fromEntries(
    questions.flatMap((asked) =>
      gapsIn(asked, saidTo(said, asked), today).map((gap) => [fieldFor(asked.code, gap), [gapErrors[gap]]]),
    ),
  )

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
    .object(Object.assign({ stamp: field.optional(40) }, ...questions.map(shapeOf)) as Record<string, z.ZodType>)
    .transform((form) => ({ stamp: String(form.stamp), said: questions.map((asked) => saidIn(form, asked)) }))

/** Files chosen in a form that was not kept: a browser never gives them back. */
export const piecesToChooseAgain = ({ questions }: Criterion, body: Record<string, unknown>): FieldErrors =>
  Object.fromEntries(
    questions
      .map(({ code }) => fieldsOf(code).file)
      .filter((name) => [body[name]].flat().some((one) => one instanceof File && one.name !== ''))
      .map((name) => [name, [words.fileAgain]]),
  )

export const reviewForm = z.object({
  charter: z.coerce.number().int().catch(0),
  sincere: z.preprocess((value) => value !== undefined, z.literal(true, { error: words.errors.sincere })),
})

export const leaveForm = z.object({ reason: field.optional(280) })
