import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { isRunning } from '#core/postgres/processes.ts'

const application = join(import.meta.dirname, 'application.fixture.ts')

const base = mkdtempSync(join(tmpdir(), 'frenchimpact-lifecycle-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const freePort = async () => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Starts the application on that folder as a terminal would, in a process group of its own. `end` resolves to its exit code and signal. */
const launch = async (folder: string) => {
  const dataDir = join(base, folder)
  const port = await freePort()
  const app = spawn(process.execPath, [application], {
    detached: true,
    env: { ...process.env, DATA_DIR: dataDir, PORT: `${port}` },
  })
  const group = app.pid ?? 0
  const said = { out: '', err: '' }
  app.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  app.stderr.on('data', (chunk) => {
    said.err += chunk
  })
  const end = once(app, 'close')
  onTestFinished(async () => {
    if (isRunning(group)) process.kill(-group, 'SIGTERM')
    await end
  })
  const url = `http://localhost:${port}`
  return {
    group,
    said,
    end,
    opened: () => vi.waitUntil(() => said.out.includes(url), { timeout: 15_000, interval: 10 }),
    write: () => numbers(url, 'POST'),
    read: () => numbers(url, 'GET'),
    server: () => Number(readFileSync(join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]),
  }
}

/** The row just committed (POST), or all there are (GET). */
const numbers = async (url: string, method: string): Promise<number[]> => {
  const response = await fetch(url, { method })
  if (!response.ok) throw new Error(`${response.status}`)
  return (await response.json()) as number[]
}

const open = async (folder: string) => {
  const app = await launch(folder)
  await app.opened()
  return app
}

test('a second start on a folder in use is refused in one line, the first goes on', async () => {
  const first = await open('a')
  const second = await launch('a')
  expect(await second.end).toEqual([1, null])
  expect(second.said.err.trim()).toMatch(/^Une autre instance de #FrenchImpact utilise déjà .*DATA_DIR\.$/)
  expect(await first.write()).toHaveLength(1)
})

test('two run side by side, each with its own data', async () => {
  const [one, two] = await Promise.all([open('a'), open('b')])
  const before = await two.read()
  const written = await one.write()
  expect(await two.read()).toEqual(before)
  expect(await one.read()).toEqual(expect.arrayContaining(written))
})

test('Ctrl-C stops every process, and what was written is there the next time', async () => {
  const app = await open('a')
  const written = await app.write()
  const server = app.server()
  process.kill(-app.group, 'SIGINT')
  expect(await app.end).toEqual([0, null])
  expect(app.said.err).toBe('')
  expect(isRunning(server)).toBe(false)
  const again = await open('a')
  expect(await again.read()).toEqual(expect.arrayContaining(written))
})

test('the server killed hard comes back under the running application', async () => {
  const app = await open('a')
  const written = await app.write()
  process.kill(app.server(), 'SIGKILL')
  const read = await vi.waitUntil(() => app.read().catch(() => null), { timeout: 15_000 })
  expect(read).toEqual(expect.arrayContaining(written))
})

test('after kill -9 of everything under load, it comes back by itself with every write it acknowledged', async () => {
  const app = await open('a')
  const acknowledged: number[] = []
  const writer = async () => {
    for (;;) acknowledged.push(...(await app.write()))
  }
  const writers = Promise.allSettled(Array.from({ length: 8 }, writer)) // each ends when its request is cut
  await vi.waitUntil(() => acknowledged.length > 500, { timeout: 10_000, interval: 5 })
  process.kill(app.server(), 'SIGKILL')
  process.kill(-app.group, 'SIGKILL')
  await writers
  const again = await open('a')
  expect(await again.read()).toEqual(expect.arrayContaining(acknowledged))
})

test('after kill -9 of its first process alone, it comes back by itself', async () => {
  const app = await open('a')
  const written = await app.write()
  process.kill(app.group, 'SIGKILL')
  const again = await open('a')
  expect(await again.read()).toEqual(expect.arrayContaining(written))
})
