// The door of the search, for the directory.
export { searchRoutes } from './routes.tsx'
