import { CannotStart } from './cannot-start.ts'
import { leaveStoppingToParent } from './signals.ts'

/** What a worker process is for: `web` answers requests, `jobs` works through the queues. */
export type Role = 'web' | 'jobs'

/** Starts something; resolves, once it works, to what stops it properly. */
export type Start = () => Promise<() => Promise<void>>

/** From a worker to its supervisor: it works, or why it cannot. */
export type Report = 'ready' | { failed: string }

/** From the supervisor to a worker: finish what is under way and leave. */
export const stopOrder = 'stop'

/**
 * The life of a process forked by `supervise`: starts what its role asks for, says so, works until told to stop, and leaves.
 * Never resolves. When the supervisor dies, even by `kill -9`, node:cluster ends this process at once.
 */
export const runAsWorker = async (starts: Record<Role, Start>): Promise<never> => {
  leaveStoppingToParent()
  const told = new Promise<void>((resolve) => process.on('message', (message) => message === stopOrder && resolve()))
  const role = process.argv[2] === 'jobs' ? 'jobs' : 'web'
  let stop: () => Promise<void>
  try {
    stop = await starts[role]()
  } catch (error) {
    await report({ failed: reasonOf(error) })
    process.exit(1)
  }
  await report('ready')
  await told
  await stop()
  process.exit(0)
}

// what is not meant for the operator is a bug: it needs its stack
const reasonOf = (error: unknown) =>
  error instanceof CannotStart ? error.message : String((error instanceof Error && error.stack) || error)

const report = (message: Report) => new Promise<void>((resolve) => process.send?.(message, () => resolve()))
