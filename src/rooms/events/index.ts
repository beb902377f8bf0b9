// The door of the room: events, where and when they are, who hosts and who organises.
export { eventRoutes } from './routes.tsx'
