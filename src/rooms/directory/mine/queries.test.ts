import { sql } from 'kysely'
import { expect } from 'vitest'
import { inTransaction } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { createSheet } from '../drafts/actions.ts'
import { curator, draft, joins, now, person } from '../room.fixture.ts'
import { sheetRowsOf, sheetsOf } from './queries.ts'

test('the sheets of others are not mine, nor what I began and no longer keep', async ({ services, db }) => {
  const [nadia, paul, aicha] = [await person(db, 'nadia'), await person(db, 'paul'), await curator(db)]
  const id = await draft(services, nadia, 'Permis de bouger')
  await joins(db, paul, id)
  await db.deleteFrom('sheet_member').where('user_id', '=', nadia.id).execute()
  const sheet = { kind: 'organisation' as const, name: 'Garage', placeIds: [], isEditorial: true }
  await createSheet(db, aicha, sheet, now)
  const names = async (userId: string) => (await sheetsOf(db, userId)).map(({ name, role }) => [name, role])
  expect(await names(nadia.id)).toEqual([])
  expect(await names(paul.id)).toEqual([['Permis de bouger', 'editor']])
  expect(await names(aicha.id)).toEqual([['Garage', null]])
})

// a database of its own: in the one of the other tests, what they did may have told the planner that these tables are empty
test('finding my sheets goes through the index of each way in', async ({ own }) => {
  const nadia = await person(own, 'nadia')
  const plan = await inTransaction(own, async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    return JSON.stringify(await sheetRowsOf(tx, nadia.id).explain('text'))
  })
  expect(plan).toContain('sheet_member_user')
  expect(plan).toContain('sheet_created_by')
})
