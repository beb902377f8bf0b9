import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { cast, castPassword } from '../../../demo/cast.ts'
import { actorOf } from '../accounts.fixture.ts'
import { eraseAccountsDemo } from '../index.ts'
import { browse, roomSite } from '../room.fixture.tsx'
import { accountsDemo } from './actions.ts'
import { demoCode } from './code.ts'

test('the cast can sign in; Georges and Aïcha with the code of the demonstration; Rosa cannot', async ({
  services,
  db,
}) => {
  const ids = await accountsDemo(services)
  const site = roomSite(services)
  const camille = browse(site)
  expect((await camille.signIn(cast.camille.email, castPassword)).location).toBe('/mon-compte')
  for (const officer of [cast.georges, cast.aicha]) {
    const person = browse(site)
    expect((await person.signIn(officer.email)).location).toBe('/connexion/second-facteur')
    expect((await person.post('/connexion/second-facteur', { code: demoCode(new Date()) })).location).toBe(
      '/mon-compte',
    )
    expect((await person.get('/mon-compte/second-facteur')).html).toContain('Votre second facteur est actif')
  }
  expect((await browse(site).signIn(cast.rosa.email)).html).toContain('Ce compte est suspendu')
  const roles = async (id: string) => (await actorOf(services, id)).grants.map(({ role }) => role).sort()
  expect(await roles(ids.georges)).toEqual(['administrator'])
  expect(await roles(ids.aicha)).toEqual(['correspondent', 'curator'])
  expect(await roles(ids.helene)).toEqual([])
  expect(await db.selectFrom('app_user').select('id').where('demo', '=', false).execute()).toEqual([])
})

test('installed twice it is installed once; erased, nobody real goes with it', async ({ services, db }) => {
  const ids = await accountsDemo(services)
  expect(await accountsDemo(services)).toEqual(ids)
  await db.insertInto('app_user').values({ name: 'Une vraie personne', email: 'vraie@exemple.fr' }).execute()
  const erased = await eraseAccountsDemo(db)
  expect([...erased].sort()).toEqual(Object.values(ids).sort())
  expect((await db.selectFrom('app_user').select('name').execute()).map(({ name }) => name)).toEqual([
    'Une vraie personne',
  ])
  expect(await db.selectFrom('outgoing_mail').select('id').execute()).toEqual([])
})
