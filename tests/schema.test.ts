import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { schemaArguments } from '../scripts/schema-arguments.ts'
import { onDatabase } from './support/connection.ts'

const asUrl = () => {
  const connection = onDatabase(inject('server'), inject('template'))
  if ('connectionString' in connection) return connection.connectionString
  return `postgres://${connection.user}@localhost/${connection.database}?host=${encodeURIComponent(connection.host)}`
}

test('db/schema.ts says what the migrations make', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'))
  const file = join(folder, 'schema.ts')
  const made = spawnSync('kysely-codegen', schemaArguments(asUrl(), file), { encoding: 'utf8' })
  expect(made.status, made.stderr).toBe(0)
  expect(readFileSync('db/schema.ts', 'utf8')).toBe(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
})
