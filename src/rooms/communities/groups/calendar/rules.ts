import type { Day } from '#core/pure/dates.ts'

export type DateKind = 'meeting' | 'vote' | 'mandate' | 'milestone' | 'term' | 'deliverable'

/** Something with a day in a group or a community, as the one who looks may see it. */
export type DatedItem = {
  kind: DateKind
  /** Stable, the same in every calendar. */
  key: string
  /** null: behind closed doors, for someone outside. */
  title: string | null
  /** The group or the community it is in. */
  of: string
  path: string
  on: Day
  /** The clock of Paris; null: the whole day. */
  startsAt: string | null
  minutes: number | null
  place: string
  /** For those who take part only. */
  onlineUrl: string | null
  isCancelled: boolean
  /** Of two versions a calendar keeps the one of the highest number; both move with the last change, never with the reading. */
  sequence: number
  changedAt: Date
  fictional: boolean
}

/** Days of the past that a calendar still holds. */
export const keptDays = 365

/** What is to come, month by month. */
export const byMonth = (items: readonly DatedItem[]): { month: string; items: DatedItem[] }[] => {
  const months = new Map<string, DatedItem[]>()
  for (const item of items) {
    const month = item.on.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), item])
  }
  return [...months].map(([month, of]) => ({ month, items: of }))
}
