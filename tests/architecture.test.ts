import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rooms } from '../src/rooms.ts'
import { breaches, importsOf, isTest, type Source } from './support/architecture.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources: Source[] = globSync(['src/**/*.{ts,tsx}', 'db/**/*.ts', 'bench/**/*.ts'], { cwd: root }).map((path) => ({
  path: path.replaceAll('\\', '/'),
  text: readFileSync(`${root}/${path}`, 'utf8'),
}))

test('the files were read, and their imports too', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.flatMap(importsOf).length).toBeGreaterThan(400)
})

const planted: [string, string, string][] = [
  ['src/core/history.ts', "import { Page } from '#ui/index.ts'", 'core knows neither ui nor rooms'],
  ['src/ui/table.tsx', "import { sql } from 'kysely'", 'ui knows neither rooms, database nor HTTP'],
  ['src/rooms/contact/queries.ts', "import { x } from '../accounts/roles/queries.ts'", 'is entered through its door'],
  [
    'src/rooms/geography/queries.ts',
    "import { x } from '#rooms/directory/index.ts'",
    'does not let geography use directory',
  ],
  ['src/rooms/contact/rules.ts', "import { db } from '#core/database.ts'", 'rules know zod'],
  ['src/rooms/contact/rules.ts', 'export const late = () => Date.now() > 3', 'rules have no clock'],
  ['src/rooms/contact/pages.tsx', "import { list } from './queries.ts'", 'pages take values'],
  ['src/rooms/contact/routes.tsx', "import { sql } from 'kysely'", 'Kysely belongs to'],
  ['src/rooms/contact/queries.ts', "import { Hono } from 'hono'", 'Hono belongs to'],
  ['src/rooms/contact/actions.ts', "tx.insertInto('app_user')", 'table app_user is written by its room only'],
  ['src/rooms/contact/actions.ts', 'sql`update sheet set name = 1`', 'table sheet is written by its room only'],
  ['src/islands/main.ts', "import { x } from '../core/http.ts'", 'islands and server code'],
  ['src/rooms/contact/pages.tsx', "import { raw } from 'hono/html'", 'raw HTML'],
  ['src/rooms/contact/pages.tsx', 'export const A = () => <p style="color:red" />', 'no raw HTML, inline style'],
  ['src/rooms/contact/routes.tsx', "r.post('/x', async (c) => c.text('done'))", 'names a permission'],
  ['src/rooms/contact/actions.ts', 'x\n'.repeat(300), 'past 250 lines'],
  ['src/rooms/contact/actions.ts', "import { world } from './room.fixture.ts'", 'stays with tests'],
  ['src/rooms/contact/actions.ts', 'export const nothing = null', 'contact says it uses accounts and never does'],
]

test.each(planted)('a planted breach is caught in %s', (path, text, said) => {
  expect(breaches([{ path, text }], rooms).join('\n')).toContain(said)
})

test('rooms that use each other in a ring are caught', () => {
  expect(breaches([], { a: { uses: ['b'], tables: [] }, b: { uses: ['a'], tables: [] } })).toHaveLength(2)
})

test('a room uses another by its own files, types included, not by its tests', () => {
  const uses = { a: { uses: ['b'], tables: [] }, b: { uses: [], tables: [] } }
  const text = "import type { X } from '../b/index.ts'"
  const read = (path: string) =>
    breaches(
      [
        { path: 'src/rooms/a/index.ts', text: '' },
        { path, text },
      ],
      uses,
    )
  for (const path of ['src/rooms/a/a.test.ts', 'src/rooms/a/room.fixture.ts'])
    expect(read(path)).toEqual(['src/rooms.ts:1: room a says it uses b and never does'])
  expect(read('src/rooms/a/queries.ts')).toEqual([])
})

test('the house stands', () => {
  expect(breaches(sources, rooms)).toEqual([])
})

test('files stay small: half of them under 60 lines', () => {
  const sizes = sources
    .filter(({ path }) => !isTest(path) && path !== 'db/schema.ts')
    .map(({ text }) => text.split('\n').length - 1)
  const median = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)]
  expect(median).toBeLessThanOrEqual(60)
})
