import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { type Connection, type Database, openDatabase } from '#core/database.ts'
import { installJobs } from '#core/jobs.ts'
import { createLog } from '#core/log.ts'
import { migrate } from '#core/migrate.ts'
import { startEmbeddedPostgres } from '#core/postgres/index.ts'
import { build } from '../../scripts/build.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { jobs } from '../../src/jobs.ts'
import { loadReference } from '../../src/reference.ts'
import { onDatabase } from './connection.ts'
import { servicesOn } from './services.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: Connection
    template: string
    /** Of the tests in a browser: the template with the demonstration world, and the folder of its files. */
    demo: { template: string; files: string } | null
  }
}

type World = {
  connection: Connection
  admin: Database
  template: string
  dataDir: string
  end: () => Promise<void>
}

// each project reads this file anew: what they have in common is held by the process
const common = globalThis as unknown as { testWorld?: { world: Promise<World>; projects: number } }

/** One real PostgreSQL for the whole run, with one migrated template holding the geography; each worker clones it. */
export default async function setup(project: TestProject) {
  common.testWorld ??= { world: create(), projects: 0 }
  const held = common.testWorld
  held.projects += 1
  const world = await held.world

  project.provide('server', world.connection)
  project.provide('template', world.template)
  project.provide('demo', project.name === 'browser' ? await demoOf(world) : null)

  return async () => {
    held.projects -= 1
    if (held.projects > 0) return
    delete common.testWorld
    await world.end()
  }
}

const create = async (): Promise<World> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'frenchimpact-test-'))
  const given = process.env.TEST_DATABASE_URL
  const server = given ? null : await startEmbeddedPostgres({ dataDir })
  const connection: Connection = given ? { connectionString: given } : (server ?? unreachable()).connection
  const template = `template_${process.pid}`

  const admin = openDatabase(connection, { max: 1 })
  if (server) forget(dataDir, server)
  await sql.raw(`create database ${template}`).execute(admin)
  const log = createLog({ logLevel: 'error' })
  const db = openDatabase(onDatabase(connection, template), { max: 2 })
  await migrate(db)
  await installJobs(onDatabase(connection, template), jobs, { log })
  await loadReference(db)
  await db.destroy()

  const end = async () => {
    if (server) {
      await admin.destroy()
      await server.stop() // its databases go with its folder
    } else {
      await dropAll(admin, template)
      await admin.destroy()
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { connection, admin, template, dataDir, end }
}

/** What this server holds ends with the run: it need not wait for the disk. */
const forget = (dataDir: string, { pid }: { pid: number | undefined }) => {
  if (!pid || process.platform === 'win32') return // there, a server is not told that its settings changed
  appendFileSync(
    join(dataDir, 'pg/postgresql.conf'),
    '\nfsync = off\nfull_page_writes = off\nsynchronous_commit = off\n',
  )
  process.kill(pid, 'SIGHUP')
}

/** The demonstration world, told once for every site of the run; the pages' files are built once too. */
const demoOf = async ({ admin, connection, template, dataDir }: World) => {
  const name = `${template}_demo`
  await sql.raw(`create database ${name} template ${template} strategy file_copy`).execute(admin)
  const db = openDatabase(onDatabase(connection, name), { max: 2 })
  await Promise.all([servicesOn(db, dataDir).then(loadDemo), build()])
  await db.destroy()
  return { template: name, files: `${dataDir}/files` }
}

/** On a server that was lent, the databases this run made are dropped. */
const dropAll = async (admin: Database, template: string) => {
  const made = await sql<{ name: string }>`
    select datname as name from pg_database where datname like ${`${template}%`}`.execute(admin)
  for (const { name } of made.rows) await sql.raw(`drop database ${name} with (force)`).execute(admin)
}

const unreachable = (): never => {
  throw new Error('no server')
}
