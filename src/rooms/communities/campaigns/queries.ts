import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Status, Ambassador as Who } from './rules.ts'

export type Audience = { id: Id; name: string; reached: number | null }

export type Piece = { id: Id; kind: 'content' | 'event'; title: string; url: string | null; body: string }

/** A person has no name here: their function only. */
export type Ambassador = Who & {
  id: Id
  status: 'asked' | 'accepted'
  organisation: string | null
  slug: string | null
  role: string
}

export type Campaign = {
  id: Id
  title: string
  message: string
  startsOn: string | null
  endsOn: string | null
  status: Status
  reason: string
  wasDone: string
  learned: string
  reviewedOn: Day | null
  version: number
  audiences: Audience[]
  pieces: Piece[]
  ambassadors: Ambassador[]
}
