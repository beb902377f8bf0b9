import { holds, type Visitor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'

/** A challenge as it is kept. `mergedIntoId` always names one that is not itself merged. */
export type Challenge = {
  id: number
  slug: string
  name: string
  summary: string
  parentId: number | null
  mergedIntoId: number | null
  /** Numbers of the United Nations’ sustainable development goals. */
  sdg: number[]
  aliases: string[]
  position: number
}

export type ChallengeNode = Challenge & { children: Challenge[] }

const inOrder = (a: Challenge, b: Challenge) => a.position - b.position || a.id - b.id

/** The root challenges with their sub-challenges; those that were merged are gone. */
export const treeOf = (all: readonly Challenge[]): ChallengeNode[] => {
  const present = all.filter(({ mergedIntoId }) => mergedIntoId === null).sort(inOrder)
  return present
    .filter(({ parentId }) => parentId === null)
    .map((root) => ({ ...root, children: present.filter(({ parentId }) => parentId === root.id) }))
}

/** Where a challenge is found today: itself, or the one it was merged into. */
export const presentOf = (all: readonly Challenge[], id: number): Challenge | null => {
  const found = all.find((challenge) => challenge.id === id)
  if (!found || found.mergedIntoId === null) return found ?? null
  return all.find((challenge) => challenge.id === found.mergedIntoId) ?? null
}

/** What these challenges count for today: what they were merged into, and the challenges that contain it. Each once, unknown ids left out. */
export const effectiveIds = (all: readonly Challenge[], ids: readonly number[]): number[] => {
  const counted = new Set<number>()
  const add = (id: number | null) => {
    const challenge = id === null ? null : presentOf(all, id)
    if (!challenge || counted.has(challenge.id)) return
    counted.add(challenge.id)
    add(challenge.parentId)
  }
  ids.forEach(add)
  return [...counted]
}

/** Every challenge that counts for this one today, itself included: what was indexed under their numbers is found here. */
export const countedIn = (all: readonly Challenge[], id: number): number[] =>
  all.filter((challenge) => effectiveIds(all, [challenge.id]).includes(id)).map((challenge) => challenge.id)

export type Refusal =
  | 'not-allowed'
  | 'unknown'
  | 'itself'
  | 'root'
  | 'already-merged'
  | 'target-merged'
  | 'into-descendant'

/** Curators and administrators keep the list of challenges, for the whole country. */
export const canCurate = (actor: Visitor, today: Day): boolean =>
  holds(actor, 'curator', today) || holds(actor, 'administrator', today)

/** May `fromId` be merged into `intoId`? The roots stay: they are the five doors of the site. */
export const mergeRefusal = (all: readonly Challenge[], fromId: number, intoId: number): Refusal | null => {
  const from = all.find(({ id }) => id === fromId)
  const into = all.find(({ id }) => id === intoId)
  if (!from || !into) return 'unknown'
  if (from.id === into.id) return 'itself'
  if (from.mergedIntoId !== null) return 'already-merged'
  if (into.mergedIntoId !== null) return 'target-merged'
  if (from.parentId === null) return 'root'
  return effectiveIds(all, [into.id]).includes(from.id) ? 'into-descendant' : null
}
