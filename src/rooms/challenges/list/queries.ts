import type { Database } from '#core/database.ts'
import { search } from '#core/search/search.ts'
import { type Results, unasked } from '#core/search/types.ts'
import { allChallenges } from '../queries.ts'
import { type Challenge, type ChallengeNode, presentOf, treeOf } from '../rules.ts'

export type SheetKind = 'project' | 'organisation'
export type Listed = ChallengeNode & { projects: number }

/** The public things that count for these challenges; `kind` null, all of them. */
export const sheetsOn = (
  db: Database,
  challengeIds: readonly number[],
  kind: SheetKind | null,
  perPage: number,
): Promise<Results> => {
  const kinds = kind === null ? [] : [kind]
  return search(db, { ...unasked, kinds, challengeIds, perPage })
}

/** How many projects count for each challenge; those indexed under one that was merged since count for where it went. */
export const projectsByChallenge = async (db: Database, all: readonly Challenge[]): Promise<Map<number, number>> => {
  const { facets } = await sheetsOn(db, [], 'project', 1)
  const projects = new Map<number, number>()
  for (const { id } of all) {
    const present = presentOf(all, id)
    if (present) projects.set(present.id, (projects.get(present.id) ?? 0) + (facets.challenges[id] ?? 0))
  }
  return projects
}

/** The root challenges with their sub-challenges and how many projects each root has. */
export const readList = async (db: Database): Promise<Listed[]> => {
  const all = await allChallenges(db)
  const projects = await projectsByChallenge(db, all)
  return treeOf(all).map((root) => ({ ...root, projects: projects.get(root.id) ?? 0 }))
}
