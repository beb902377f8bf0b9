import { z } from 'zod'
import { field, type Typed, typedList } from '#core/forms.ts'
import { isId } from '#core/pure/id.ts'
import { paths } from '../../paths.ts'
import { statuses } from '../../rules.ts'
import { type Asked, type Awaited, columns, type DeskColumn, type DeskTab, type Sort, usualColumns } from './rules.ts'

/** The French words of the address, and what they stand for. */
export const tabParams: Record<DeskTab, string> = {
  mine: 'a-moi',
  all: 'toutes',
  applicant: 'structure',
  closed: 'closes',
}
export const awaitedParams: Record<Awaited, string> = {
  applicant: 'structure',
  reviewers: 'instruction',
  coordination: 'coordination',
  committee: 'comite',
}
export const dueParams = { late: 'retard', soon: 'dix-jours' } as const
const sortParams: Record<Sort, string> = { due: 'echeance', organisation: 'structure', received: 'recu' }
export const columnParams: Record<DeskColumn, string> = {
  family: 'famille',
  places: 'territoire',
  received: 'recu',
  step: 'etape',
  opinions: 'avis',
  experts: 'experts',
  scores: 'notes',
  with: 'chez',
}
export const me = 'moi'
export const nobody = 'personne'

const meant = <K extends string>(params: Record<K, string>, said: string): K | null =>
  (Object.keys(params) as K[]).find((key) => params[key] === said) ?? null

export const listQuery = z.object({
  file: field.optional(20),
  famille: field.optional(60),
  etape: field.optionalChoice(statuses),
  echeance: field.optional(20),
  lieu: field.optional(100),
  lieu_id: field.optional(20),
  main: field.optional(20),
  avec: field.optional(60),
  q: field.optional(100),
  tri: field.optional(20),
  colonnes: field.list(),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ListQuery = z.infer<typeof listQuery>

/** What an address asks of the list; the place is looked for by the caller. */
export const askedFrom = (query: ListQuery, placeId: number | null, userId: string): Asked => ({
  tab: meant(tabParams, query.file) ?? 'all',
  family: query.famille || null,
  step: query.etape,
  due: meant(dueParams, query.echeance),
  placeId,
  awaited: meant(awaitedParams, query.main),
  with: withFrom(query.avec, userId),
  q: query.q,
  sort: meant(sortParams, query.tri.replace(/^-/, '')) ?? 'due',
  descending: query.tri.startsWith('-'),
  page: query.page,
})

const withFrom = (said: string, userId: string): Asked['with'] => {
  if (said === me) return userId
  if (said === nobody) return 'nobody'
  return isId(said) ? said : null
}

export const columnsFrom = (query: ListQuery): readonly DeskColumn[] => {
  const chosen = columns.filter((column) => query.colonnes.includes(columnParams[column]))
  return chosen.length > 0 ? chosen : usualColumns
}

/** Names of the address, in order; `page` is never kept from one list to another. */
const kept = [
  'file',
  'famille',
  'etape',
  'echeance',
  'lieu',
  'lieu_id',
  'main',
  'avec',
  'q',
  'tri',
  'colonnes',
] as const
export const filterNames = ['famille', 'etape', 'echeance', 'lieu', 'main', 'avec', 'q'] as const

/** The words of the address as they are, with something changed, without its page. */
export const queryOf = (typed: Typed, change: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams()
  for (const name of kept) {
    const values = name in change ? [change[name] ?? ''] : typedList(typed, name)
    for (const value of values) if (value && !(name === 'file' && value === tabParams.all)) query.append(name, value)
  }
  if (change.page && change.page !== '1') query.set('page', change.page)
  return query.toString()
}

const withQuery = (path: string, query: string): string => (query ? `${path}?${query}` : path)

/** The same list with something changed. */
export const listHref = (typed: Typed, change: Readonly<Record<string, string>> = {}): string =>
  withQuery(paths.desk, queryOf(typed, change))

/** The list of a query kept elsewhere: by a view, by a link to a file. Only what the list reads is kept of it. */
export const typedFrom = (text: string): Typed => {
  const given = new URLSearchParams(text)
  return Object.fromEntries(kept.flatMap((name) => (given.has(name) ? [[name, given.getAll(name)]] : [])))
}

/** The same list as a file. */
export const exportHref = (typed: Typed): string => withQuery(paths.deskFile, queryOf(typed))

/** A file opened from a list remembers it, so that the next one is the next of that list. */
export const fileHref = (id: string, query: string): string => withQuery(paths.file(id), listParam(query))
export const nextHref = (id: string, query: string): string =>
  `${paths.deskNext}?apres=${id}${query ? `&${listParam(query)}` : ''}`

const listParam = (query: string): string => `liste=${encodeURIComponent(query || `file=${tabParams.all}`)}`

/** Sorting by this, then the other way round. */
export const sortHref = (typed: Typed, asked: Asked, sort: Sort): string => {
  const turned = asked.sort === sort && !asked.descending
  const value = `${turned ? '-' : ''}${sortParams[sort]}`
  return listHref(typed, { tri: value === sortParams.due ? '' : value })
}
