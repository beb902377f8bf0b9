import type { Challenge, ChallengeNode } from '#rooms/challenges/index.ts'

/** The root challenges and their sub-challenges, in one list. */
export const allOf = (tree: readonly ChallengeNode[]): Challenge[] => tree.flatMap((root) => [root, ...root.children])

export const challengeNames = (tree: readonly ChallengeNode[]): Map<number, string> =>
  new Map(allOf(tree).map(({ id, name }) => [id, name]))
