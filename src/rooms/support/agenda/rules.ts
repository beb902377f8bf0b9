import type { Day } from '#core/pure/dates.ts'

/** One thing of a person’s: what is awaited, of what, by when. */
export type Item = {
  /** Stable, the same in every calendar. */
  key: string
  /** What is awaited, in a few words. */
  text: string
  /** Of what: the title of one of their own files. */
  title: string
  /** The file it is a part of, when its title does not say. */
  of?: string
  path: string
  /** The last day, or the day it is held; null when none is set. */
  on: Day | null
  /** It waits for this person now; the rest is only in the calendar. */
  waits: boolean
  fictional: boolean
  /** When what it says last changed, if that is known. */
  changedAt?: Date | null
  /** Of a session only: it counts its own changes. */
  session?: { startsAt: string | null; minutes: number | null; isCancelled: boolean; sequence: number; stamp: Date }
}

/** Days before which what is planned does not wait for anyone yet. */
export const near = 30
export const perPage = 20

export const isLate = ({ on }: Pick<Item, 'on'>, today: Day): boolean => on !== null && on < today

/** The nearest day first, so that what is late comes before all; what has no day last. */
export const ordered = (items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => {
    if (a.on !== b.on) return a.on === null ? 1 : b.on === null ? -1 : a.on < b.on ? -1 : 1
    return a.title.localeCompare(b.title, 'fr') || a.key.localeCompare(b.key)
  })

export type Waiting = { items: Item[]; total: number; late: number; page: number; pages: number }

/** One page of what waits now; past the last page, the last one. */
export const waitingOn = (items: readonly Item[], asked: number, today: Day): Waiting => {
  const all = ordered(items.filter(({ waits }) => waits))
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(asked, pages)
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    total: all.length,
    late: all.filter((item) => isLate(item, today)).length,
    page,
    pages,
  }
}

/** As it is printed: what is late, then month by month, then what has no day. */
export const byMonth = (
  items: readonly Item[],
  today: Day,
): { month: string | null; late: boolean; items: Item[] }[] => {
  const shown = ordered(items.filter((item) => item.waits || (item.on !== null && item.on >= today)))
  const late = shown.filter((item) => isLate(item, today))
  const groups = new Map<string | null, Item[]>()
  for (const item of shown)
    if (!isLate(item, today)) {
      const month = item.on?.slice(0, 7) ?? null
      groups.set(month, [...(groups.get(month) ?? []), item])
    }
  return [
    ...(late.length > 0 ? [{ month: null, late: true, items: late }] : []),
    ...[...groups].map(([month, of]) => ({ month, late: false, items: of })),
  ]
}
