import { expect } from 'vitest'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { expectClosedTo, signedIn } from '../../admin/officers.fixture.ts'
import { paths } from '../paths.ts'
import { signingKey } from './actions.ts'
import { publicKeys } from './queries.ts'

const wrong = ['curator', 'label_coordinator'] as const

test('for whom they are not, the page of the keys is closed', async ({ services }) => {
  await expectClosedTo(services, ['administrator'], wrong, { path: paths.keys })
})

test('for whom it is not, a rotation is closed, and nothing is rotated', async ({ services, db }) => {
  await expectClosedTo(services, ['administrator'], wrong, { path: paths.rotation, fields: {} })
  expect(await publicKeys(db)).toEqual([])
})

test('an administrator reads the keys, is told what a rotation does, and confirms it', async ({ services, db }) => {
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  const site = appFor(services)
  expect(await (await get(site, paths.keys, cookie)).text()).toContain('Aucune clé pour l’instant')
  const { kid, secretKey } = await signingKey(services)
  const page = await (await get(site, paths.keys, cookie)).text()
  expect(page).toContain(kid)
  expect(page).not.toContain(secretKey)
  expect(page).toContain(`href="${paths.rotation}"`)
  expect(await (await get(site, paths.rotation, cookie)).text()).toContain('cela ne se défait pas')
  const done = await post(site, paths.rotation, {}, cookie)
  expect([done.status, done.headers.get('location')]).toEqual([303, paths.keys])
  expect((await publicKeys(db)).map(({ retiredAt }) => retiredAt === null)).toEqual([false, true])
  const told = await db.selectFrom('history').select('details').where('verb', '=', 'credential_key.rotated').execute()
  expect(told).toEqual([{ details: { former: kid } }])
})
