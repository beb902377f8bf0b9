// The door of the room: the bannière, its charter, its declarations and its members.
export { bannerJobs } from './jobs.ts'
export { bannerRoutes } from './routes.tsx'
