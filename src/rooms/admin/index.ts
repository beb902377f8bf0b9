// The door of the room: the desk of those who hold a role, and the outbox of the demonstration.
export { adminRoutes } from './routes.tsx'
