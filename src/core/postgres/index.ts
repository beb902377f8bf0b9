export { type EmbeddedConnection, embeddedConnection, openSocketDirectory } from './connection.ts'
export { AlreadyRunning } from './lock.ts'
export { type EmbeddedPostgres, startEmbeddedPostgres } from './server.ts'
