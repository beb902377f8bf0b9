import { z } from 'zod'
import { field } from '#core/forms.ts'
import { datedField } from '../../dated/rules.ts'
import { version } from '../items/forms.ts'
import { limits } from '../rules.ts'
import { words } from './words.ts'

const { errors } = words

const typed = (value: unknown): string => {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.') : ''
}
const number = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,6})?$/, errors.number)
  .transform(Number)
const optionalNumber = z.preprocess((value) => typed(value) || null, number.nullable())

export const indicatorForm = z.object({
  version,
  name: field.text(errors.name, limits.title),
  unit: field.optional(limits.unit),
  base: optionalNumber,
  baseOn: datedField.optional(errors.date),
  target: optionalNumber,
  targetOn: datedField.optional(errors.date),
})
export type IndicatorWritten = z.infer<typeof indicatorForm>

export const readingForm = z.object({
  value: z.preprocess(typed, z.string().min(1, errors.value).pipe(number)),
  readOn: datedField.required(errors.dateMissing, errors.date),
  source: field.optional(300),
})
export type ReadingWritten = z.infer<typeof readingForm>
