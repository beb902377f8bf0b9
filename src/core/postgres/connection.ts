import { openSync } from 'node:fs'
import { resolve } from 'node:path'

/** The port only names the socket file: nothing listens on the network. Explicit, because PGPORT would change it. */
export const port = 5432

/** The server's own folder inside a data directory. */
export const clusterOf = (dataDir: string) => resolve(dataDir, 'pg')

/**
 * The `host` with which to reach the embedded server of a data directory, from this process or, while it lives, from any
 * other of the same account. A socket's path may not pass 107 bytes: on Linux it goes through a descriptor, held open for
 * good, so call it once per process.
 */
export const openSocketDirectory = (dataDir: string): string => {
  const data = clusterOf(dataDir)
  return process.platform === 'linux' ? `/proc/${process.pid}/fd/${openSync(data, 'r')}` : data
}

/** All that `pg` needs to reach the embedded server, whatever PG… variables the environment holds. */
export const embeddedConnection = (dataDir: string) => ({
  host: openSocketDirectory(dataDir),
  port,
  user: 'frenchimpact',
  database: 'frenchimpact',
  ssl: false,
})

export type EmbeddedConnection = ReturnType<typeof embeddedConnection>
