import { expect } from 'vitest'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { test } from '#tests/support/database.ts'
import { directoryDemo } from './actions.ts'
import { editorialSheets } from './editorial.ts'
import { eraseDirectoryDemo } from './erasure/actions.ts'

test('the ten real organisations say nothing that came after their source, and nothing of our own guess', () => {
  expect(editorialSheets).toHaveLength(10)
  for (const sheet of editorialSheets) {
    const years = JSON.stringify(sheet).match(/\b(19|20)\d\d\b/g) ?? []
    expect(
      years.filter((year) => Number(year) > 2018),
      sheet.name,
    ).toEqual([])
    expect(sheet.publics, sheet.name).toBeUndefined()
    expect(JSON.stringify(sheet), sheet.name).not.toMatch(/Impact France|CERA|société à mission|trente ans/)
  }
})

test('the demonstration stands, twice as once, and erasing it leaves the ten real organisations', async ({
  services,
  db,
}) => {
  await accountsDemo(services)
  await directoryDemo(services)
  const count = async () =>
    (
      await db
        .selectFrom('sheet')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n
  const first = await count()
  const reachable = await db.selectFrom('sheet').select('name').where('contact_email', 'is not', null).execute()
  expect(reachable).toEqual([])
  expect(first).toBeGreaterThan(35)
  await directoryDemo(services)
  expect(await count()).toBe(first)
  expect(await eraseDirectoryDemo(db)).toHaveLength(first - 10)
  const left = await db.selectFrom('sheet').select(['name', 'fictional', 'source_on']).execute()
  expect(left).toHaveLength(10)
  expect(left.every((sheet) => !sheet.fictional && sheet.source_on === '2018-02-22')).toBe(true)
  const indexed = await db
    .selectFrom('search_entry')
    .select('title')
    .where('kind', 'in', ['project', 'organisation'])
    .execute()
  expect(indexed).toHaveLength(10)
})
