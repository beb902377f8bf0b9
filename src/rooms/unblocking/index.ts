// The door of the room: a blocked project, the hand that has the power to move it, and what is left for the next one.
export * as unblockingDesk from './desk/questions.ts'
export { unblockingJobs } from './jobs.ts'
export { precedentsOfChallenge, precedentsOfPlace } from './precedents/library/elsewhere.tsx'
export { loadFoundPrecedents } from './precedents/search/actions.ts'
export { precedentsLike } from './precedents/similar/queries.ts'
export { unblockingRoutes } from './routes.tsx'
