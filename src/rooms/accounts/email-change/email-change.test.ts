import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { castPassword } from '../../../demo/cast.ts'
import { addPerson } from '../accounts.fixture.ts'
import { accountByEmail, accountById } from '../queries.ts'
import { browse, browseAs, lastToken, mailsTo, roomSite } from '../room.fixture.tsx'

const old = 'camille@toit.example'
const wanted = 'camille.roux@nouveau.example'
const wrong = 'Ce-n-est-pas-lui-42'

test('the address does not change without the password, nor by one confirmation only', async ({ services, db }) => {
  const id = await addPerson(services, old)
  const site = roomSite(services)
  const person = await browseAs(site, services, id)
  expect((await person.post('/mon-compte/courriel', { email: wanted, password: wrong })).status).toBe(422)
  expect((await person.post('/mon-compte/courriel', { email: old, password: castPassword })).html).toContain(
    'déjà votre adresse',
  )
  expect(await mailsTo(services, old)).toHaveLength(0)

  await person.post('/mon-compte/courriel', { email: wanted, password: castPassword })
  expect(await mailsTo(services, wanted)).toHaveLength(0)
  const fromOld = await lastToken(services, old)
  expect((await browse(site).post('/mon-compte/courriel/nouvelle-adresse', { jeton: fromOld })).status).toBe(410)
  expect((await browse(site).get(`/mon-compte/courriel/ancienne-adresse?jeton=${fromOld}`)).html).toContain(
    'première confirmation',
  )
  await browse(site).post('/mon-compte/courriel/ancienne-adresse', { jeton: fromOld })
  expect((await accountById(db, id))?.email).toBe(old)
  expect((await browse(site).post('/mon-compte/courriel/ancienne-adresse', { jeton: fromOld })).status).toBe(410)
})

test('after both confirmations the address changes, sessions close, the old one is told', async ({ services, db }) => {
  const id = await addPerson(services, old)
  const site = roomSite(services)
  const person = await browseAs(site, services, id)
  await person.post('/mon-compte/courriel', { email: wanted, password: castPassword })
  await browse(site).post('/mon-compte/courriel/ancienne-adresse', { jeton: await lastToken(services, old) })
  const done = await browse(site).post('/mon-compte/courriel/nouvelle-adresse', {
    jeton: await lastToken(services, wanted),
  })
  expect(done.location).toBe('/connexion')
  expect((await accountById(db, id))?.email).toBe(wanted)
  expect((await person.get('/mon-compte')).status).toBe(303)
  expect((await browse(site).signIn(wanted)).status).toBe(303)
  expect((await mailsTo(services, old)).at(-1)?.subject).toBe('L’adresse de votre compte a été changée')
})

test('an address that has an account cannot be taken, and the asker is not told so', async ({ services, db }) => {
  const id = await addPerson(services, old)
  await addPerson(services, wanted, { name: 'Paul Tessier' })
  const site = roomSite(services)
  const person = await browseAs(site, services, id)
  const asked = await person.post('/mon-compte/courriel', { email: wanted, password: castPassword })
  const free = await person.post('/mon-compte/courriel', { email: 'libre@toit.example', password: castPassword })
  expect([asked.status, asked.location]).toEqual([free.status, free.location])
  await person.post('/mon-compte/courriel', { email: wanted, password: castPassword })
  await browse(site).post('/mon-compte/courriel/ancienne-adresse', { jeton: await lastToken(services, old) })
  expect((await mailsTo(services, wanted)).map(({ subject }) => subject)).toEqual(['Cette adresse a déjà un compte'])
  expect(await lastToken(services, wanted)).toBe('')
  expect((await accountById(db, id))?.email).toBe(old)
})

test('an address taken in between is refused at the end; a sign-up never confirmed gives way', async ({
  services,
  db,
}) => {
  const id = await addPerson(services, old)
  const site = roomSite(services)
  const person = await browseAs(site, services, id)
  await person.post('/mon-compte/courriel', { email: wanted, password: castPassword })
  await browse(site).post('/mon-compte/courriel/ancienne-adresse', { jeton: await lastToken(services, old) })
  const jeton = await lastToken(services, wanted)
  const rival = await addPerson(services, wanted)
  const visitor = browse(site)
  expect((await visitor.post('/mon-compte/courriel/nouvelle-adresse', { jeton })).location).toBe('/connexion')
  expect((await visitor.get('/connexion')).html).toContain('ne peut plus servir')
  await db.updateTable('app_user').set({ email_verified: false }).where('id', '=', rival).execute()
  await visitor.post('/mon-compte/courriel/nouvelle-adresse', { jeton })
  expect((await accountByEmail(db, wanted))?.id).toBe(id)
})
