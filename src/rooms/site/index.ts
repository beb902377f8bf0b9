export { siteRoutes } from './routes.tsx'
export { loadSitePages } from './search/actions.ts'
