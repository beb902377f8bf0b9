import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { editSheet } from '../drafts/actions.ts'
import { archiveSheet, confirmSheet } from '../publication/actions.ts'
import { readSheet } from '../queries.ts'
import { browse, curator, draft, now, person, placeId, published, today } from '../room.fixture.ts'
import { latestSheets, sheetFigures } from './queries.ts'

test('a draft has no page and no data, except the page for those who keep it', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  await draft(services, nadia, 'Permis de bouger')
  for (const browser of [await browse(services), await browse(services, paul)]) {
    expect((await browser.get('/projets/permis-de-bouger')).status).toBe(404)
    expect((await browser.get('/projets/permis-de-bouger.json')).status).toBe(404)
    expect((await browser.get('/projets/permis-de-bouger/ecrire')).status).toBe(404)
  }
  const mine = await browse(services, nadia)
  const page = await mine.get('/projets/permis-de-bouger')
  expect(page.status).toBe(200)
  expect(page.html).toContain('<meta name="robots" content="noindex"')
  expect((await mine.get('/projets/permis-de-bouger.json')).status).toBe(404)
})

const contacts = {
  contactEmailPublic: false,
  phone: '05 55 00 00 00',
  phonePublic: false,
  people: [{ name: 'Nadia Berthier', function: 'Coordinatrice' }],
}

test('no contact is shown without consent; with it the page shows it, and the data never', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger', { ...contacts, contactEmail: nadia.email })
  const visitor = await browse(services)
  const hidden = await visitor.get('/projets/permis-de-bouger')
  expect(hidden.html).not.toContain('05 55 00')
  expect(hidden.html).not.toContain(nadia.email)
  expect(hidden.html).toContain('Écrire au projet')

  const patch = { contactEmailPublic: true, phonePublic: true }
  await editSheet(services, nadia, sheet.id, { step: 'contact', version: sheet.version, patch }, now)
  const shown = await visitor.get('/projets/permis-de-bouger')
  expect(shown.html).toContain(`mailto:${nadia.email}`)
  expect(shown.html).toContain('tel:0555000000')
  const data = await visitor.get('/projets/permis-de-bouger.json')
  expect(data.html).not.toMatch(/05 55 00|Berthier|Coordinatrice/)
  expect(data.html).not.toContain(nadia.email)
})

test('what a team confirms is not said verified, until someone in charge of the directory checks it', async ({
  services,
  db,
}) => {
  const [nadia, aicha] = [await person(db, 'nadia'), await curator(db)]
  const sheet = await published(services, nadia, 'Permis de bouger')
  const visitor = await browse(services)
  const said = async () => (await visitor.get('/projets/permis-de-bouger')).html
  expect(await said()).toContain('Confirmée par l’équipe de la fiche le')
  expect(await said()).not.toContain('Vérifiée le')
  await confirmSheet(services, aicha, sheet.id, now)
  expect(await said()).toContain('Vérifiée le')
  await confirmSheet(services, nadia, sheet.id, now)
  expect(await said()).not.toContain('Vérifiée le')
  const { version } = await readSheet(db, aicha, { id: sheet.id }, today)
  const patch = { checkedOn: '2026-11-20' }
  await editSheet(services, aicha, sheet.id, { step: 'provenance', version, patch }, now)
  expect(await said()).toContain('Vérifiée le')
})

test('the data says what it is, under which licence, taken when', async ({ services, db }) => {
  await published(services, await person(db, 'nadia'), 'Permis de bouger', {
    publics: ['rural'],
    publicsOther: 'Apprentis',
  })
  const answer = await (await browse(services)).get('/projets/permis-de-bouger.json')
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(JSON.parse(answer.html)).toMatchObject({
    licence: { nom: 'Licence Ouverte 2.0' },
    extrait_le: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    adresse: 'http://localhost:3000/projets/permis-de-bouger',
    genre: 'projet',
    nom: 'Permis de bouger',
    stade: 'Émergent',
    publics: ['Habitants des campagnes', 'Apprentis'],
    territoires: [{ niveau: 'commune', code_officiel: '23096', nom: 'Guéret' }],
  })
})

test('an address that cannot be one is not found', async ({ services }) => {
  const visitor = await browse(services)
  for (const path of [
    '/projets/%00',
    '/projets/%00.json',
    '/organisations/%00/ecrire',
    '/projets/..%2f',
    '/logos/%00',
  ]) {
    expect((await visitor.get(path)).status, path).toBe(404)
  }
})

test('a former address leads to the present one, page and data', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  const edition = { step: 'essentiel' as const, version: sheet.version, patch: { name: 'Roule' } }
  await editSheet(services, nadia, sheet.id, edition, now)
  const visitor = await browse(services)
  const moved = await visitor.get('/projets/permis-de-bouger')
  expect([moved.status, moved.to]).toEqual([301, '/projets/roule'])
  expect((await visitor.get('/projets/permis-de-bouger.json')).to).toBe('/projets/roule.json')
  expect((await visitor.get('/organisations/permis-de-bouger')).status).toBe(404)
  expect((await visitor.get('/projets/roule')).html).toContain('l’ancien était «\u00a0Permis de bouger\u00a0».')
})

test('an archived sheet says so and why, is not indexed, and offers no form', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  await archiveSheet(services, nadia, sheet.id, 'Le garage a fermé.', now)
  const { status, html } = await (await browse(services)).get('/projets/permis-de-bouger')
  expect(status).toBe(200)
  expect(html).toContain('Le garage a fermé.')
  expect(html).toContain('content="noindex"')
  expect(html).not.toContain('Écrire au projet')
})

test('a project shows its organisation, and the organisation its projects, as long as both are public', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const garage = await published(services, nadia, 'Garage', { kind: 'organisation' })
  const project = await published(services, nadia, 'Permis de bouger', { organisationId: garage.id })
  const visitor = await browse(services)
  expect((await visitor.get('/projets/permis-de-bouger')).html).toContain('href="/organisations/garage"')
  expect((await visitor.get('/organisations/garage')).html).toContain('href="/projets/permis-de-bouger"')
  await archiveSheet(services, nadia, garage.id, 'Fermé.', now)
  expect((await visitor.get('/projets/permis-de-bouger')).html).not.toContain('href="/organisations/garage"')
  await archiveSheet(services, nadia, project.id, 'Fini.', now)
  expect((await visitor.get('/organisations/garage')).html).not.toContain('href="/projets/permis-de-bouger"')
})

test('no section without content for a visitor; those who keep the sheet are invited to fill it', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  await published(services, nadia, 'Permis de bouger')
  const visitor = await (await browse(services)).get('/projets/permis-de-bouger')
  expect(visitor.html).not.toContain('Le besoin')
  const mine = await (await browse(services, nadia)).get('/projets/permis-de-bouger')
  expect(mine.html).toContain('Le besoin')
  expect(mine.html).toContain('Modifier la fiche')
  expect(visitor.html).not.toContain('Modifier la fiche')
})

test('what people typed is text, never markup', async ({ services, db }) => {
  await published(services, await person(db, 'nadia'), '<script>alert(1)</script>', {
    description: '<img src=x onerror=alert(1)>',
    links: [{ label: '<b>', url: 'https://x.example/"onclick="' }],
  })
  const [sheet] = await latestSheets(db, 1)
  const { html } = await (await browse(services)).get(sheet?.path ?? '')
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<img src=x')
  expect(html).not.toContain('"onclick="')
})

test('the figures count what is public, and the latest come first', async ({ services, db }) => {
  const before = await sheetFigures(db)
  const nadia = await person(db, 'nadia')
  await draft(services, nadia, 'Brouillon')
  await published(services, nadia, 'Ancien', {}, new Date('2099-01-01'))
  await published(
    services,
    nadia,
    'Garage',
    { kind: 'organisation', placeIds: [await placeId(db, 'commune', '07186')] },
    new Date('2099-02-01'),
  )
  expect(await sheetFigures(db)).toEqual({
    projects: before.projects + 1,
    organisations: before.organisations + 1,
    places: before.places + 2,
  })
  expect((await latestSheets(db, 2)).map(({ name, path, placeLabel }) => [name, path, placeLabel])).toEqual([
    ['Garage', '/organisations/garage', 'Privas (Ardèche)'],
    ['Ancien', '/projets/ancien', 'Guéret (Creuse)'],
  ])
})
