// What the other parts of the room take from the working groups.
export { groupJobs } from './jobs.ts'
export { loadGroups } from './load.ts'
export { workingGroupRoutes } from './routes.tsx'
