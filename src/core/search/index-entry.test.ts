import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '../database.ts'
import { fillIndex } from './bulk.ts'
import { indexEntries, indexEntry, removeEntry } from './index-entry.ts'
import { emptyIndex, entry, find, lyonEntries, test, titles } from './lyon.fixture.ts'

test('an entry that changes is found by what it says now, and only so', async ({ lyon }) => {
  await indexEntry(
    lyon,
    entry({
      title: 'Ronalpia',
      summary: 'Accompagne ceux qui entreprennent.',
      stage: 'scaling',
      changedAt: new Date('2020-05-01T10:00:00.123Z'),
    }),
  )
  expect((await find(lyon, 'ronalpia incubateur', { exact: true })).total).toBe(0)
  const results = await find(lyon, 'ronalpia')
  expect(results.hits).toEqual([
    {
      kind: 'organisation',
      subjectId: 'Ronalpia',
      path: '/organisations/Ronalpia',
      title: 'Ronalpia',
      summary: 'Accompagne ceux qui entreprennent.',
      placeLabel: '',
      challengeIds: [],
      stage: 'scaling',
      legalForm: null,
      marks: [],
      fictional: false,
      changedAt: new Date('2020-05-01T10:00:00.123Z'),
      enteredAt: expect.any(Date),
    },
  ])
})

test('what changes in an entry never makes it new: it entered when it entered', async ({ lyon }) => {
  const entered = new Date('2019-03-04T05:06:07.008Z')
  await lyon.updateTable('search_entry').set({ entered_at: entered }).where('subject_id', '=', 'Ronalpia').execute()
  await indexEntry(lyon, entry({ title: 'Ronalpia', summary: 'Change.', changedAt: new Date('2026-05-01T10:00:00Z') }))
  expect((await find(lyon, 'ronalpia')).hits).toMatchObject([{ summary: 'Change.', enteredAt: entered }])
})

test('an entry taken out is not found, nor counted, nor given as a correction', async ({ lyon }) => {
  await removeEntry(lyon, 'organisation', 'Ronalpia')
  await removeEntry(lyon, 'organisation', 'Ronalpia')
  expect(await find(lyon, 'ronalpiya')).toMatchObject({ total: 0, correction: null })
  expect((await find(lyon, '')).facets.kinds).toEqual({ organisation: 10, project: 2, territory: 4 })
})

test('of an entry given twice, the last counts; a text cut in the middle of a character is taken', async ({ lyon }) => {
  const twice = [
    entry({ title: 'Avant', subjectId: 'x' }),
    entry({ title: 'Après', subjectId: 'x', summary: 'cut \ud83d' }),
  ]
  await indexEntries(lyon, twice)
  await indexEntries(lyon, [])
  expect(titles(await find(lyon, 'apres'))).toEqual(['Après'])
  expect((await find(lyon, 'avant', { exact: true })).total).toBe(0)
})

const wordsAreIndexed = async (db: Database) =>
  (await sql`select from pg_indexes where indexname = 'search_key_keys'`.execute(db)).rows.length === 1

test('what is filled for the first time is found like the rest', async ({ lyon }) => {
  await emptyIndex(lyon)
  await fillIndex(lyon, async () => {
    expect(await wordsAreIndexed(lyon)).toBe(false)
    await indexEntries(lyon, lyonEntries)
  })
  expect(await wordsAreIndexed(lyon)).toBe(true)
  expect(titles(await find(lyon, 'ronalpia'))).toEqual(['Ronalpia'])
})

test('once in use, the index is never taken down', async ({ lyon }) => {
  await fillIndex(lyon, async () => {
    expect(await wordsAreIndexed(lyon)).toBe(true)
    await indexEntry(lyon, entry({ title: 'Envie Rhône' }))
  })
  expect(titles(await find(lyon, 'envie'))).toEqual(['Envie Rhône'])
})
