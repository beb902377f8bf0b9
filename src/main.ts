import cluster from 'node:cluster'
import { type Config, ConfigError, readConfig } from '#core/config.ts'
import { type Connection, openDatabase } from '#core/database.ts'
import { openFileStore } from '#core/files.ts'
import { startWorker } from '#core/jobs.ts'
import { createLog } from '#core/log.ts'
import { migrate } from '#core/migrate.ts'
import { AlreadyRunning, embeddedConnection, startEmbeddedPostgres } from '#core/postgres/index.ts'
import { CannotStart, expectFreePort, runAsWorker, supervise } from '#core/process/cluster.ts'
import { loadSecret } from '#core/secret.ts'
import type { Services } from '#core/services.ts'
import { runCommand, UsageError } from './commands.ts'
import { jobs } from './jobs.ts'
import { prepare } from './prepare.ts'
import { startWeb } from './web.ts'
import { welcome } from './welcome.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Everything an action may need, on its own pool. `close` gives the pool back. */
const openServices = async (config: Config, connection: Connection, max: number) => {
  const log = createLog(config)
  const db = openDatabase(connection, { max, onError: (error) => log.warn({ err: error.message }, 'database') })
  const files = await openFileStore(config)
  const services = (secret: string): Services => ({ db, config, log, files, secret, clock: () => new Date() })
  return { db, log, services, close: () => db.destroy() }
}

const connectionOf = (config: Config): Connection =>
  config.databaseUrl ? { connectionString: config.databaseUrl } : embeddedConnection(config.dataDir)

const asWorker = (config: Config) =>
  runAsWorker({
    web: async () => {
      const opened = await openServices(config, connectionOf(config), 8)
      const stop = await startWeb(opened.services(await loadSecret(opened.db, config.secret)), import.meta.dirname)
      return async () => {
        await stop()
        await opened.close()
      }
    },
    jobs: async () => {
      const connection = connectionOf(config)
      const opened = await openServices(config, connection, 4)
      const worker = await startWorker(connection, jobs, opened.services(await loadSecret(opened.db, config.secret)))
      return async () => {
        await worker.stop()
        await opened.close()
      }
    },
  })

/** Starts the embedded server, unless the site already runs on this folder and `shared` allows to use its server. */
const startDatabase = async (config: Config, held: AsyncDisposableStack, shared: boolean) => {
  if (config.databaseUrl) return
  try {
    const server = await startEmbeddedPostgres({ dataDir: config.dataDir, onStep: say, log: { warn: say } })
    held.defer(server.stop)
  } catch (error) {
    if (!(shared && error instanceof AlreadyRunning)) throw error
  }
}

const withPreparedServices = async (
  config: Config,
  work: (services: Services) => Promise<void>,
  stopped?: AbortSignal,
) => {
  const connection = connectionOf(config)
  const opened = await openServices(config, connection, 4)
  try {
    await migrate(opened.db)
    const services = opened.services(await loadSecret(opened.db, config.secret))
    await prepare(services, connection, (step) => {
      stopped?.throwIfAborted()
      say(step)
    })
    await work(services)
  } finally {
    await opened.close()
  }
}

const asPrimary = (config: Config) =>
  supervise({
    entry: import.meta.filename,
    web: config.run === 'worker' ? 0 : config.webConcurrency,
    jobs: config.run !== 'web',
    start: async (held, stopped) => {
      if (config.run !== 'worker') await expectFreePort(config.port)
      await startDatabase(config, held, false)
      await withPreparedServices(config, async () => {}, stopped)
    },
    onReady: () => say(welcome(config)),
    log: { warn: say },
  })

try {
  const config = readConfig(process.env)
  const [command, ...words] = cluster.isWorker ? [] : process.argv.slice(2)
  if (cluster.isWorker) await asWorker(config)
  else if (command) {
    await using held = new AsyncDisposableStack()
    await startDatabase(config, held, true)
    await withPreparedServices(config, (services) => runCommand(services, command, words, say))
  } else await asPrimary(config)
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof CannotStart || error instanceof UsageError
  const told = expected ? error.message : String(error instanceof Error ? error.stack : error)
  process.stderr.write(`${told}\n`)
  process.exitCode = 1
}
