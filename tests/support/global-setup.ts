import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { type Connection, type Database, openDatabase } from '#core/database.ts'
import { installJobs } from '#core/jobs.ts'
import { createLog } from '#core/log.ts'
import { migrate } from '#core/migrate.ts'
import { startEmbeddedPostgres } from '#core/postgres/index.ts'
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

/** One real PostgreSQL for the whole run, with one migrated template holding the geography; each worker clones it. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'frenchimpact-test-'))
  const given = process.env.TEST_DATABASE_URL
  const server = given ? null : await startEmbeddedPostgres({ dataDir })
  const connection: Connection = given ? { connectionString: given } : (server ?? unreachable()).connection
  const template = `template_${process.pid}`

  const admin = openDatabase(connection, { max: 1 })
  await sql.raw(`create database ${template}`).execute(admin)
  const log = createLog({ logLevel: 'error' })
  const db = openDatabase(onDatabase(connection, template), { max: 2 })
  await migrate(db)
  await installJobs(onDatabase(connection, template), jobs, { log })
  await loadReference(db)
  await db.destroy()

  project.provide('server', connection)
  project.provide('template', template)
  project.provide('demo', project.name === 'browser' ? await demoOf(admin, connection, template, dataDir) : null)

  return async () => {
    if (server) {
      await admin.destroy()
      await server.stop() // its databases go with its folder
    } else {
      await dropAll(admin, template)
      await admin.destroy()
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The demonstration world, told once for every site of the run. */
const demoOf = async (admin: Database, connection: Connection, template: string, dataDir: string) => {
  const name = `${template}_demo`
  await sql.raw(`create database ${name} template ${template}`).execute(admin)
  const db = openDatabase(onDatabase(connection, name), { max: 2 })
  await loadDemo(await servicesOn(db, dataDir))
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
