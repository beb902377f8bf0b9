import { expect } from 'vitest'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { test } from '#tests/support/database.ts'
import { directoryDemo } from './actions.ts'
import { eraseDirectoryDemo } from './erasure/actions.ts'

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
