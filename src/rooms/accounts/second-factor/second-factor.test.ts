import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { castPassword } from '../../../demo/cast.ts'
import { addPerson, addRole, addSecondFactor } from '../accounts.fixture.ts'
import { loadActor } from '../queries.ts'
import { browse, browseAs, mailsTo, roomSite } from '../room.fixture.tsx'
import { pendingSecret } from './queries.ts'
import { base32, totpCode } from './totp.ts'

const email = 'georges@instance.example'
const page = '/mon-compte/second-facteur'

test('the visitor is sent to sign in, whatever they try', async ({ services }) => {
  const visitor = browse(roomSite(services))
  for (const path of [page, `${page}/reglage`, `${page}/desactivation`])
    expect((await visitor.get(path)).status).toBe(303)
  for (const path of [page, `${page}/reglage`, `${page}/desactivation`, `${page}/codes`]) {
    expect((await visitor.post(path, { password: castPassword, code: '123456' })).location).toBe(
      '/connexion?retour=%2F',
    )
  }
})

test('a wrong password begins nothing; a wrong code activates nothing', async ({ services, db }) => {
  const id = await addPerson(services, email)
  const person = await browseAs(roomSite(services), services, id)
  expect((await person.post(page, { password: 'Ce-n-est-pas-lui-42' })).html).toContain('pas votre mot de passe')
  expect(await pendingSecret(services, id)).toBeNull()
  expect((await person.get(`${page}/reglage`)).location).toBe(page)

  await person.post(page, { password: castPassword })
  const wrong = await person.post(`${page}/reglage`, { code: '000000' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('n’est pas le bon')
  expect((await loadActor(db, id, '2026-11-22'))?.secondFactor).toBe(false)
})

test('setting it up: secret, first code, ten back-up codes shown once, other sessions closed', async ({
  services,
  db,
}) => {
  const id = await addPerson(services, email)
  const site = roomSite(services)
  const other = await browseAs(site, services, id)
  const person = await browseAs(site, services, id)
  expect((await person.post(page, { password: castPassword })).location).toBe(`${page}/reglage`)
  const secret = (await pendingSecret(services, id)) ?? ''
  const setUp = await person.get(`${page}/reglage`)
  expect(setUp.html).toContain('<svg class="qr"')
  expect(setUp.html.replaceAll(' ', '')).toContain(base32(secret))

  const activated = await person.post(`${page}/reglage`, { code: totpCode(secret, new Date()) })
  expect(activated.status).toBe(200)
  const codes = activated.html.match(/<code>[\w]{5}-[\w]{5}<\/code>/g) ?? []
  expect(codes).toHaveLength(10)
  expect((await loadActor(db, id, '2026-11-22'))?.secondFactor).toBe(true)
  expect((await other.get('/mon-compte')).status).toBe(303)

  const after = await person.get(page)
  expect(after.html).toContain('Votre second facteur est actif')
  expect(after.html).toContain('<dd>10</dd>')
  for (const code of codes) expect(after.html).not.toContain(code)
  expect((await person.get(`${page}/reglage`)).location).toBe(page)
  expect(await pendingSecret(services, id)).toBeNull()
  expect((await mailsTo(services, email)).map(({ subject }) => subject)).toEqual(['Votre second facteur est actif'])
})

test('the code that set it up does not also sign in', async ({ services }) => {
  const id = await addPerson(services, email)
  const site = roomSite(services)
  const person = await browseAs(site, services, id)
  await person.post(page, { password: castPassword })
  const code = totpCode((await pendingSecret(services, id)) ?? '', new Date())
  await person.post(`${page}/reglage`, { code })
  const again = browse(site)
  await again.signIn(email)
  expect((await again.post('/connexion/second-facteur', { code })).html).toContain('a déjà servi')
})

test('new back-up codes need the password and kill the old ones', async ({ services }) => {
  const id = await addPerson(services, email)
  const { codes } = await addSecondFactor(services, id)
  const site = roomSite(services)
  const person = await browseAs(site, services, id)
  expect((await person.post(`${page}/codes`, { password: 'Ce-n-est-pas-lui-42' })).status).toBe(422)
  const renewed =
    (await person.post(`${page}/codes`, { password: castPassword })).html.match(/<code>[\w-]{11}<\/code>/g) ?? []
  expect(renewed).toHaveLength(10)
  const later = browse(site)
  await later.signIn(email)
  expect((await later.post('/connexion/second-facteur', { code: codes[0] ?? '' })).status).toBe(422)
  expect((await later.post('/connexion/second-facteur', { code: renewed[0]?.slice(6, 17) ?? '' })).status).toBe(303)
})

test('whoever holds a role, today or soon, cannot give it up', async ({ services, db }) => {
  const site = roomSite(services)
  for (const [address, from] of [
    ['un@instance.example', '2020-01-01'],
    ['deux@instance.example', '2098-01-01'],
  ] as const) {
    const id = await addPerson(services, address)
    await addSecondFactor(services, id)
    await addRole(services, id, 'curator', { from })
    const person = await browseAs(site, services, id)
    expect((await person.get(`${page}/desactivation`)).location).toBe(page)
    const refused = await person.post(`${page}/desactivation`, { password: castPassword })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('obligatoire tant qu’elle dure')
    expect((await loadActor(db, id, '2026-11-22'))?.secondFactor).toBe(true)
  }
})

test('giving it up needs the password, then the password alone signs in', async ({ services }) => {
  const id = await addPerson(services, email)
  await addSecondFactor(services, id)
  const site = roomSite(services)
  const person = await browseAs(site, services, id)
  expect((await person.post(`${page}/desactivation`, { password: 'Ce-n-est-pas-lui-42' })).status).toBe(422)
  expect((await person.post(`${page}/desactivation`, { password: castPassword })).location).toBe(page)
  expect((await browse(site).signIn(email)).location).toBe('/mon-compte')
  expect((await mailsTo(services, email)).at(-1)?.subject).toBe('Votre second facteur est retiré')
})

test('an officer without one is told why it is needed', async ({ services }) => {
  const id = await addPerson(services, email)
  await addRole(services, id, 'administrator')
  const person = await browseAs(roomSite(services), services, id)
  expect((await person.get(page)).html).toContain('Second facteur obligatoire')
})
