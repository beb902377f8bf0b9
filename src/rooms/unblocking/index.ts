// The door of the room: a blocked project, the hand that has the power to move it, and what is left for the next one.
export { unblockingJobs } from './jobs.ts'
export { unblockingRoutes } from './routes.tsx'
