import { describe, expect } from 'vitest'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { mails, person } from '../../contact/team.fixture.ts'
import { expectClosedTo, signedIn } from '../officers.fixture.ts'
import { paths } from '../paths.ts'

const others = ['curator', 'correspondent', 'data_officer', 'spokesperson'] as const
const reason = 'Publicité répétée dans trois fiches'

describe('for whom it is not', () => {
  test('accounts are closed', async ({ services }) => {
    await expectClosedTo(services, ['administrator'], others, { path: `${paths.accounts}?q=a` })
  })

  test.for([
    ['read', (id: string) => ({ path: paths.account(id) })],
    ['suspended', (id: string) => ({ path: paths.suspension(id), fields: { reason } })],
    ['reopened', (id: string) => ({ path: paths.reinstatement(id), fields: {} })],
  ] as const)('an account is not %s', async ([, ask], { db, services }) => {
    const camille = await person(db, 'camille')
    await expectClosedTo(services, ['administrator'], others, ask(camille.id))
    expect(await db.selectFrom('app_user').select('status').where('id', '=', camille.id).execute()).toEqual([
      { status: 'active' },
    ])
    expect(await mails(db)).toEqual([])
  })

  test.for(['abc', '00000000-0000-4000-8000-000000000000'])(
    'the account « %s » is not found',
    async (id, { services }) => {
      const { cookie } = await signedIn(services, 'georges', ['administrator'])
      const site = appFor(services)
      for (const path of [paths.account(id), paths.suspension(id), paths.reinstatement(id)])
        expect((await get(site, path, cookie)).status).toBe(404)
      expect((await post(site, paths.suspension(id), { reason }, cookie)).status).toBe(404)
    },
  )
})

describe('what is refused to an administrator', () => {
  test('suspending without saying why', async ({ db, services }) => {
    const camille = await person(db, 'camille')
    const { cookie } = await signedIn(services, 'georges', ['administrator'])
    const answer = await post(appFor(services), paths.suspension(camille.id), { reason: '' }, cookie)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Dites pourquoi, en quelques mots.')
  })

  test('suspending themselves', async ({ services }) => {
    const { id, cookie } = await signedIn(services, 'georges', ['administrator'])
    const answer = await post(appFor(services), paths.suspension(id), { reason }, cookie)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`${reason}</textarea>`)
  })

  test('reopening an account that is open', async ({ db, services }) => {
    const camille = await person(db, 'camille')
    const { cookie } = await signedIn(services, 'georges', ['administrator'])
    expect((await post(appFor(services), paths.reinstatement(camille.id), {}, cookie)).status).toBe(303)
    expect(await mails(db)).toEqual([])
  })
})

test('accounts are found by a part of a name or of an address', async ({ db, services }) => {
  await person(db, 'camille')
  await person(db, 'nadia')
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  const site = appFor(services)
  const found = async (q: string) => (await get(site, `${paths.accounts}?q=${encodeURIComponent(q)}`, cookie)).text()
  expect(await found('roux')).toContain('Camille Roux')
  expect(await found('roux')).not.toContain('Nadia Berthier')
  expect(await found('permis-de-bouger')).toContain('Nadia Berthier')
  expect(await found('%')).toContain('Aucun compte ne correspond')
  expect(await found('')).toContain('3\u00a0comptes')
})

test('an account tells what is needed to decide, never its devices', async ({ db, services }) => {
  const camille = await signedIn(services, 'camille')
  await db
    .updateTable('auth_session')
    .set({ user_agent: 'Navigateur secret' })
    .where('user_id', '=', camille.id)
    .execute()
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  const html = await (await get(appFor(services), paths.account(camille.id), cookie)).text()
  for (const words of [
    'Camille Roux',
    camille.email,
    'Dernière session',
    'Fiches tenues',
    paths.suspension(camille.id),
  ])
    expect(html).toContain(words)
  expect(html).not.toContain('Navigateur secret')
})

test('suspended, a person is out and told why; reopened, they are told too', async ({ db, services }) => {
  const site = appFor(services)
  const camille = await signedIn(services, 'camille')
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  const out = await post(site, paths.suspension(camille.id), { reason }, cookie)
  expect([out.status, out.headers.get('location')]).toEqual([303, paths.account(camille.id)])
  expect((await get(site, '/mon-compte', camille.cookie)).status).toBe(303)
  expect((await mails(db))[0]?.text).toContain(reason)
  expect(await (await get(site, paths.account(camille.id), cookie)).text()).toContain(reason)

  expect((await get(site, paths.reinstatement(camille.id), cookie)).status).toBe(200)
  expect((await post(site, paths.reinstatement(camille.id), {}, cookie)).status).toBe(303)
  expect(await mails(db)).toHaveLength(2)
  const verbs = await db
    .selectFrom('history')
    .select('verb')
    .where('subject_id', '=', camille.id)
    .orderBy('id')
    .execute()
  expect(verbs.map(({ verb }) => verb)).toEqual(['account.suspended', 'account.reinstated'])
})
