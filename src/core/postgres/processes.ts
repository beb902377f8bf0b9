import { readFileSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** The name of a process and whether it is only waiting to be buried (a zombie), from /proc; null when there is none. */
const inspect = (pid: number) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = text.lastIndexOf(')') // the name itself may hold parentheses
    return { name: text.slice(text.indexOf('(') + 1, end), zombie: text[end + 2] === 'Z' }
  } catch {
    return null
  }
}

/** Is this process alive? A zombie is not, although signals still reach it. */
export const isRunning = (pid: number): boolean => {
  if (process.platform === 'linux') return inspect(pid)?.zombie === false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Could this live process be the PostgreSQL server of that folder? The system's own server, or any other, must never be. */
export const isServerOf = (pid: number, data: string): boolean => {
  if (!isRunning(pid)) return false
  if (process.platform !== 'linux') return true
  if (inspect(pid)?.name !== 'postgres') return false
  try {
    const [itsFolder, folder] = [statSync(`/proc/${pid}/cwd`), statSync(data)]
    return itsFolder.dev === folder.dev && itsFolder.ino === folder.ino
  } catch {
    return true // in a container without that right, its name and its socket must do
  }
}

/** Waits until `condition` holds, looking every 10 ms; false when it still does not after `limit` ms. */
export const until = async (condition: () => boolean, limit = Number.POSITIVE_INFINITY): Promise<boolean> => {
  for (const start = performance.now(); !condition(); await sleep(10)) {
    if (performance.now() - start > limit) return false
  }
  return true
}

/**
 * Ends a PostgreSQL server: SIGINT rolls back what is open and writes all to disk; after 30 s, SIGQUIT drops everything
 * (the next start replays the journal). False when even that fails.
 */
export const shutDown = async (pid: number): Promise<boolean> => {
  for (const [signal, limit] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!isRunning(pid)) return true
    process.kill(pid, signal)
    if (await until(() => !isRunning(pid), limit)) return true
  }
  return false
}
