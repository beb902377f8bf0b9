import { type Typed, typedText } from '#core/forms.ts'
import { paths } from '../paths.ts'

export const filterNames = ['famille', 'etat', 'signe', 'lieu', 'lieu_id', 'q'] as const

/** The same list with something changed, from its first page unless one is asked. */
export const listHref = (typed: Typed, change: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams()
  for (const name of filterNames) {
    const value = change[name] ?? typedText(typed, name)
    if (value) query.set(name, value)
  }
  if (change.page && change.page !== '1') query.set('page', change.page)
  return query.size > 0 ? `${paths.list}?${query}` : paths.list
}
