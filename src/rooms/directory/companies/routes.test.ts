import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { archiveSheet } from '../publication/actions.ts'
import { readSheet } from '../queries.ts'
import { browse, draft, now, person, published, today } from '../room.fixture.ts'
import { alone, answerOf, garage, json, leader, openRegister, sas } from './register.fixture.ts'

let register: Awaited<ReturnType<typeof openRegister>>
beforeAll(async () => {
  register = await openRegister()
})
beforeEach(() => {
  register.asked.length = 0
  register.answers(answerOf(garage))
})
afterAll(() => register.close())

const asking = (services: Services, companiesUrl: string | null = register.url): Services => ({
  ...services,
  clock: () => now,
  config: { ...services.config, companiesUrl },
})

const siren = '990001018'
const taking = { q: siren, siren, version: '1' }
const path = (id: string) => `/fiches/${id}/entreprise`

const begun = async (services: Services) => {
  const nadia = await person(services.db, 'nadia')
  const id = await draft(services, nadia, 'Garage', 'organisation')
  return { nadia, id, browser: await browse(asking(services), nadia) }
}

test('a visitor signs in, a stranger finds nothing of a draft and may not touch a public sheet', async ({
  services,
  db,
}) => {
  const { nadia, id } = await begun(services)
  const sheet = await published(services, nadia, 'Garage public', { kind: 'organisation' })
  const visitor = await browse(asking(services))
  expect((await visitor.get(`${path(id)}?q=garage`)).to).toContain('/connexion')
  expect((await visitor.post(path(id), taking)).status).toBe(401)
  const stranger = await browse(asking(services), await person(db, 'paul'))
  expect((await stranger.get(`${path(id)}?q=garage`)).status).toBe(404)
  expect((await stranger.post(path(id), taking)).status).toBe(404)
  expect((await stranger.get(`${path(sheet.id)}?q=garage`)).status).toBe(403)
  expect((await stranger.post(path(sheet.id), taking)).status).toBe(403)
  expect((await stranger.get('/fiches/nimporte/entreprise')).status).toBe(404)
  expect(register.asked).toEqual([])
})

test('a project has no number, an archived sheet is restored first', async ({ services }) => {
  const { nadia, browser } = await begun(services)
  const project = await draft(services, nadia, 'Permis de bouger')
  expect((await browser.get(path(project))).status).toBe(404)
  expect((await browser.post(path(project), taking)).status).toBe(404)
  const sheet = await published(services, nadia, 'Ancien garage', { kind: 'organisation' })
  await archiveSheet(services, nadia, sheet.id, 'Fermé.', now)
  expect((await browser.get(path(sheet.id))).status).toBe(403)
})

test('a wrong number is said at its field, with what was typed, and nothing leaves', async ({ services }) => {
  const { id, browser } = await begun(services)
  for (const [q, said] of [
    ['990 001 019', 'Ce numéro n’existe pas'],
    ['99000101', 'Un SIREN compte neuf chiffres'],
    ['', 'Donnez un SIREN'],
    ['x'.repeat(201), '200\u00a0caractères au plus'],
  ] as const) {
    const page = await browser.get(`${path(id)}?q=${encodeURIComponent(q)}`)
    expect(page.status, q).toBe(422)
    expect(page.html, q).toContain(said)
    if (q) expect(page.html).toContain(`value="${q}"`)
  }
  expect(register.asked).toEqual([])
})

test.for([
  [json('', 500), 'ne répond pas'],
  [json('', 429, { 'Retry-After': '5' }), 'patientez'],
] as const)(
  'a register that fails is said, and the identity goes on by hand',
  async ([answer, said], { services, db }) => {
    const { nadia, id, browser } = await begun(services)
    register.answers(answer)
    const page = await browser.get(`${path(id)}?q=garage`)
    expect(page.status).toBe(200)
    expect(page.html).toContain(said)
    expect(page.html).toContain('value="garage"')
    expect(page.html).toContain(`href="/fiches/${id}/identite"`)
    const refused = await browser.post(path(id), taking)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain(said)
    expect(await readSheet(db, nadia, { id }, today)).toMatchObject({ siren: null, version: 1 })
    const byHand = await browser.post(`/fiches/${id}/identite`, { version: '1', siren, legal_form: 'association' })
    expect(byHand.status).toBe(303)
    expect(await readSheet(db, nadia, { id }, today)).toMatchObject({ siren, registerOn: null })
  },
)

test('an instance that asks nothing outside says so', async ({ services }) => {
  const { nadia, id } = await begun(services)
  const browser = await browse(asking(services, null), nadia)
  const first = await browser.get(path(id))
  expect(first.html).toContain('Cette instance ne consulte pas')
  expect(first.html).not.toContain(`action="${path(id)}"`)
  expect((await browser.get(`${path(id)}?q=garage`)).html).toContain('Cette instance ne consulte pas')
  expect((await browser.post(path(id), taking)).status).toBe(422)
  expect(register.asked).toEqual([])
})

test('a company that has its sheet already: the sheet is shown, nothing changes', async ({ services, db }) => {
  await published(services, await person(db, 'yanis'), 'Le vrai garage', { kind: 'organisation', siren })
  const { nadia, id, browser } = await begun(services)
  const refused = await browser.post(path(id), taking)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Une autre fiche porte déjà ce SIREN')
  expect(refused.html).toContain('href="/organisations/le-vrai-garage"')
  expect(await readSheet(db, nadia, { id }, today)).toMatchObject({ siren: null, version: 1 })
})

test('a sheet that changed meanwhile is shown again with what would now be replaced', async ({ services, db }) => {
  const { nadia, id, browser } = await begun(services)
  await browser.post(`/fiches/${id}/identite`, { version: '1', rna: 'W691234567' })
  const refused = await browser.post(path(id), taking)
  expect(refused.status).toBe(409)
  expect(refused.html).toContain('La fiche a changé')
  expect(refused.html).toContain('remplace «\u00a0W691234567\u00a0»')
  expect(refused.html).toContain('name="version" value="2"')
  expect((await readSheet(db, nadia, { id }, today)).siren).toBeNull()
})

test('posted by hand, a company nobody asked for is not believed', async ({ services, db }) => {
  const { nadia, id, browser } = await begun(services)
  for (const fields of [
    { q: 'garage', siren: '552081317', version: '1' },
    { q: 'ab', siren, version: '1' },
    { version: '1' },
  ]) {
    expect((await browser.post(path(id), fields)).status).toBe(422)
  }
  expect((await readSheet(db, nadia, { id }, today)).siren).toBeNull()
})

test('the page opens on what the sheet knows and asks nothing before one presses', async ({ services }) => {
  const { id, browser } = await begun(services)
  const identity = await browser.get(`/fiches/${id}/identite`)
  expect(identity.html).toContain(`href="${path(id)}"`)
  const page = await browser.get(path(id))
  expect(page.html).toContain('value="Garage"')
  expect(page.html).toContain('<meta name="robots" content="noindex"')
  expect(register.asked).toEqual([])
})

test('nothing found is said, with the way by hand', async ({ services }) => {
  const { id, browser } = await begun(services)
  register.answers(answerOf())
  const page = await browser.get(`${path(id)}?q=introuvable`)
  expect(page.html).toContain('Rien sous «\u00a0introuvable\u00a0»')
  expect(page.html).toContain(`href="/fiches/${id}/identite"`)
})

test('companies are told apart, with the source and its date, and no one is named', async ({ services }) => {
  const { id, browser } = await begun(services)
  register.answers(answerOf(garage, sas, alone))
  const { html } = await browser.get(`${path(id)}?q=bourgs`)
  expect(html).toContain('3\u00a0structures trouvées')
  expect(html).toContain('SIREN\u00a0990\u00a0001\u00a0018, GUERET')
  expect(html).toContain('Économie sociale et solidaire')
  expect(html).toContain('Fermée')
  expect(html).toContain('Société à mission')
  expect(html).toContain('Entreprise individuelle')
  expect(html).not.toContain(leader)
  expect(html).toContain(
    'D’après l’Annuaire des entreprises (recherche-entreprises.api.gouv.fr), consulté le 22 novembre 2026, sous Licence Ouverte 2.0.',
  )
})

test('taken: the identity is filled, the sheet and its data say from where and when', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Garage', { kind: 'organisation' })
  const browser = await browse(asking(services), nadia)
  const found = await browser.get(`${path(sheet.id)}?q=garage`)
  expect(found.html).toContain('C’est nous\u00a0: reprendre ces informations')
  const done = await browser.post(path(sheet.id), { q: 'garage', siren, version: String(sheet.version) })
  expect([done.status, done.to]).toEqual([303, `/fiches/${sheet.id}/identite`])
  expect(register.asked).toHaveLength(1)
  const identity = await browser.get(done.to)
  expect(identity.html).toContain('value="990\u00a0001\u00a0018"')
  expect(identity.html).toContain('value="W231000123"')

  const visitor = await browse(asking(services))
  const page = await visitor.get('/organisations/garage')
  expect(page.html).toContain('SIREN repris de l’Annuaire des entreprises le')
  const data = JSON.parse((await visitor.get('/organisations/garage.json')).html)
  expect(data).toMatchObject({ siren, siren_repris_le: today, siege: { code_officiel: '23096' } })

  const again = await browser.get(`${path(sheet.id)}?q=garage`)
  expect(again.html).toContain('Tout ce que l’annuaire en dit est déjà sur la fiche.')
  await browser.post(`/fiches/${sheet.id}/identite`, {
    version: String(sheet.version + 1),
    legal_form: 'association',
    siren: '552081317',
  })
  expect((await visitor.get('/organisations/garage')).html).not.toContain('SIREN repris')
  expect(JSON.parse((await visitor.get('/organisations/garage.json')).html).siren_repris_le).toBeNull()
})
