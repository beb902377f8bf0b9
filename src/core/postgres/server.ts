import { mkdirSync, renameSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CannotStart } from '#core/process/cannot-start.ts'
import { chooseAccount, explain } from './account.ts'
import { findBinaries, shareBinaries } from './binaries.ts'
import { clusterOf, type EmbeddedConnection, embeddedConnection, port } from './connection.ts'
import { ensureCluster } from './create.ts'
import { keepRunning } from './keep.ts'
import type { Site } from './launch.ts'
import { takeLock } from './lock.ts'
import { words } from './words.ts'

export type EmbeddedPostgres = {
  /** Good in this process and, while it lives, in any other of the same account. */
  connection: EmbeddedConnection
  /** The server's process; it changes when the server had to be launched again. */
  readonly pid: number | undefined
  /** Ends the server, all written to disk, and frees the folder. May be called twice. */
  stop: () => Promise<void>
}

type Options = {
  /** Folder of everything the application keeps; the cluster is its `pg`, the server's log its `postgres.log`. */
  dataDir: string
  /** Told when the server died and when it is back. */
  log?: { warn: (sentence: string) => void }
  /** Told each step that may be long, as a French sentence. */
  onStep?: (sentence: string) => void
}

/**
 * Starts the PostgreSQL that npm installed, on a data folder that is this process's alone, created when missing. It listens
 * on a socket inside the folder, never on the network. Should it die it is launched again, until `stop`.
 * Throws `CannotStart`, or `AlreadyRunning` when another process holds the folder. Call `stop` before leaving: the server would live on (the next start
 * would stop it).
 */
export const startEmbeddedPostgres = async ({
  dataDir,
  log = { warn: () => {} },
  onStep = () => {},
}: Options): Promise<EmbeddedPostgres> => {
  const home = resolve(dataDir)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const unlock = await takeLock(home)
  try {
    const site = await prepare(home, onStep)
    const connection = embeddedConnection(home)
    const kept = await keepRunning({ ...site, host: connection.host }, log)
    const stop = () => kept.stop().finally(unlock)
    return {
      connection,
      stop,
      get pid() {
        return kept.pid()
      },
    }
  } catch (error) {
    unlock()
    throw explain(error)
  }
}

const prepare = async (home: string, onStep: (sentence: string) => void): Promise<Omit<Site, 'host'>> => {
  const data = clusterOf(home)
  if (process.platform !== 'linux' && Buffer.byteLength(`${data}/.s.PGSQL.${port}`) > 103) {
    throw new CannotStart(words.pathTooLong(data))
  }
  const account = chooseAccount(data)
  const installed = findBinaries()
  const binaries = account ? shareBinaries(installed, account, () => onStep(words.copying)) : installed
  await ensureCluster(data, binaries, account, () => onStep(words.creating))
  const logFile = join(home, 'postgres.log')
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(logFile, `${logFile}.1`)
  return { data, program: join(binaries.directory, 'bin/postgres'), account, logFile, onStep }
}
