import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasEnded, launch, type Site } from './launch.ts'
import { shutDown } from './processes.ts'
import { words } from './words.ts'

/** Launches the server and, whenever it dies unasked, launches it again, for as long as it takes. */
export const keepRunning = async (site: Site, log: { warn: (sentence: string) => void }) => {
  let server = await launch(site)
  let stopping = false

  const watch = async () => {
    for (;;) {
      if (!hasEnded(server)) await once(server, 'exit')
      if (stopping) return
      log.warn(words.lost)
      server = await relaunch()
      if (!stopping) log.warn(words.back)
      else await end(server) // asked while it was coming back
    }
  }

  const relaunch = async (): Promise<ChildProcess> => {
    try {
      return await launch(site)
    } catch (error) {
      if (stopping) return server
      log.warn(String(error))
      await sleep(2000)
      return relaunch()
    }
  }

  const watching = watch()
  return {
    pid: () => server.pid,
    stop: async () => {
      stopping = true
      await end(server)
      await watching
    },
  }
}

const end = async (server: ChildProcess) => {
  if (server.pid === undefined || hasEnded(server)) return
  if (!(await shutDown(server.pid))) throw new Error(words.orphanStays(server.pid))
}
