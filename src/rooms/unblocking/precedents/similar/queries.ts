import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { How, Matter, OutcomeKind } from '../../rules.ts'

export type Similar = {
  id: Id
  slug: string
  title: string
  wayOut: string
  outcome: OutcomeKind
  place: string | null
  publishedAt: Date
  daysTaken: number | null
  demo: boolean
  closeness: 'very_close' | 'close' | 'contrary'
}

export type Sought = { matter: Matter | null; how: How | null; text: string }

/** Published precedents nearest to a blockage, the nearest first: what someone already unblocked. */
export const precedentsLike = async (_db: Database, _sought: Sought, _limit: number): Promise<Similar[]> => []
