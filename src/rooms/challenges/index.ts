import { paths } from './paths.ts'

export { mergeChallenge } from './merging/actions.ts'
export { paths } from './paths.ts'
export { challengesByIds, challengesCountedIn, challengeTree, effectiveChallengeIds } from './queries.ts'
export { loadChallenges } from './reference/actions.ts'
export { challengeRoutes } from './routes.tsx'
export { type Challenge, type ChallengeNode, canCurate } from './rules.ts'
export { words as challengeWords } from './words.ts'
export const challengePath = paths.challenge
