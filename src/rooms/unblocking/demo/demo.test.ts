import { expect } from 'vitest'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { directoryDemo } from '#rooms/directory/index.ts'
import { labelDemo } from '#rooms/label/index.ts'
import { test } from '#tests/support/database.ts'
import { eraseUnblockingDemo } from '../erasure/actions-demo.ts'
import { outcomes, statuses } from '../rules.ts'
import { unblockingDemo } from './actions.ts'

test('the demonstration shows every state and every outcome, once, by the actions that people use', {
  timeout: 120_000,
}, async ({ services, db }) => {
  await accountsDemo(services)
  await directoryDemo(services)
  await labelDemo(services)
  await unblockingDemo(services)
  const cases = await db.selectFrom('blocker_case').select(['status', 'demo', 'climbs', 'lacked_level_at']).execute()
  expect(new Set(cases.map(({ status }) => status))).toEqual(new Set(statuses))
  expect(cases.every(({ demo }) => demo)).toBe(true)
  expect(cases.some(({ climbs }) => climbs > 0)).toBe(true)
  expect(cases.some(({ lacked_level_at }) => lacked_level_at !== null)).toBe(true)
  const given = await db.selectFrom('blocker_outcome').select('kind').execute()
  expect(new Set(given.map(({ kind }) => kind))).toEqual(new Set(outcomes))
  const sheets = await db.selectFrom('precedent').select('status').execute()
  expect(sheets.filter(({ status }) => status === 'published').length).toBeGreaterThan(4)
  const tests = await db.selectFrom('learning_test').select('status').orderBy('status').execute()
  expect(tests.map(({ status }) => status)).toEqual(['decided', 'running'])
  expect(await db.selectFrom('watch_alert').select('cases').execute()).not.toEqual([])
  await unblockingDemo(services)
  expect((await db.selectFrom('blocker_case').select('id').execute()).length).toBe(cases.length)
  await eraseUnblockingDemo(db)
  for (const table of ['blocker_case', 'precedent', 'learning_test', 'policy_note', 'hacker_appointment'] as const)
    expect(await db.selectFrom(table).select('id').execute()).toEqual([])
})
