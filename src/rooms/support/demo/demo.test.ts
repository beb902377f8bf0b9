import { expect } from 'vitest'
import { parisDay } from '#core/pure/dates.ts'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { directoryDemo } from '#rooms/directory/index.ts'
import { labelDemo } from '#rooms/label/index.ts'
import { test } from '#tests/support/database.ts'
import { activityOf } from '../../label/register/queries-activity.ts'
import { eraseSupportDemo } from '../erasure/actions.ts'
import { activeSupport } from '../projects/queries.ts'
import { supportDemo } from './actions.ts'

// it builds the directory and the label first
test('the demonstration shows each verb in every state, twice as once, with invented structures only', {
  timeout: 120_000,
}, async ({ services, db }) => {
  await accountsDemo(services)
  await directoryDemo(services)
  await labelDemo(services)
  await supportDemo(services)
  await supportDemo(services)
  const statuses = async (table: 'scouting' | 'referral' | 'accompaniment') =>
    (await db.selectFrom(table).select('status').orderBy('status').execute()).map(({ status }) => status)
  expect(await statuses('scouting')).toEqual(['agreed', 'contacted'])
  expect(await statuses('referral')).toEqual([
    'accepted_by_recipient',
    'achieved',
    'agreed_by_holder',
    'agreed_by_holder',
    'declined',
    'declined',
    'expired',
    'proposed',
    'under_way',
  ])
  expect(await statuses('accompaniment')).toEqual(['closed', 'diagnosis', 'ended_by_holder', 'follow_up', 'proposed'])
  const followed = await db
    .selectFrom('accompaniment')
    .innerJoin('sheet', 'sheet.id', 'project_id')
    .select(['project_id as id', 'fictional'])
    .where('accompaniment.status', '=', 'follow_up')
    .executeTakeFirstOrThrow()
  expect(followed.fictional).toBe(true)
  expect(await activeSupport(db, followed.id, parisDay(services.clock()))).toHaveLength(1)
  const idOf = async (name: string) =>
    (await db.selectFrom('sheet').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  const [shop, bank] = [await idOf('Atelier des Pentes'), await idOf('Banque coopérative Demain')]
  const activity = await activityOf(db, [shop, bank])
  expect(activity.get(shop)).toEqual({ identified: 'few', referred: 6, accompanied: 'few', medianDays: null })
  expect(activity.get(bank)).toEqual({ identified: 0, referred: 0, accompanied: 0, medianDays: null })
  expect(await eraseSupportDemo(db)).toHaveLength(16)
  for (const table of ['scouting', 'referral', 'accompaniment'] as const) expect(await statuses(table)).toEqual([])
})
