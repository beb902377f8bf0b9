import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { addPerson, addRole } from './accounts.fixture.ts'
import { openSession } from './demo/sessions.ts'
import { identifyWith } from './identify.ts'

const headers = (cookie: string) => new Headers({ Cookie: cookie })
const email = 'camille@toit.example'

test('no cookie, a forged one, an expired session, a suspended person: nobody', async ({ services, db }) => {
  const identify = identifyWith(services)
  expect(await identify(new Headers())).toEqual({ actor: null, setCookies: [] })
  const id = await addPerson(services, email)
  const cookie = await openSession(services, id)
  expect((await identify(headers(cookie))).actor?.id).toBe(id)

  const [token] = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')
  expect((await identify(headers(`fi.session_token=${token}.${'A'.repeat(43)}%3D`))).actor).toBeNull()
  expect((await identify(headers(`fi.session_token=${token}`))).actor).toBeNull()

  await db.updateTable('app_user').set({ status: 'suspended', suspended_reason: 'essai' }).execute()
  expect((await identify(headers(cookie))).actor).toBeNull()
  await db.updateTable('app_user').set({ status: 'active', suspended_reason: null }).execute()
  await db
    .updateTable('auth_session')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .execute()
  expect((await identify(headers(cookie))).actor).toBeNull()
  expect(await db.selectFrom('auth_session').select('id').execute()).toEqual([])
})

test('roles revoked or over are not the person’s; those to come are, with their dates', async ({ services, db }) => {
  const id = await addPerson(services, email)
  await addRole(services, id, 'curator', { to: '2020-12-31' })
  await addRole(services, id, 'correspondent', { from: '2098-01-01' })
  await addRole(services, id, 'spokesperson')
  await addRole(services, id, 'data_officer')
  await db
    .updateTable('role_grant')
    .set({ revoked_at: new Date(), revoked_reason: 'essai' })
    .where('role', '=', 'data_officer')
    .execute()
  const { actor } = await identifyWith(services)(headers(await openSession(services, id)))
  expect(actor).toMatchObject({ id, email, secondFactor: false, demo: false })
  expect(actor?.grants.map(({ role }) => role).sort()).toEqual(['correspondent', 'spokesperson'])
})

test('a session in use is renewed once a day, by a cookie', async ({ services, db }) => {
  const identify = identifyWith(services)
  const cookie = await openSession(services, await addPerson(services, email))
  expect((await identify(headers(cookie))).setCookies).toEqual([])
  const left = new Date(Date.now() + 28 * 86_400_000)
  await db.updateTable('auth_session').set({ expires_at: left }).execute()
  const { setCookies } = await identify(headers(cookie))
  expect(setCookies.join()).toContain('fi.session_token=')
  const { expires_at } = await db.selectFrom('auth_session').select('expires_at').executeTakeFirstOrThrow()
  expect(expires_at.getTime()).toBeGreaterThan(left.getTime())
})
