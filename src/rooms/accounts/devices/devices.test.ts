import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { castPassword } from '../../../demo/cast.ts'
import { addPerson } from '../accounts.fixture.ts'
import { browse, browseAs, roomSite } from '../room.fixture.tsx'

const page = '/mon-compte/appareils'

test('nobody closes another person’s session', async ({ services, db }) => {
  const site = roomSite(services)
  const camille = await browseAs(site, services, await addPerson(services, 'camille@toit.example'))
  const session = await db.selectFrom('auth_session').select('id').executeTakeFirstOrThrow()
  const paul = await browseAs(site, services, await addPerson(services, 'paul@courrier.example'))
  await paul.post(`${page}/${session.id}/deconnexion`)
  expect((await camille.get(page)).status).toBe(200)
  expect((await paul.post(`${page}/pas-un-numero/deconnexion`)).status).toBe(404)
  expect((await browse(site).post(`${page}/${session.id}/deconnexion`)).location).toBe('/connexion?retour=%2F')
})

test('one sees one’s devices, which is this one, and never a token', async ({ services, db }) => {
  const site = roomSite(services)
  const id = await addPerson(services, 'camille@toit.example')
  const here = browse(site)
  await here.signIn('camille@toit.example', castPassword)
  await browseAs(site, services, id)
  const { html } = await here.get(page)
  expect(html).toContain('Firefox, Linux')
  expect(html).toContain('Appareil inconnu')
  expect(html.match(/Cet appareil/g)).toHaveLength(1)
  const sessions = await db.selectFrom('auth_session').select('token').execute()
  expect(sessions).toHaveLength(2)
  for (const { token } of sessions) expect(html).not.toContain(token)
})

test('one device, then all the others, are signed out', async ({ services, db }) => {
  const site = roomSite(services)
  const id = await addPerson(services, 'camille@toit.example')
  const [here, one, two, three] = [
    await browseAs(site, services, id),
    await browseAs(site, services, id),
    await browseAs(site, services, id),
    await browseAs(site, services, id),
  ]
  const token = decodeURIComponent(one.jar['fi.session_token'] ?? '').split('.')[0] ?? ''
  const session = await db.selectFrom('auth_session').select('id').where('token', '=', token).executeTakeFirstOrThrow()
  expect((await here.post(`${page}/${session.id}/deconnexion`)).location).toBe(page)
  expect([(await one.get(page)).status, (await two.get(page)).status]).toEqual([303, 200])
  await here.post(`${page}/autres/deconnexion`)
  expect([(await here.get(page)).status, (await two.get(page)).status, (await three.get(page)).status]).toEqual([
    200, 303, 303,
  ])
})
