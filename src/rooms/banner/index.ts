// The door of the room: the bannière, its charter, its declarations and its members.
export { loadCharter } from './charter/actions.ts'
export { bannerDemo } from './demo.ts'
export { eraseBannerDemo } from './erasure/actions.ts'
export { bannerJobs } from './jobs.ts'
export { bannerPersonalData } from './personal-data.ts'
export { bannerRoutes } from './routes.tsx'
