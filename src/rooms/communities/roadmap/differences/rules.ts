import { type Dated, inWords } from '../../dated/rules.ts'
import type { Indicator, Item, Kind } from '../rules.ts'

export const fields = [
  'title',
  'purpose',
  'lead',
  'means',
  'startsOn',
  'dueOn',
  'status',
  'reason',
  'indicators',
  'readings',
] as const
export type Field = (typeof fields)[number]

/** What was written, as text, before and after. Dates and states keep their code: their words are the page's. */
export type FieldChange = { field: Field; before: string; after: string }

export type Difference = {
  id: string
  kind: Kind
  title: string
  /** The titles above it, the axis first, where it stands after (or stood, when it is gone). */
  within: string[]
  what: 'added' | 'removed' | 'kept'
  /** From under what to under what; the same title twice when only its rank among the others changed. */
  moved: { from: string; to: string } | null
  fields: FieldChange[]
}

/** What tells how it goes rather than what was decided: it changes without a new version. */
const followed: readonly Field[] = ['status', 'reason', 'readings']
export const isContent = ({ what, moved, fields: changed }: Difference): boolean =>
  what !== 'kept' || moved !== null || changed.some(({ field }) => !followed.includes(field))

/** The part of a difference that was decided, and the part that tells how it goes; null when there is none. */
export const decidedIn = (difference: Difference): Difference | null =>
  isContent(difference)
    ? { ...difference, fields: difference.fields.filter(({ field }) => !followed.includes(field)) }
    : null
export const followedIn = (difference: Difference): Difference | null => {
  const fields = difference.fields.filter(({ field }) => followed.includes(field))
  return fields.length > 0 ? { ...difference, moved: null, fields } : null
}

/** What changed from one state of the roadmap to another: by item, field by field. Empty: nothing. */
export const differencesBetween = (before: readonly Item[], after: readonly Item[]): Difference[] => {
  const old = byId(before)
  const fresh = byId(after)
  const displaced = displacedIn(before, after)
  const told = inOrder(after).flatMap((item): Difference[] => {
    const was = old.get(item.id)
    const base = { id: item.id, kind: item.kind, title: item.title, within: titlesAbove(item, fresh) }
    if (!was) return [{ ...base, what: 'added', moved: null, fields: [] }]
    const changed = changesOf(was, item)
    const moved = displaced.has(item.id) ? { from: above(was, old), to: above(item, fresh) } : null
    return moved || changed.length > 0 ? [{ ...base, what: 'kept', moved, fields: changed }] : []
  })
  const gone = inOrder(before)
    .filter(({ id }) => !fresh.has(id))
    .map(
      (item): Difference => ({
        id: item.id,
        kind: item.kind,
        title: item.title,
        within: titlesAbove(item, old),
        what: 'removed',
        moved: null,
        fields: [],
      }),
    )
  return [...told, ...gone]
}

const byId = (items: readonly Item[]) => new Map(items.map((item) => [item.id, item]))

const above = ({ parentId }: Item, all: Map<string, Item>): string => (parentId && all.get(parentId)?.title) || ''

const titlesAbove = (item: Item, all: Map<string, Item>): string[] => {
  const parent = item.parentId ? all.get(item.parentId) : undefined
  return parent ? [...titlesAbove(parent, all), parent.title] : []
}

const inOrder = (items: readonly Item[]): Item[] => {
  const under = Map.groupBy(items, ({ parentId }) => parentId)
  const known = byId(items)
  const grow = (item: Item): Item[] => [item, ...(under.get(item.id) ?? []).flatMap(grow)]
  return items.filter(({ parentId }) => parentId === null || !known.has(parentId)).flatMap(grow)
}

/** Those that went under another parent, and the fewest that must have changed rank among those that stayed. */
const displacedIn = (before: readonly Item[], after: readonly Item[]): Set<string> => {
  const old = byId(before)
  const ranks = new Map(before.map(({ id }, rank) => [id, rank]))
  const moved = new Set<string>()
  for (const siblings of Map.groupBy(after, ({ parentId }) => parentId).values()) {
    const stayed: string[] = []
    for (const { id, parentId } of siblings) {
      const was = old.get(id)
      if (!was) continue
      if (was.parentId === parentId) stayed.push(id)
      else moved.add(id)
    }
    const inRank = longestRise(stayed, (id) => ranks.get(id) ?? 0)
    for (const id of stayed) if (!inRank.has(id)) moved.add(id)
  }
  return moved
}

/** The longest part of a list whose ranks rise: what did not move. */
const longestRise = (ids: readonly string[], rankOf: (id: string) => number): Set<string> => {
  const best: string[][] = []
  for (const id of ids) {
    const before = best.filter((rise) => rankOf(rise.at(-1) ?? '') < rankOf(id))
    const longest = before.reduce<string[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...longest, id])
  }
  return new Set(best.reduce<string[]>((a, b) => (b.length > a.length ? b : a), []))
}

const changesOf = (was: Item, is: Item): FieldChange[] => {
  const [before, after] = [textsOf(was), textsOf(is)]
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

const textsOf = (item: Item): Record<Field, string> => ({
  title: item.title,
  purpose: item.purpose,
  lead: item.lead,
  means: item.means,
  startsOn: item.startsOn ?? '',
  dueOn: item.dueOn ?? '',
  status: item.statusOn ? `${item.status} ${item.statusOn}` : item.status,
  reason: item.reason,
  indicators: item.indicators.map(indicatorText).join('\n'),
  readings: item.indicators
    .flatMap(({ name, unit, readings }) =>
      readings.map(({ on, value }) => `${name}, ${inWords(on)}\u00a0: ${inUnit(value, unit)}`),
    )
    .join('\n'),
})

const number = new Intl.NumberFormat('fr-FR')
const inUnit = (value: number, unit: string): string =>
  [number.format(value).replace(/\s/g, '\u00a0'), unit].filter(Boolean).join('\u00a0')
const at = (value: number | null, on: Dated | null, unit: string): string =>
  value === null ? '…' : inUnit(value, unit) + (on ? ` (${inWords(on)})` : '')

/** « Personnes suivies : 12 (mars 2026) → 40 (2027) » */
export const indicatorText = ({ name, unit, base, baseOn, target, targetOn }: Indicator): string =>
  base === null && target === null ? name : `${name}\u00a0: ${at(base, baseOn, unit)} → ${at(target, targetOn, unit)}`
