export { embeddedConnection } from './connection.ts'
export { AlreadyRunning } from './lock.ts'
export { startEmbeddedPostgres } from './server.ts'
