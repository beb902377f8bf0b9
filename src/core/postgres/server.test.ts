import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { startEmbeddedPostgres } from './index.ts'
import { isRunning, until } from './processes.ts'
import { words } from './words.ts'

const asRoot = process.getuid?.() === 0

// what mkdtemp makes is closed to every other account (0700): as root, the server's own account cannot even enter it
const base = mkdtempSync(join(tmpdir(), 'frenchimpact-postgres-'))
const home = join(base, 'data')
afterAll(() => rmSync(base, { recursive: true, force: true }))

const start = async (dataDir = home) => {
  const steps: string[] = []
  const warnings: string[] = []
  const server = await startEmbeddedPostgres({
    dataDir,
    log: { warn: (sentence) => warnings.push(sentence) },
    onStep: (sentence) => steps.push(sentence),
  })
  onTestFinished(() => server.stop())
  return { ...server, pid: () => server.pid ?? 0, steps, warnings }
}

const ask = async (connection: pg.ClientConfig, sql: string): Promise<Record<string, unknown>> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

/** The application in small, in its own process, once it has written `rows` rows. */
const holder = async (rows: number) => {
  const app = spawn(process.execPath, [join(import.meta.dirname, 'holder.fixture.ts'), home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void app.kill('SIGKILL'))
  const told = { postgres: 0, acknowledged: 0 }
  createInterface(app.stdout).on('line', (line) => Object.assign(told, JSON.parse(line)))
  await until(() => told.acknowledged >= rows)
  return { app, told }
}

/** Ends a process for good, and everything it had said by then is read. */
const killHard = async (app: ChildProcess) => {
  app.kill('SIGKILL')
  await once(app, 'close')
}

beforeAll(async () => {
  const { connection, stop } = await startEmbeddedPostgres({ dataDir: home })
  await ask(connection, 'create table kept as select 42 as answer')
  await stop()
})

test('a second start on the same folder is refused in one sentence, and disturbs nothing', async () => {
  const first = await start()
  await expect(start()).rejects.toThrow(words.alreadyRunning(home))
  expect(await ask(first.connection, 'select answer from kept')).toEqual({ answer: 42 })
})

test('a folder of another major version is refused, not touched', async () => {
  const other = join(base, 'other-major')
  mkdirSync(join(other, 'pg'), { recursive: true })
  writeFileSync(join(other, 'pg/PG_VERSION'), '17\n')
  await expect(start(other)).rejects.toThrow(words.otherMajor(join(other, 'pg'), '17', '18'))
})

test('a folder that holds something else is refused, not replaced', async () => {
  const other = join(base, 'not-a-cluster')
  mkdirSync(join(other, 'pg'), { recursive: true })
  writeFileSync(join(other, 'pg/letter.txt'), 'to keep')
  await expect(start(other)).rejects.toThrow(words.notACluster(join(other, 'pg')))
  expect(readFileSync(join(other, 'pg/letter.txt'), 'utf8')).toBe('to keep')
})

test('a server that cannot start says why, and frees the folder', async () => {
  const settings = join(home, 'pg/postgresql.auto.conf')
  const before = readFileSync(settings)
  writeFileSync(settings, "shared_preload_libraries = 'absent'\n")
  await expect(start()).rejects.toThrow('could not access file "absent"')
  writeFileSync(settings, before)
  await start()
})

test('stopping ends the process, is repeatable, and the next start finds the data', async () => {
  const first = await start()
  const pid = first.pid()
  await first.stop()
  await first.stop()
  expect(isRunning(pid)).toBe(false)
  const second = await start()
  expect(second.steps).toEqual([])
  expect(await ask(second.connection, 'select answer from kept')).toEqual({ answer: 42 })
})

test('what is acknowledged is on disk, text is UTF-8, the application is not superuser, no port is open', async () => {
  const { connection } = await start()
  const settings = `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
    current_setting('full_page_writes') as pages, current_setting('listen_addresses') as addresses,
    current_setting('is_superuser') as superuser, upper('été') as upper`
  expect(await ask(connection, settings)).toEqual({
    ...{ fsync: 'on', commit: 'on', pages: 'on', addresses: '', superuser: 'off', upper: 'ÉTÉ' },
  })
  await ask(connection, 'create extension unaccent')
})

test('the connection is good in another process, even when PGPORT says otherwise', async () => {
  const { connection } = await start()
  const script = `import pg from 'pg'
    const client = new pg.Client(JSON.parse(process.argv[1])); await client.connect(); await client.end()`
  const other = spawn(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(connection)], {
    env: { ...process.env, PGPORT: '1', PGSSLMODE: 'require' },
  })
  expect(await once(other, 'exit')).toEqual([0, null])
})

test('a path longer than a socket may have works, beside another running server', async () => {
  const first = await start()
  const far = await start(join(base, 'a-rather-long-name-'.repeat(8), 'data'))
  expect(far.steps.at(-1)).toBe(words.creating)
  expect(await ask(far.connection, 'select count(*)::int from pg_class where relname = $$kept$$')).toEqual({ count: 0 })
  expect(await ask(first.connection, 'select answer from kept')).toEqual({ answer: 42 })
})

test('as root, under a folder closed to all, the server runs as another account', async ({ skip }) => {
  skip(!asRoot, 'only root can lend an account')
  const { pid } = await start()
  expect(statSync(base)).toMatchObject({ uid: 0 })
  expect(statSync(base).mode & 0o777).toBe(0o700)
  const owner = statSync(join(home, 'pg')).uid
  expect(owner).not.toBe(0)
  expect(readFileSync(`/proc/${pid()}/status`, 'utf8')).toContain(`Uid:\t${owner}\t${owner}\t${owner}\t${owner}`)
})

test('a server killed hard is launched again by itself, nothing acknowledged is lost', async () => {
  const server = await start()
  await ask(server.connection, 'create table survivor as select 7 as answer')
  const killed = server.pid()
  process.kill(killed, 'SIGKILL')
  await vi.waitUntil(() => server.warnings.includes(words.back), { timeout: 15_000 })
  expect(server.pid()).not.toBe(killed)
  expect(await ask(server.connection, 'select answer from survivor')).toEqual({ answer: 7 })
})

test('no server is launched while a process of the killed one could still write', async () => {
  const server = await start()
  const client = new pg.Client(server.connection)
  client.on('error', () => {}) // its server is about to die
  await client.connect()
  const { pid } = (await client.query('select pg_backend_pid() as pid')).rows[0]
  process.kill(pid, 'SIGSTOP')
  process.kill(server.pid(), 'SIGKILL')
  await sleep(1000)
  expect(server.warnings).toEqual([words.lost])
  process.kill(pid, 'SIGCONT')
  await vi.waitUntil(() => server.warnings.includes(words.back), { timeout: 15_000 })
})

test('the application killed hard: the next start stops the server it left and keeps every acknowledged write', async () => {
  const { app, told } = await holder(50)
  await killHard(app)
  expect(isRunning(told.postgres)).toBe(true)
  const next = await start()
  expect(next.steps).toEqual([words.orphan])
  expect(isRunning(told.postgres)).toBe(false)
  expect((await ask(next.connection, 'select count(*)::int from written')).count).toBeGreaterThanOrEqual(
    told.acknowledged,
  )
  await ask(next.connection, 'drop table written')
})

test('everything killed hard: the next start keeps every acknowledged write', async () => {
  const { app, told } = await holder(50)
  process.kill(told.postgres, 'SIGKILL')
  await killHard(app)
  const next = await start()
  expect((await ask(next.connection, 'select count(*)::int from written')).count).toBeGreaterThanOrEqual(
    told.acknowledged,
  )
  await ask(next.connection, 'drop table written')
})

test('a number now borne by a stranger neither blocks the start nor harms the stranger', async () => {
  const first = await start()
  const { uid, gid } = statSync(join(home, 'pg'))
  const stranger = spawn('sleep', ['60'], asRoot ? { uid, gid } : {})
  onTestFinished(() => void stranger.kill())
  const pidFile = join(home, 'pg/postmaster.pid')
  const left = readFileSync(pidFile, 'utf8')
  await first.stop()
  for (const number of [stranger.pid, (await start(join(base, 'neighbour'))).pid()]) {
    writeFileSync(pidFile, left.replace(/^\d+/, `${number}`))
    const next = await start()
    expect(isRunning(number ?? 0)).toBe(true)
    await next.stop()
  }
})

test('as root, a backup put back as root is given to the account of the server', async ({ skip }) => {
  skip(!asRoot, 'only root can lend an account')
  execFileSync('chown', ['-R', '0:0', join(home, 'pg')])
  const { connection } = await start()
  expect(await ask(connection, 'select answer from kept')).toEqual({ answer: 42 })
})

test('a creation cut short is started over', async () => {
  const dataDir = join(base, 'cut-short')
  mkdirSync(join(dataDir, 'pg.new/base'), { recursive: true })
  const { connection, steps } = await start(dataDir)
  expect(steps).toEqual([words.creating])
  expect(await ask(connection, 'select 1 as one')).toEqual({ one: 1 })
})
