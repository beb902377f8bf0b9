import cluster from 'node:cluster'
import { writeSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart, drain, runAsWorker, supervise } from './cluster.ts'

/** An application in small: two web processes and one for jobs, telling on standard output what happens. One argument spoils it. */
const tell = (what: object) => writeSync(1, `${JSON.stringify(what)}\n`)
const spoilt = process.env.SPOILT ?? process.argv[2] ?? ''

const web = async () => {
  if (spoilt === 'port-in-use') throw new CannotStart('Le port est déjà pris')
  const server = createServer(async (request, response) => {
    if (request.url === '/crash') process.exit(1)
    if (request.url === '/slow') tell({ slow: process.pid })
    if (request.url === '/slow') await sleep(500)
    response.end(`${process.pid}`)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  tell({ web: process.pid, port: (server.address() as AddressInfo).port })
  return spoilt === 'stubborn' ? () => new Promise<void>(() => {}) : () => drain(server)
}

const jobs = async () => {
  tell({ jobs: process.pid })
  return async () => void tell({ finished: process.pid })
}

if (cluster.isWorker) await runAsWorker({ web, jobs })

const start = async (held: AsyncDisposableStack, stopped: AbortSignal) => {
  held.defer(async () => void tell({ undone: true }))
  tell({ started: true })
  while (spoilt === 'slow-start' && !stopped.aborted) await sleep(10)
}

try {
  const env = { SPOILT: spoilt }
  const log = { warn: (sentence: string) => void tell({ warning: sentence }) }
  const onReady = () => void tell({ ready: true })
  await supervise({ entry: import.meta.filename, web: 2, jobs: true, env, start, onReady, log, patience: 2000 })
} catch (error) {
  tell({ failed: String(error) })
  process.exitCode = 1
}
