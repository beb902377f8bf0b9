import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#core/database.ts'
import { embeddedConnection, startEmbeddedPostgres } from '#core/postgres/index.ts'
import { isRunning } from '#core/postgres/processes.ts'
import { build } from '../scripts/build.ts'

const base = mkdtempSync(join(tmpdir(), 'frenchimpact-whole-'))
const groups = new Set<number>()
beforeAll(() => build())
afterAll(() => {
  for (const group of groups) if (isRunning(group)) process.kill(-group, 'SIGKILL')
  rmSync(base, { recursive: true, force: true })
})

const freePort = async () => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

type Settings = Record<string, string>

/** Runs what `npm start` runs once built, in a process group of its own, as a terminal would. */
const launch = (settings: Settings, args: string[] = []) => {
  const child = spawn(process.execPath, ['dist/main.js', ...args], {
    detached: true,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', WEB_CONCURRENCY: '2', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  groups.add(child.pid ?? 0)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (said.out += chunk))
  child.stderr.on('data', (chunk) => (said.err += chunk))
  return { child, said, end: once(child, 'close') }
}

const open = async (folder: string, settings: Settings = {}) => {
  const port = await freePort()
  const app = launch({ DATA_DIR: join(base, folder), PORT: String(port), ...settings })
  const origin = `http://localhost:${port}`
  await until(() => app.said.out.includes(origin), app)
  return { ...app, origin, group: app.child.pid ?? 0 }
}

const until = async (condition: () => boolean, app: { child: ChildProcess; said: { err: string } }) => {
  for (let waited = 0; !condition() && waited < 90_000; waited += 25) {
    if (app.child.exitCode !== null) throw new Error(app.said.err)
    await sleep(25)
  }
  expect(condition()).toBe(true)
}

const serverOf = (folder: string) =>
  Number(readFileSync(join(base, folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0])

/** A visitor writes to the team: 303 means it is kept. */
const write = async (origin: string, subject: string) => {
  const body = new URLSearchParams({
    reason: 'general',
    subject,
    message: 'Un message assez long pour être lu par quelqu’un.',
    name: 'Paul Tessier',
    email: 'paul.tessier@courrier.example',
  })
  return fetch(`${origin}/contact`, { method: 'POST', body, redirect: 'manual', headers: { Origin: origin } })
}

/** Until nothing is left to send: what a process killed hard was sending waits a quarter of an hour before another takes it up. */
const drained = async (db: Database) => {
  const waiting = () => db.selectFrom('outgoing_mail').select('id').where('status', '=', 'queued').execute()
  for (let waited = 0; (await waiting()).length > 0 && waited < 60_000; waited += 250) await sleep(250)
  expect(await waiting()).toEqual([])
}

const subjects = async (folder: string) => {
  const db = openDatabase(embeddedConnection(join(base, folder)), { max: 1 })
  const rows = await db.selectFrom('contact_message').select('subject').execute()
  await db.destroy()
  return rows.map((row) => row.subject)
}

test.each([
  [{ PORT: 'quatre-vingts' }, /^Réglage PORT\u00a0?\s?: .+$/],
  [{ SMTP_URL: 'courrier.exemple.fr' }, /^Réglage SMTP_URL\s?: .+$/],
  [
    { NODE_ENV: 'production', PUBLISHER_NAME: 'X' },
    /^Réglage PUBLIC_URL, .+\nRéglage PUBLISHER_ADDRESS, .+HOST_PHONE.+$/,
  ],
])('a setting that cannot be used is named, and nothing starts: %j', async (settings, line) => {
  const app = launch({ DATA_DIR: join(base, 'never'), ...settings })
  expect(await app.end).toEqual([1, null])
  expect(app.said.err.trim()).toMatch(line)
})

test('the whole site: first start, a port taken, kill -9 of everything, start again, Ctrl-C', async () => {
  const app = await open('one')
  expect(app.said.out).toContain('36\u00a0360 territoires')
  expect(app.said.out).toContain('camille.roux@toit-a-deux-voix.example')
  expect((await fetch(`${app.origin}/readyz`)).status).toBe(200)

  const taken = launch({ DATA_DIR: join(base, 'two'), PORT: new URL(app.origin).port, DEMO: 'off' })
  expect(await taken.end).toEqual([1, null])
  expect(taken.said.err.trim()).toMatch(/^Le port \d+ est déjà utilisé.+PORT\.$/)

  const db = openDatabase(embeddedConnection(join(base, 'one')), { max: 1 })
  await drained(db)
  await db.destroy()
  const kept = await write(app.origin, 'Reçu avant la coupure')
  expect(kept.status, await kept.text()).toBe(303)
  const server = serverOf('one')
  process.kill(server, 'SIGKILL')
  process.kill(-app.group, 'SIGKILL')
  await app.end

  const again = await open('one')
  expect(await subjects('one')).toContain('Reçu avant la coupure')
  const running = serverOf('one')
  process.kill(-again.group, 'SIGINT')
  expect(await again.end).toEqual([0, null])
  expect(isRunning(running)).toBe(false)
  expect(spawnSync('pgrep', ['-g', String(again.group)]).stdout.toString()).toBe('')
})

/** Another instance as it would be after its own first start, without waiting for it. */
const copyOf = (folder: string, copy: string) =>
  spawnSync('cp', ['-a', join(base, folder), join(base, copy)]).status === 0 || expect.unreachable()

test('two sites side by side, on two ports, do not see each other', async () => {
  copyOf('one', 'three')
  const [one, two] = await Promise.all([open('one'), open('three', { DEMO: 'off' })])
  expect((await write(two.origin, 'Chez la seconde')).status).toBe(303)
  expect(await subjects('three')).toContain('Chez la seconde')
  expect(await subjects('one')).not.toContain('Chez la seconde')
  expect(two.said.out).not.toContain('Comptes de démonstration')
  for (const app of [one, two]) process.kill(-app.group, 'SIGINT')
  await Promise.all([one.end, two.end])
})

test('on a database lent by DATABASE_URL, pages and jobs run apart, and the demonstration can be erased and remade', async () => {
  copyOf('one', 'lent')
  const lent = await startEmbeddedPostgres({ dataDir: join(base, 'lent') })
  const { host, user, database } = lent.connection
  const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`
  const web = await open('apart', { DATABASE_URL: url, RUN: 'web' })
  expect((await write(web.origin, 'À deux processus')).status).toBe(303)

  const db = openDatabase({ connectionString: url }, { max: 1 })
  const waiting = db.selectFrom('outgoing_mail').select('id').where('status', '=', 'queued')
  expect((await waiting.execute()).length).toBeGreaterThan(0)
  const worker = launch({ DATABASE_URL: url, RUN: 'worker', DATA_DIR: join(base, 'apart') })
  await drained(db)

  const erase = launch({ DATABASE_URL: url, DATA_DIR: join(base, 'apart'), DEMO: 'off' }, ['demo', 'erase'])
  expect(await erase.end).toEqual([0, null])
  const left = await db.selectFrom('app_user').select('email').execute()
  expect(left).toEqual([])
  expect(await db.selectFrom('sheet').select('name').where('demo', '=', true).execute()).toEqual([])
  const messages = await db.selectFrom('contact_message').select('subject').execute()
  expect(new Set(messages.map((row) => row.subject))).toEqual(new Set(['À deux processus', 'Reçu avant la coupure']))

  const reset = launch({ DATABASE_URL: url, DATA_DIR: join(base, 'apart') }, ['demo', 'reset'])
  expect(await reset.end, reset.said.err).toEqual([0, null])
  expect((await fetch(`${web.origin}/projets/toit-a-deux-voix`)).status).toBe(200)

  await db.destroy()
  for (const app of [web, worker]) process.kill(-(app.child.pid ?? 0), 'SIGINT')
  await Promise.all([web.end, worker.end])
  await lent.stop()
})
