// The door of the room: events, where and when they are, who hosts and who organises.
export { eventsDemo } from './demo.ts'
export { eraseEventsDemo } from './erasure/actions.ts'
export { EventDate } from './parts.tsx'
export { paths as eventPaths } from './paths.ts'
export { type EventView, eventChoices, upcomingEvents } from './queries.ts'
export { eventRoutes } from './routes.tsx'
