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
import { jobs } from '../../src/jobs.ts'
import { loadReference } from '../../src/reference.ts'
import { onDatabase } from './connection.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: Connection
    template: string
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

/** On a server that was lent, the databases this run made are dropped. */
const dropAll = async (admin: Database, template: string) => {
  const made = await sql<{ name: string }>`
    select datname as name from pg_database where datname like ${`${template}%`}`.execute(admin)
  for (const { name } of made.rows) await sql.raw(`drop database ${name} with (force)`).execute(admin)
}

const unreachable = (): never => {
  throw new Error('no server')
}
