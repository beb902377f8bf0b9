import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'
import { untilStopped } from './signals.ts'
import { words } from './words.ts'
import { type Report, type Role, stopOrder } from './worker.ts'

export { CannotStart } from './cannot-start.ts'
export { drain } from './drain.ts'
export { expectFreePort } from './port.ts'
export { runAsWorker } from './worker.ts'

type Supervision = {
  /** The file workers run: main itself, as `import.meta.filename`. It calls `runAsWorker` when `cluster.isWorker`. */
  entry: string
  /** How many processes answer requests; they share the port. */
  web: number
  /** One more process for the jobs? */
  jobs: boolean
  /** Added to the environment of every worker, the replaced ones included. */
  env?: Record<string, string>
  /**
   * Prepares what must exist before any worker and belongs to this process alone, such as the embedded database. Each thing
   * it opens goes to `held.defer(close)`, undone in reverse order at the end, even when a later step fails. A long `start`
   * looks at `stopped` between its steps.
   */
  start: (held: AsyncDisposableStack, stopped: AbortSignal) => Promise<void>
  /** Called once, when every worker works. */
  onReady: () => void
  log: { warn: (sentence: string) => void }
  /** How long a worker may take to finish what is under way, in ms, before it is killed. */
  patience?: number
}

/**
 * The whole life of the application in its first process: hears signals before anything starts, starts, forks the workers,
 * replaces those that die; on SIGINT, SIGTERM or SIGHUP lets them finish, then undoes `start`, and resolves.
 * Rejects when `start` or the first start of a worker fails, everything being stopped by then.
 */
export const supervise = async (options: Supervision): Promise<void> => {
  const stopped = untilStopped()
  await using held = new AsyncDisposableStack()
  try {
    await options.start(held, stopped)
    if (!stopped.aborted) await keepWorkers(options, stopped)
  } catch (error) {
    if (!stopped.aborted) throw error // cut short on request, a step may well fail
  }
}

const keepWorkers = async ({ web, jobs, onReady, ...options }: Supervision, stopped: AbortSignal) => {
  const roles: Role[] = [...Array<Role>(web).fill('web'), ...(jobs ? (['jobs'] as const) : [])]
  const failed = new AbortController()
  const stop = AbortSignal.any([stopped, failed.signal])

  let missing = roles.length
  const onFirstReady = () => {
    missing -= 1
    if (missing === 0 && !stop.aborted) onReady()
  }
  const places = roles.map((role) =>
    keepPlace(role, options, stop, onFirstReady).catch((error: unknown) => {
      failed.abort()
      throw error
    }),
  )
  const refused = (await Promise.allSettled(places)).find((place) => place.status === 'rejected')
  if (refused) throw refused.reason
}

type PlaceOptions = Pick<Supervision, 'entry' | 'env' | 'log' | 'patience'>

/** Keeps one worker of this role alive until `stop`. Throws when it never worked: a port in use is to be told, not retried. */
const keepPlace = async (role: Role, options: PlaceOptions, stop: AbortSignal, onFirstReady: () => void) => {
  let worked = false
  for (let delay = 0; !stop.aborted; ) {
    const born = performance.now()
    const failure = await live(fork(role, options), options.patience ?? 10_000, stop, () => {
      if (!worked) onFirstReady()
      worked = true
    })
    if (stop.aborted) return
    if (!worked) throw new CannotStart(failure ?? words.neverWorked(role))
    options.log.warn(words.lost(role))
    delay = performance.now() - born > 60_000 ? 0 : Math.min(10_000, delay * 2 || 100)
    await sleep(delay, undefined, { signal: stop }).catch(() => {}) // a stop cuts the pause short
  }
}

const fork = (role: Role, { entry, env }: PlaceOptions) => {
  cluster.setupPrimary({ exec: entry, args: [role] }) // the role in the arguments, so that `ps` shows it
  return cluster.fork(env)
}

/** Follows a worker to its end; resolves to why it failed, if it said so. */
const live = async (worker: Worker, patience: number, stop: AbortSignal, onReady: () => void) => {
  let failure: string | null = null
  worker.on('message', (report: Report) => {
    if (report === 'ready') onReady()
    else failure = report.failed
  })
  let lastResort: NodeJS.Timeout | undefined
  const end = () => {
    if (worker.isConnected()) worker.send(stopOrder, () => {}) // it may just have died
    lastResort = setTimeout(() => worker.process.kill('SIGKILL'), patience)
  }
  stop.addEventListener('abort', end)
  await once(worker, 'exit')
  stop.removeEventListener('abort', end)
  clearTimeout(lastResort)
  return failure as string | null
}
