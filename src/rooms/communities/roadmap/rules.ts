import { z } from 'zod'
import type { Visitor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type Dated, isPast, lastDay } from '../dated/rules.ts'
import { canFacilitate, canSpeak, type Open, type Standing } from '../rules.ts'

export const kinds = ['axis', 'action', 'milestone'] as const
export type Kind = (typeof kinds)[number]
export const statuses = ['proposed', 'validated', 'in_progress', 'blocked', 'done', 'abandoned'] as const
export type Status = (typeof statuses)[number]
export type VersionStatus = 'proposed' | 'approved' | 'rejected' | 'withdrawn'

export const limits = {
  title: 160,
  text: 2000,
  lead: 200,
  reason: 1000,
  note: 1000,
  unit: 40,
  items: 400,
  reason_min: 10,
}

const indicatorShape = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  base: z.number().nullable(),
  baseOn: z.string().nullable(),
  target: z.number().nullable(),
  targetOn: z.string().nullable(),
  readings: z.array(z.object({ on: z.string(), value: z.number(), source: z.string() })),
})
export type Indicator = z.infer<typeof indicatorShape>

const itemShape = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  parentId: z.string().nullable(),
  title: z.string(),
  purpose: z.string(),
  leadId: z.string().nullable(),
  lead: z.string(),
  means: z.string(),
  startsOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  status: z.enum(statuses),
  statusOn: z.string().nullable(),
  reason: z.string(),
  indicators: z.array(indicatorShape),
})
/** An axis, an action or a milestone, as it stands in the draft or stood in a version. */
export type Item = z.infer<typeof itemShape>

export const snapshotShape = z.object({ items: z.array(itemShape) })

/** Which kind goes under which. */
export const childOf: Record<Kind, Kind | null> = { axis: 'action', action: 'milestone', milestone: null }
export const parentOf: Record<Kind, Kind | null> = { axis: null, action: 'axis', milestone: 'action' }

/**
 * What may follow what. Nobody validates alone: « validated » comes from the vote that approves a version. A milestone is a fact: it
 * needs no vote to have been reached.
 */
const next: Record<Status, readonly Status[]> = {
  proposed: ['abandoned'],
  validated: ['in_progress', 'done', 'blocked', 'abandoned'],
  in_progress: ['done', 'blocked', 'abandoned'],
  blocked: ['in_progress', 'done', 'abandoned'],
  done: ['in_progress'],
  abandoned: ['proposed'],
}
export const movesOf = (kind: Kind, from: Status): readonly Status[] =>
  kind === 'milestone' && from === 'proposed' ? ['in_progress', 'done', 'blocked', 'abandoned'] : next[from]

export type MoveRefusal = 'not-now' | 'no-reason' | 'in-future'
export const needsReason = (status: Status): boolean => status === 'blocked' || status === 'abandoned'

export const moveRefusal = (
  item: Pick<Item, 'kind' | 'status'>,
  to: Status,
  { reason, isFuture }: { reason: string; isFuture: boolean },
): MoveRefusal | null => {
  if (!movesOf(item.kind, item.status).includes(to)) return 'not-now'
  if (needsReason(to) && reason.trim().length < limits.reason_min) return 'no-reason'
  return isFuture ? 'in-future' : null
}

/** Its members write it, and whoever facilitates. */
export const canWrite = (community: Open, standing: Standing, actor: Visitor): boolean =>
  canSpeak(community, standing, actor) || canFacilitate(community, standing, actor)

export type Branch = { item: Item; children: Branch[] }

/** Axes with their actions, with their milestones, in order. */
export const treeOf = (items: readonly Item[]): Branch[] => {
  const under = Map.groupBy(items, ({ parentId }) => parentId)
  const grow = (parent: Id | null): Branch[] =>
    (under.get(parent) ?? []).map((item) => ({ item, children: grow(item.id) }))
  return grow(null)
}

const within = ({ item, children }: Branch): Item[] => [item, ...children.flatMap(within)]

export type Progress = { done: number; total: number; abandoned: number }

/** Milestones reached out of those that still count; those given up are said apart. Never a share of anything. */
export const progressOf = (milestones: readonly Pick<Item, 'status'>[]): Progress => {
  const abandoned = milestones.filter(({ status }) => status === 'abandoned').length
  return {
    done: milestones.filter(({ status }) => status === 'done').length,
    total: milestones.length - abandoned,
    abandoned,
  }
}

/** When it counts: the day it was done, or when it is due. */
export const dateOf = ({ status, statusOn, dueOn }: Pick<Item, 'status' | 'statusOn' | 'dueOn'>): Dated | null =>
  status === 'done' ? statusOn : dueOn

// what is due in a year is due by its last day; what has no date comes after all
const rankOf = (date: Dated | null): Day => (date === null ? '9999-12-31' : lastDay(date))
const compared = (one: Dated | null, other: Dated | null): number => {
  const [a, b] = [rankOf(one), rankOf(other)]
  return a === b ? 0 : a < b ? -1 : 1
}

/** In the order of time; what has no date comes last, as it was. */
export const inTime = (items: readonly Item[]): Item[] => [...items].sort((a, b) => compared(dateOf(a), dateOf(b)))

/** The thread of an axis: the milestones of all its actions, but those of what was given up. */
export const threadOf = (axis: Branch): Item[] =>
  inTime(
    axis.children
      .filter(({ item }) => item.status !== 'abandoned')
      .flatMap(within)
      .filter(({ kind }) => kind === 'milestone'),
  )

export const isLate = ({ status, dueOn }: Pick<Item, 'status' | 'dueOn'>, today: Day): boolean =>
  dueOn !== null && status !== 'done' && status !== 'abandoned' && isPast(dueOn, today)

/** The nodes of a thread: full, yellow or empty. */
export const nodeOf = (status: Status): 'past' | 'now' | 'todo' =>
  status === 'done' ? 'past' : status === 'in_progress' || status === 'blocked' ? 'now' : 'todo'

/** What was proposed in a version that the group approved is validated by it. */
export const asSettled = (items: readonly Item[], status: VersionStatus, settledOn: Day | null): Item[] =>
  items.map((item) =>
    status === 'approved' && item.status === 'proposed' ? { ...item, status: 'validated', statusOn: settledOn } : item,
  )

export const sorts = ['ordre', 'titre', 'etat', 'pilote', 'echeance'] as const
export type Sort = (typeof sorts)[number]

const french = new Intl.Collator('fr')
const last = '\uffff'

/** The lines of the table; « ordre » is that of the roadmap. */
export const sorted = (items: readonly Item[], sort: Sort, descending: boolean): Item[] => {
  const flat = treeOf(items).flatMap(within)
  const keys: Record<Exclude<Sort, 'ordre'>, (a: Item, b: Item) => number> = {
    titre: (a, b) => french.compare(a.title, b.title),
    etat: (a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status),
    pilote: (a, b) => french.compare(a.lead || last, b.lead || last),
    echeance: (a, b) => compared(a.dueOn, b.dueOn),
  }
  const lines = sort === 'ordre' ? flat : flat.sort(keys[sort])
  return descending ? lines.reverse() : lines
}
