import { z } from 'zod'
import { field, type Typed, typedList, typedText } from '#core/forms.ts'
import { paths } from '../../paths.ts'
import { type Group, groupParams, groups } from '../rules.ts'

/** The query string of the register. What means nothing is passed over: an address copied badly still shows the register. */
export const asked = z.object({
  q: field.optional(100).catch(''),
  famille: field.list().catch([]),
  role: field.list().catch([]),
  lieu: field.optional(100).catch(''),
  lieu_id: field.optional(20).catch(''),
  etat: field.optional(20).catch(''),
  au: field.optional(20).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type Asked = z.infer<typeof asked>

export const groupAsked = (param: string): Group => groups.find((group) => groupParams[group] === param) ?? 'current'

const single = ['q', 'lieu', 'lieu_id', 'etat', 'au', 'page'] as const
const lists = ['famille', 'role'] as const

/** The same list with something changed; from the first page unless a page is asked. */
export const addressOf = (typed: Typed) => (change: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams()
  for (const name of lists) for (const value of typedList(typed, name)) query.append(name, value)
  for (const name of single) {
    const value = change[name] ?? (name === 'page' ? '' : typedText(typed, name))
    if (value && !(name === 'page' && value === '1')) query.set(name, value)
  }
  return query.size > 0 ? `${paths.register}?${query}` : paths.register
}
