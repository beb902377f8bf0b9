import type { Id } from '#core/pure/id.ts'

/** An organisation that someone keeps, and what the label says of it today. */
export type Structure = {
  id: Id
  name: string
  slug: string
  /** It holds a label today: without one, nothing new begins in its name. */
  isLabelled: boolean
  /** Its label lets it accompany projects. */
  accompanies: boolean
}

/** What a person is to a sheet: the role in which they keep it, or nothing. */
export type Role = 'owner' | 'editor' | null

/** In whose name this person may begin something: the structures they keep that hold a label today. */
export const labelledAmong = (structures: readonly Structure[]): Structure[] =>
  structures.filter(({ isLabelled }) => isLabelled)

/** The only structure one may act for, or the one that was chosen among several. */
export const chosenAmong = (structures: readonly Structure[], id: string | null): Structure | null =>
  structures.length === 1 && !id ? (structures[0] ?? null) : (structures.find((one) => one.id === id) ?? null)
