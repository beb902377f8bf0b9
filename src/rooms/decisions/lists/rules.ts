import type { DecisionStatus } from '../rules.ts'

export const perPage = 30

export const filters = ['en-cours', 'closes', 'annulees'] as const
export type ListFilter = (typeof filters)[number] | null

const all: readonly DecisionStatus[] = [
  'draft',
  'collecting',
  'grouping',
  'announced',
  'open',
  'closed',
  'settled',
  'cancelled',
]

/** The statuses that a filter keeps: what is under way or to come, what is closed, what was cancelled. */
export const statusesOf = (filter: ListFilter): readonly DecisionStatus[] => {
  if (filter === 'en-cours') return ['draft', 'collecting', 'grouping', 'announced', 'open']
  if (filter === 'closes') return ['closed', 'settled']
  return filter === 'annulees' ? ['cancelled'] : all
}
