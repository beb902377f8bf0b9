import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { castPassword } from '../../../demo/cast.ts'
import { addPerson } from '../accounts.fixture.ts'
import { accountById } from '../queries.ts'
import { browse, browseAs, mailsTo, roomSite } from '../room.fixture.tsx'

const old = 'camille@toit.example'
const wrong = 'Ce-n-est-pas-lui-42'
const fresh = 'Une-autre-clef-2026!'

test('the visitor is sent to sign in', async ({ services }) => {
  const visitor = browse(roomSite(services))
  expect((await visitor.get('/mon-compte')).location).toBe('/connexion?retour=%2Fmon-compte')
  for (const path of ['/mon-compte', '/mon-compte/courriel', '/mon-compte/mot-de-passe']) {
    expect((await visitor.post(path, { name: 'X', email: 'x@y.example', password: castPassword })).status).toBe(401)
  }
})

test('a name that holds a link is refused; a good one is kept', async ({ services, db }) => {
  const id = await addPerson(services, old)
  const person = await browseAs(roomSite(services), services, id)
  expect((await person.post('/mon-compte', { name: 'evil.example' })).status).toBe(422)
  expect((await person.post('/mon-compte', { name: 'Camille d’Arc-Roux, dr. h.c.' })).status).toBe(422)
  expect((await person.post('/mon-compte', { name: 'Camille d’Arc-Roux' })).location).toBe('/mon-compte')
  expect((await accountById(db, id))?.name).toBe('Camille d’Arc-Roux')
})

test('the password changes only with the present one, and only for a strong one', async ({ services }) => {
  const id = await addPerson(services, old)
  const site = roomSite(services)
  const other = await browseAs(site, services, id)
  const person = await browseAs(site, services, id)
  const page = '/mon-compte/mot-de-passe'
  expect((await person.post(page, { current: wrong, password: fresh })).html).toContain('pas votre mot de passe')
  expect((await person.post(page, { current: castPassword, password: 'Zut-1' })).html).toContain('trop court')
  expect((await person.post(page, { current: castPassword, password: fresh })).location).toBe(page)
  expect([(await person.get(page)).status, (await other.get(page)).status]).toEqual([200, 303])
  expect((await browse(site).signIn(old, castPassword)).status).toBe(422)
  expect((await browse(site).signIn(old, fresh)).status).toBe(303)
  expect((await mailsTo(services, old)).map(({ subject }) => subject)).toEqual(['Votre mot de passe a été changé'])
})

test('guessing the present password from an open session is slowed', async ({ services }) => {
  const person = await browseAs(roomSite(services), services, await addPerson(services, old))
  for (let n = 0; n < 10; n += 1) await person.post('/mon-compte/mot-de-passe', { current: wrong, password: fresh })
  expect((await person.post('/mon-compte/mot-de-passe', { current: castPassword, password: fresh })).status).toBe(429)
})
