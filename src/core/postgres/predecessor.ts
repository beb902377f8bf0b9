import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { CannotStart } from '#core/process/cannot-start.ts'
import { port } from './connection.ts'
import { isServerOf, shutDown } from './processes.ts'
import { words } from './words.ts'

/** What a server says of itself in its folder (`ready` once it takes connections); null when none was left there. */
export const readPidFile = (data: string): { pid: number; status: string } | null => {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
  } catch {
    return null
  }
}

/**
 * After a `kill -9` of the application its server lives on, alone: stops it, rather than adopt a server of unknown settings.
 * After the death of both, clears the way for the next one. `host` is the socket directory; `waited`: in vain, so far, in ms.
 */
export const settlePredecessor = async (data: string, host: string, waited: number, onOrphan: () => void) => {
  const left = readPidFile(data)
  if (!left) return
  const alive = isServerOf(left.pid, data)
  if (await answers(host)) {
    if (!alive) throw new CannotStart(words.usedElsewhere(data))
    onOrphan()
    if (!(await shutDown(left.pid))) throw new CannotStart(words.orphanStays(left.pid))
  } else if (!alive || waited > 3000) {
    disown(data) // silent for so long, it is not coming up or going down: another server got its number
  }
}

/** Does a server listen on this socket, ready or not? A socket file left behind refuses. */
const answers = (host: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(`${host}/.s.PGSQL.${port}`)
    socket.once('connect', () => resolve(true))
    socket.once('error', (error: NodeJS.ErrnoException) =>
      resolve(!['ECONNREFUSED', 'ENOENT'].includes(error.code ?? '')),
    )
    socket.once('connect', () => socket.destroy())
  })

/**
 * PostgreSQL will not start while the process named in these files is alive, be it a zombie or a stranger that got the
 * same number (usual in a container after a power cut). Deleting the first would also drop its check that no process of
 * the dead server still writes; naming the parent of the next server, which it disregards, keeps that check.
 */
const disown = (data: string) => {
  for (const name of ['postmaster.pid', `.s.PGSQL.${port}.lock`]) {
    const file = join(data, name)
    if (!existsSync(file)) continue
    const [, ...rest] = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, [process.pid, ...rest].join('\n'), { flush: true })
  }
}
