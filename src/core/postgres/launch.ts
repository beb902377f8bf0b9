import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from '#core/process/cannot-start.ts'
import { type Account, asAccount, ownFolder } from './account.ts'
import { port } from './connection.ts'
import { readPidFile, settlePredecessor } from './predecessor.ts'
import { until } from './processes.ts'
import { settingsAsArguments } from './settings.ts'
import { words } from './words.ts'

/** All it takes to launch the server of one folder, again and again. */
export type Site = {
  data: string
  /** The socket directory, as this process reaches it. */
  host: string
  program: string
  account: Account | null
  logFile: string
  onStep: (sentence: string) => void
}

/** Launches the server and waits until it takes connections. Throws one French line with the server's own reason. */
export const launch = async (site: Site): Promise<ChildProcess> => {
  for (const begun = Date.now(); ; await sleep(250)) {
    await settlePredecessor(site.data, site.host, Date.now() - begun, () => site.onStep(words.orphan))
    const { server, refusal } = await attempt(site)
    if (refusal === null) return server
    // processes of the previous server may still be dying
    const passing = /lock file .* already exists|still in use/.test(refusal)
    if (!passing || Date.now() - begun > 15_000) throw new CannotStart(words.notStarted(refusal, site.logFile))
  }
}

export const hasEnded = (server: ChildProcess) => server.exitCode !== null || server.signalCode !== null

const attempt = async ({ data, program, account, logFile, onStep }: Site) => {
  // a file, never a pipe: an orphan server would hold the pipe of whoever launched us
  const log = openSync(logFile, 'a')
  const start = fstatSync(log).size
  const said = () => readFileSync(logFile).subarray(start).toString()
  const server = spawn(
    program,
    ['-D', ownFolder(data), ...settingsAsArguments(process.platform === 'linux' ? '.' : data, port)],
    { ...asAccount(account, data), detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  let failure: string | null = null
  server.once('error', (error) => {
    failure = error.message
  })
  const notice = setTimeout(() => /not properly shut down/.test(said()) && onStep(words.recovering), 1500)
  await until(() => failure !== null || hasEnded(server) || isReady(data, server.pid))
  clearTimeout(notice)
  if (failure === null && hasEnded(server)) failure = /(?:FATAL|PANIC): +(.*)/.exec(said())?.[1] ?? said().trim()
  return { server, refusal: failure }
}

const isReady = (data: string, pid: number | undefined) => {
  const left = readPidFile(data)
  return left?.pid === pid && left?.status === 'ready'
}
