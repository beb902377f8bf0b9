import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isRunning } from '#core/postgres/processes.ts'
import { words } from './words.ts'

type Told = { web?: number; jobs?: number; slow?: number; port?: number; [what: string]: unknown }

/** Starts the small application of supervised.fixture.ts; `told` grows with what it says. */
const launch = (spoilt = '') => {
  // its own process group, as under a terminal
  const app = spawn(process.execPath, [join(import.meta.dirname, 'supervised.fixture.ts'), spoilt], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pid = app.pid ?? 0
  const told: Told[] = []
  createInterface(app.stdout).on('line', (line) => told.push(JSON.parse(line)))
  const end = once(app, 'close') // when no process of it holds our pipe any more
  onTestFinished(async () => {
    app.kill('SIGKILL')
    await end
  })
  const hears = (what: string) =>
    vi.waitUntil(() => told.find((said) => what in said), { timeout: 15_000, interval: 10 })
  const workers = () => told.flatMap(({ web, jobs }) => web ?? jobs ?? [])
  return { app, pid, told, end, hears, workers }
}

const ready = async (spoilt?: string) => {
  const application = launch(spoilt)
  await application.hears('ready')
  return { ...application, port: application.told.find((said) => said.port)?.port ?? 0 }
}

const fetchText = (port: number, path: string, agent?: Agent) =>
  new Promise<string>((resolve, reject) => {
    get({ port, path, agent }, (response) => resolve(text(response))).on('error', reject)
  })

test('a first worker that cannot start ends everything and says why', async () => {
  const { told, end } = launch('port-in-use')
  expect(await end).toEqual([1, null])
  expect(told.slice(-2)).toEqual([{ undone: true }, { failed: 'Error: Le port est déjà pris' }])
  expect(told).not.toContainEqual({ ready: true })
})

test('asked to stop while starting, it undoes what was started and forks nothing', async () => {
  const { app, told, end, hears } = launch('slow-start')
  await hears('started')
  app.kill('SIGTERM')
  expect(await end).toEqual([0, null])
  expect(told).toEqual([{ started: true }, { undone: true }])
})

test('Ctrl-C in the terminal lets requests finish, then stops every process, the shared things last', async () => {
  const { pid, port, told, end, hears, workers } = await ready()
  const agent = new Agent({ keepAlive: true }) // as browsers do: the connection itself must not hold the stop
  onTestFinished(() => agent.destroy())
  const answer = fetchText(port, '/slow', agent)
  const { slow } = await hears('slow')
  process.kill(-pid, 'SIGINT')
  process.kill(-pid, 'SIGINT') // npm repeats the signal
  expect(await answer).toBe(`${slow}`)
  const answered = performance.now()
  expect(await end).toEqual([0, null])
  expect(performance.now() - answered).toBeLessThan(3000)
  expect(told.at(-1)).toEqual({ undone: true })
  expect(told).toContainEqual({ finished: told.find((said) => said.jobs)?.jobs })
  expect(workers().filter(isRunning)).toEqual([])
})

test('a worker that will not leave is killed, and the rest still ends well', async () => {
  const { app, told, end, workers } = await ready('stubborn')
  app.kill('SIGTERM')
  expect(await end).toEqual([0, null])
  expect(told.at(-1)).toEqual({ undone: true })
  expect(workers().filter(isRunning)).toEqual([])
})

test('a worker that dies is replaced on the same port', async () => {
  const { port, told, workers } = await ready()
  await expect(fetchText(port, '/crash')).rejects.toThrow()
  await vi.waitUntil(() => workers().length === 4, { timeout: 15_000 })
  expect(told).toContainEqual({ warning: words.lost('web') })
  const alive = workers().filter(isRunning)
  expect(alive).toHaveLength(3)
  const answers = await Promise.all(Array.from({ length: 8 }, () => fetchText(port, '/')))
  expect(new Set(answers).size).toBe(2)
  expect(alive).toEqual(expect.arrayContaining([...new Set(answers)].map(Number)))
})

test('the first process killed hard takes every worker with it', async () => {
  const { app, end, workers } = await ready()
  app.kill('SIGKILL')
  await end
  await vi.waitUntil(() => !workers().some(isRunning), { timeout: 15_000 })
})
