import { z } from 'zod'
import { field, type Typed, typedList } from '#core/forms.ts'
import { isId } from '#core/pure/id.ts'
import { paths } from '../../paths.ts'
import { hows, type Level, levels, matters } from '../../rules.ts'
import { deskPaths } from '../paths.ts'
import { type Asked, type DeskSide, deskStatuses, type Reach, type Sign, type Sort, signs } from './rules.ts'

/** The French words of the address, and what they stand for. */
export const sideParams: Record<DeskSide, string> = { mine: 'mes-mains', supervised: 'supervision' }
export const sortParams: Record<Sort, string> = { priority: 'priorite', due: 'echeance', waiting: 'attente' }
export const signParams: Record<Sign, string> = {
  late: 'retard',
  soon: 'cinq-jours',
  urgent: 'urgent',
  lacks: 'faute-de-niveau',
  rose: 'signale',
  held: 'pause',
}

const meant = <K extends string>(params: Record<K, string>, said: string): K | null =>
  (Object.keys(params) as K[]).find((key) => params[key] === said) ?? null

export const listQuery = z.object({
  file: field.optional(20),
  etat: field.optionalChoice(deskStatuses),
  domaine: field.optionalChoice(matters),
  nature: field.optionalChoice(hows),
  niveau: field.optional(1),
  lieu: field.optional(100),
  lieu_id: field.optional(20),
  signe: field.list(),
  main: field.optional(60),
  tri: field.optional(20),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ListQuery = z.infer<typeof listQuery>

/** The list one opens on: one's own cases for whoever has some, the queue for whoever only supervises. */
const sideFrom = (said: string, { hands, supervises }: Reach): DeskSide => {
  const side = meant(sideParams, said) ?? (hands.length > 0 ? 'mine' : 'supervised')
  if (side === 'supervised' && supervises.length === 0) return 'mine'
  return side === 'mine' && hands.length === 0 ? 'supervised' : side
}

/** What an address asks of the list; the place is looked for by the caller. */
export const askedFrom = (query: ListQuery, placeId: number | null, reach: Reach): Asked => {
  const side = sideFrom(query.file, reach)
  return {
    ...{ side, status: query.etat, matter: query.domaine, how: query.nature, placeId },
    level: levels.find((level) => String(level) === query.niveau) ?? null,
    hand: isId(query.main) ? query.main : null,
    signs: signs.filter((sign) => query.signe.includes(signParams[sign])),
    sort: meant(sortParams, query.tri) ?? (side === 'mine' ? 'due' : 'priority'),
    page: query.page,
  }
}

/** Names of the address, in order; `page` is never kept from one list to another. */
const kept = ['file', 'etat', 'domaine', 'nature', 'niveau', 'lieu', 'lieu_id', 'signe', 'main', 'tri'] as const
export const filterNames = ['etat', 'domaine', 'nature', 'niveau', 'lieu', 'signe', 'main'] as const

const queryOf = (typed: Typed, change: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams()
  for (const name of kept) {
    const values = name in change ? [change[name] ?? ''] : typedList(typed, name)
    for (const value of values) if (value) query.append(name, value)
  }
  if (change.page && change.page !== '1') query.set('page', change.page)
  return query.toString()
}

/** The same list with something changed. */
export const listHref = (typed: Typed, change: Readonly<Record<string, string>> = {}): string => {
  const query = queryOf(typed, change)
  return query ? paths.deskAt(query) : paths.desk
}

/** The same list as a file. */
export const exportHref = (typed: Typed): string => deskPaths.fileAt(queryOf(typed, {}))

/** The list of one side with nothing but this. */
export const onlyHref = (side: DeskSide, change: Readonly<Record<string, string>> = {}): string =>
  listHref({}, { file: sideParams[side], ...change })

export const levelParam = (level: Level): string => String(level)
