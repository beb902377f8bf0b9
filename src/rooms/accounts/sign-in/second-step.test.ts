import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { castPassword } from '../../../demo/cast.ts'
import { addPerson, addSecondFactor } from '../accounts.fixture.ts'
import { browse, browseAs, roomSite } from '../room.fixture.tsx'
import { totpCode } from '../second-factor/totp.ts'

const email = 'georges@instance.example'
const step = '/connexion/second-facteur'

test('without the password first, there is no second step', async ({ services }) => {
  const visitor = browse(roomSite(services))
  expect((await visitor.get(step)).location).toBe('/connexion')
  expect((await visitor.post(step, { code: '123456' })).location).toBe('/connexion')
})

test('a cookie made up by hand opens no second step', async ({ services }) => {
  const { secret } = await addSecondFactor(services, await addPerson(services, email))
  const site = roomSite(services)
  const person = browse(site)
  await person.signIn(email)
  const identifier = decodeURIComponent(person.jar['fi.two_factor'] ?? '').split('.')[0]
  expect(identifier).toMatch(/^2fa-/)
  const forger = browse(site, { 'fi.two_factor': `${identifier}.${'A'.repeat(43)}=` })
  const answer = await forger.post(step, { code: totpCode(secret, new Date()) })
  expect(answer.location).toBe('/connexion')
  expect(Object.keys(forger.jar).some((name) => name.includes('session'))).toBe(false)
})

test('between the two steps nobody is signed in', async ({ services }) => {
  await addSecondFactor(services, await addPerson(services, email))
  const person = browse(roomSite(services))
  expect((await person.signIn(email, castPassword, { retour: '/mes-fiches' })).location).toBe(
    `${step}?retour=%2Fmes-fiches`,
  )
  expect((await person.get('/mon-compte')).status).toBe(303)
  expect((await person.get(`${step}?retour=%2Fmes-fiches`)).html).toContain('value="/mes-fiches"')
})

test('signed in already, the second step tells nothing of a code', async ({ services }) => {
  const id = await addPerson(services, 'aicha@instance.example')
  const { secret } = await addSecondFactor(services, id)
  await addSecondFactor(services, await addPerson(services, email))
  const site = roomSite(services)
  const challenged = browse(site)
  await challenged.signIn(email)
  const both = browse(site, { ...challenged.jar, ...(await browseAs(site, services, id)).jar })
  const answers = []
  for (const code of ['000000', totpCode(secret, new Date())]) {
    const { status, location, html } = await both.post(step, { code })
    answers.push({ status, location, html })
  }
  expect(answers[0]).toEqual({ status: 303, location: '/mon-compte', html: '' })
  expect(answers[1]).toEqual(answers[0])
})

test('a wrong code is refused; too many end the try', async ({ services }) => {
  await addSecondFactor(services, await addPerson(services, email))
  const person = browse(roomSite(services))
  await person.signIn(email)
  const wrong = await person.post(step, { code: '000000' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('n’est pas le bon')
  for (const code of ['000001', '000002', '000003', '000004']) await person.post(step, { code })
  expect((await person.post(step, { code: '000005' })).location).toBe('/connexion')
})

test('a code serves once: seen over a shoulder, it opens nothing more', async ({ services }) => {
  const { secret } = await addSecondFactor(services, await addPerson(services, email))
  const site = roomSite(services)
  const person = browse(site)
  await person.signIn(email)
  const code = totpCode(secret, new Date())
  expect(
    (await person.post(step, { code: `${code.slice(0, 3)} ${code.slice(3)}`, retour: '/mes-fiches' })).location,
  ).toBe('/mes-fiches')
  expect((await person.get('/mon-compte')).status).toBe(200)

  const thief = browse(site)
  await thief.signIn(email)
  const replayed = await thief.post(step, { code })
  expect(replayed.status).toBe(422)
  expect(replayed.html).toContain('a déjà servi')
  expect((await thief.get('/mon-compte')).status).toBe(303)
})

test('a back-up code replaces the telephone, once', async ({ services }) => {
  const { codes } = await addSecondFactor(services, await addPerson(services, email))
  const site = roomSite(services)
  const person = browse(site)
  await person.signIn(email)
  expect((await person.post(step, { code: codes[0] ?? '' })).location).toBe('/mon-compte')
  expect((await person.get('/mon-compte')).html).toContain('Codes restants\u00a0: 1')

  const again = browse(site)
  await again.signIn(email)
  expect((await again.post(step, { code: codes[0] ?? '' })).status).toBe(422)
})

test('suspended between the two steps, one stays out', async ({ services, db }) => {
  const id = await addPerson(services, email)
  const { secret } = await addSecondFactor(services, id)
  const person = browse(roomSite(services))
  await person.signIn(email)
  await db
    .updateTable('app_user')
    .set({ status: 'suspended', suspended_reason: 'essai' })
    .where('id', '=', id)
    .execute()
  const answer = await person.post(step, { code: totpCode(secret, new Date()) })
  expect(answer.html).toContain('Ce compte est suspendu')
  expect((await person.get('/mon-compte')).status).toBe(303)
})

test('codes are counted', async ({ services }) => {
  await addSecondFactor(services, await addPerson(services, email))
  const site = roomSite(services)
  const statuses = []
  for (let n = 0; n < 3; n += 1) {
    const person = browse(site)
    await person.signIn(email)
    for (let code = 0; code < 4; code += 1) statuses.push((await person.post(step, { code: `00000${code}` })).status)
  }
  expect(statuses.at(-1)).toBe(429)
})
