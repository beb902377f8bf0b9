// The door of the room: territorial communities, from the look around before beginning one to what they decide and do.
export { communitiesDemo } from './demo/actions.ts'
export { eraseCommunitiesDemo } from './erasure/actions.ts'
export { loadGroups } from './groups/index.ts'
export { communitiesOfPlace } from './home/place.tsx'
export { communityJobs } from './jobs.ts'
export { loadPathway } from './pathway/models/load.ts'
export { communityPersonalData } from './personal-data.ts'
export { communityRoutes } from './routes.tsx'
