import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { test as base, inject } from 'vitest'
import { type Database, openDatabase } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { onDatabase } from './connection.ts'
import { servicesOn } from './services.ts'

export { servicesOn }

/** A clone of the template for this worker: made at its first test, kept for the next files of the same worker. */
export const cloneForWorker = async (suffix = '', template = inject('template')) => {
  const name = `${template}_${process.env.VITEST_POOL_ID ?? '0'}${suffix}`
  const server = inject('server')
  const admin = openDatabase(server, { max: 1 })
  const known = await sql`select 1 from pg_database where datname = ${name}`.execute(admin)
  // copied file by file: five times as fast as through the log of the server
  if (known.rows.length === 0)
    await sql.raw(`create database ${name} template ${template} strategy file_copy`).execute(admin)
  await admin.destroy()
  return onDatabase(server, name)
}

let own = 0

/**
 * A test on the real database: `db` is a transaction rolled back at the end, `services` are built on it. `own` is for what must commit:
 * a database of the test's alone, so that no other test meets what it left.
 */
export const test = base
  .extend('pool', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const pool = openDatabase(await cloneForWorker(), { max: 4 })
    onCleanup(() => pool.destroy())
    return pool
  })
  .extend('db', async ({ pool }, { onCleanup }): Promise<Database> => {
    const tx = await pool.startTransaction().execute()
    onCleanup(async () => {
      await tx.rollback().execute()
    })
    return tx
  })
  .extend('own', async ({}, { onCleanup }): Promise<Database> => {
    own += 1
    const alone = openDatabase(await cloneForWorker(`_own_${process.pid}_${own}`), { max: 4 })
    onCleanup(() => alone.destroy())
    return alone
  })
  .extend('services', async ({ db }, { onCleanup }): Promise<Services> => {
    const folder = mkdtempSync(join(tmpdir(), 'frenchimpact-files-'))
    onCleanup(() => rmSync(folder, { recursive: true, force: true }))
    return servicesOn(db, folder)
  })
