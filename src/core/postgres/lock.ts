import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { CannotStart } from '#core/process/cannot-start.ts'
import { isRunning } from './processes.ts'
import { words } from './words.ts'

/** The data directory is in use. Whoever only needs its server may use `embeddedConnection` instead of starting one. */
export class AlreadyRunning extends CannotStart {
  constructor(dataDir: string) {
    super(words.alreadyRunning(dataDir))
  }
}

/**
 * Takes a data directory for this process alone; returns how to give it back. Throws `AlreadyRunning` when it is taken.
 * On Linux the kernel keeps the lock and frees it even after `kill -9`; elsewhere a file names the holder.
 */
export const takeLock = (dataDir: string): Promise<() => void> =>
  process.platform === 'linux' ? takeSocketLock(dataDir) : takeFileLock(dataDir)

const takeSocketLock = async (dataDir: string) => {
  const { dev, ino } = statSync(dataDir)
  const server = createServer().unref()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new AlreadyRunning(dataDir) : error),
    )
    server.listen(`\0frenchimpact-${dev}-${ino}`, resolve) // an abstract socket: a name in the kernel, no file
  })
  return () => void server.close()
}

/** Exported for its test: it is what runs where there are no abstract sockets. */
export const takeFileLock = async (dataDir: string) => {
  const file = join(dataDir, 'instance.pid')
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' })
  } catch {
    const holder = Number(readFileSync(file, 'utf8'))
    if (isRunning(holder)) throw new AlreadyRunning(dataDir)
    writeFileSync(file, `${process.pid}`)
  }
  return () => rmSync(file, { force: true })
}
