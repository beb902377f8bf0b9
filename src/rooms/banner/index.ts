// The door of the room: the bannière, its charter, its declarations and its members.
export { bannerFigures, latestMembers } from './about/queries.ts'
export { loadCharter } from './charter/actions.ts'
export { bannerDemo } from './demo.ts'
export { eraseBannerDemo } from './erasure/actions.ts'
export { bannerJobs } from './jobs.ts'
export { paths as bannerPaths } from './paths.ts'
export { bannerPersonalData } from './personal-data.ts'
export { bannerRoutes } from './routes.tsx'
