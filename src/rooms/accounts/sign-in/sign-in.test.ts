import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { castPassword } from '../../../demo/cast.ts'
import { addPerson } from '../accounts.fixture.ts'
import { browse, browseAs, roomSite } from '../room.fixture.tsx'
import { signIn } from './actions.ts'

const email = 'camille@toit.example'

test('wrong password, unknown address, malformed address: one same page', async ({ services }) => {
  const site = roomSite(services)
  await addPerson(services, email)
  const pages = []
  for (const [address, password] of [
    [email, 'Ce-n-est-pas-lui-42'],
    ['inconnu@toit.example', castPassword],
    ['pas une adresse', castPassword],
  ] as const) {
    const { status, html } = await browse(site).signIn(address, password)
    pages.push([status, html.replaceAll(address, 'X')])
  }
  expect(pages[0]?.[0]).toBe(422)
  expect(pages[0]?.[1]).toContain('Adresse électronique ou mot de passe incorrects.')
  expect(pages[1]).toEqual(pages[0])
  expect(pages[2]).toEqual(pages[0])
})

test('an account to confirm, or suspended, says so only to the right password', async ({ services }) => {
  const site = roomSite(services)
  await addPerson(services, 'attente@toit.example', { email_verified: false })
  await addPerson(services, 'suspendue@toit.example', { status: 'suspended', suspended_reason: 'essai' })
  for (const address of ['attente@toit.example', 'suspendue@toit.example']) {
    expect((await browse(site).signIn(address, 'Ce-n-est-pas-lui-42')).html).toContain('mot de passe incorrects')
  }
  const waiting = await browse(site).signIn('attente@toit.example')
  expect(waiting.html).toContain('pas encore confirmée')
  expect(waiting.html).toContain('action="/inscription/renvoyer"')
  const suspended = browse(site)
  const answer = await suspended.signIn('suspendue@toit.example')
  expect(answer.html).toContain('Ce compte est suspendu')
  expect(answer.html).toContain('href="/contact"')
  expect(suspended.jar).toEqual({})
})

test('the way back is a path of this site, never another one', async ({ services }) => {
  await addPerson(services, email)
  const site = roomSite(services)
  for (const evil of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '\n//evil.example',
  ]) {
    const answer = await browse(site).signIn(email, castPassword, { retour: evil })
    const landing = new URL(answer.location ?? '', 'http://localhost:3000/connexion')
    expect([evil, answer.status, landing.origin]).toEqual([evil, 303, 'http://localhost:3000'])
    const page = await browse(site).get(`/connexion?retour=${encodeURIComponent(evil)}`)
    expect(page.html).toContain('name="retour" value="/mon-compte"')
  }
})

test('the way back is kept through a refused try', async ({ services }) => {
  await addPerson(services, email)
  const visitor = browse(roomSite(services))
  const back = '/mes-fiches?page=2&tri=nom'
  expect((await visitor.get(`/connexion?retour=${encodeURIComponent(back)}`)).html).toContain(
    back.replace('&', '&amp;'),
  )
  expect((await visitor.signIn(email, 'Ce-n-est-pas-lui-42', { retour: back })).html).toContain(
    back.replace('&', '&amp;'),
  )
  expect((await visitor.signIn(email, castPassword, { retour: back })).location).toBe(back)
})

test('« rester connecté » keeps the cookie thirty days; otherwise it ends with the browser', async ({ services }) => {
  await addPerson(services, email)
  const site = roomSite(services)
  const line = (headers: Headers) => headers.getSetCookie().find((one) => one.startsWith('fi.session_token=')) ?? ''
  const short = line((await browse(site).signIn(email)).headers)
  expect(short).toMatch(/HttpOnly/i)
  expect(short).toMatch(/SameSite=Lax/i)
  expect(short).not.toMatch(/Max-Age/i)
  expect(line((await browse(site).signIn(email, castPassword, { remember: 'oui' })).headers)).toMatch(
    /Max-Age=2592000/i,
  )
})

test('no network address is kept with a session', async ({ services, db }) => {
  await addPerson(services, email)
  await browse(roomSite(services)).signIn(email)
  const sessions = await db.selectFrom('auth_session').select(['ip_address', 'user_agent']).execute()
  expect(sessions).toHaveLength(1)
  expect(sessions[0]?.ip_address ?? '').toBe('')
  expect(sessions[0]?.user_agent).toContain('Firefox')
})

test('tries are counted for the account and for the network address; a success forgives the account', async ({
  services,
}) => {
  await addPerson(services, email)
  const site = roomSite(services)
  for (let n = 0; n < 9; n += 1) await browse(site).signIn(email, 'Ce-n-est-pas-lui-42')
  expect((await browse(site).signIn(email)).status).toBe(303)
  for (let n = 0; n < 10; n += 1) expect((await browse(site).signIn(email, 'Ce-n-est-pas-lui-42')).status).toBe(422)
  const elsewhere = roomSite(services, { address: '198.51.100.7' })
  expect((await browse(elsewhere).signIn(email)).status).toBe(429)
  for (let n = 0; n < 10; n += 1) await browse(site).signIn(`inconnu${n}@toit.example`)
  const stopped = await browse(site).signIn('dernier@toit.example')
  expect(stopped.status).toBe(429)
  expect(stopped.html).toContain('Trop d’essais')
})

test('signing out closes the session, not only the cookie', async ({ services, db }) => {
  const person = await browseAs(roomSite(services), services, await addPerson(services, email))
  const stolen = { ...person.jar }
  expect((await person.get('/mon-compte')).status).toBe(200)
  expect((await person.post('/deconnexion')).location).toBe('/')
  expect((await person.get('/mon-compte')).location).toBe('/connexion?retour=%2Fmon-compte')
  expect((await browse(roomSite(services), stolen).get('/mon-compte')).status).toBe(303)
  expect(await db.selectFrom('auth_session').select('id').execute()).toHaveLength(0)
})

test('a form from another site signs nobody in or out', async ({ services }) => {
  await addPerson(services, email)
  const site = roomSite(services)
  for (const path of ['/connexion', '/deconnexion', '/inscription', '/informations-oubliees/mot-de-passe']) {
    const answer = await site.request(`http://localhost:3000${path}`, {
      method: 'POST',
      body: new URLSearchParams({ email, password: castPassword }),
      headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    })
    expect([path, answer.status]).toEqual([path, 400])
  }
})

test('a wrong password and an unknown address take the same time', async ({ services }) => {
  await addPerson(services, email)
  const spend = async (address: string) => {
    const started = performance.now()
    await signIn(services, new Headers(), { email: address, password: 'Ce-n-est-pas-lui-42', remember: false })
    return performance.now() - started
  }
  await spend(email)
  const known: number[] = []
  const unknown: number[] = []
  for (let n = 0; n < 7; n += 1) {
    known.push(await spend(email))
    unknown.push(await spend('inconnu@toit.example'))
  }
  const ratio = median(known) / median(unknown)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
