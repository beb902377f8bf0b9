import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { readSheet } from '../queries.ts'
import { browse, challengeId, curator, draft, person, placeId, published, today } from '../room.fixture.ts'
import { editSheet } from './actions.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a visitor signs in first, then comes back with the place they chose', async ({ services }) => {
  const visitor = await browse(services)
  expect((await visitor.get('/annuaire/nouvelle-fiche?lieu=12')).to).toBe(
    `/connexion?retour=${encodeURIComponent('/annuaire/nouvelle-fiche?lieu=12')}`,
  )
  expect((await visitor.post('/annuaire/nouvelle-fiche', { kind: 'project', name: 'X' })).status).toBe(401)
  expect((await visitor.get('/mes-fiches')).to).toContain('/connexion')
})

test('beginning asks a kind and a name; nonsense is refused and what was typed stays', async ({ services, db }) => {
  const browser = await browse(services, await person(db, 'nadia'))
  const refused = await browser.post('/annuaire/nouvelle-fiche', { kind: 'licorne', name: 'Permis de bouger' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('value="Permis de bouger"')
  expect((await browser.post('/annuaire/nouvelle-fiche', { kind: 'project', name: '  ' })).status).toBe(422)
  const place = await placeId(db, 'commune', '23096')
  expect((await browser.get(`/annuaire/nouvelle-fiche?genre=projet&lieu=${place}`)).html).toContain('Guéret')
  const begun = await browser.post('/annuaire/nouvelle-fiche', { kind: 'project', name: 'Permis', lieu: String(place) })
  expect(begun.to).toMatch(/^\/fiches\/[0-9a-f-]{36}\/essentiel$/)
  expect((await browser.get(begun.to.replace('essentiel', 'lieux'))).html).toContain('Guéret')
  expect((await browser.get('/mes-fiches')).html).toContain('Il manque 3\u00a0réponses')
})

test('a name already borne is asked about, and may still be taken', async ({ services, db }) => {
  await published(services, await person(db, 'nadia'), 'Permis de bouger')
  const browser = await browse(services, await person(db, 'paul'))
  const asked = await browser.post('/annuaire/nouvelle-fiche', { kind: 'project', name: 'permis de bouger' })
  expect(asked.status).toBe(422)
  expect(asked.html).toContain('href="/projets/permis-de-bouger"')
  expect(asked.html).toContain('name="distinct" value="permis de bouger"')
  const begin = (name: string) =>
    browser.post('/annuaire/nouvelle-fiche', { kind: 'project', name, distinct: 'permis de bouger' })
  // what was said of one name is not said of another
  expect((await begin('Permis de bouger !')).status).toBe(422)
  expect((await begin('permis de bouger')).status).toBe(303)
})

test('the steps of another’s draft do not exist; those of another’s public sheet are closed', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Essai')
  const sheet = await published(services, nadia, 'Permis de bouger')
  const browser = await browse(services, await person(db, 'paul'))
  for (const path of ['essentiel', 'relecture', 'equipe', 'archiver']) {
    expect((await browser.get(`/fiches/${id}/${path}`)).status, path).toBe(404)
    expect((await browser.get(`/fiches/${sheet.id}/${path}`)).status, path).toBe(403)
  }
  expect((await browser.post(`/fiches/${id}/besoin`, { version: '1' })).status).toBe(404)
  expect((await browser.post(`/fiches/${sheet.id}/publication`)).status).toBe(403)
  expect((await browser.get('/fiches/nimporte/essentiel')).status).toBe(404)
  expect((await (await browse(services, nadia)).get(`/fiches/${id}/provenance`)).status).toBe(403)
})

test('from name to map: every step is kept, and the sheet is found', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const browser = await browse(services, nadia)
  const id = await draft(services, nadia, 'Permis de bouger')
  const save = (step: string, version: number, fields: Record<string, string | string[]>) =>
    browser.post(`/fiches/${id}/${step}`, { ...fields, version: String(version), go: 'next' })

  expect((await browser.post(`/fiches/${id}/publication`)).to).toBe(`/fiches/${id}/relecture`)
  expect((await browser.get(`/fiches/${id}/relecture`)).html).toContain('Ce qui manque encore')

  expect((await save('essentiel', 1, { name: 'Permis de bouger', summary: 'Un garage.', stage: 'emerging' })).to).toBe(
    `/fiches/${id}/besoin`,
  )
  const challenge = String(await challengeId(db, 'mobilite-du-quotidien'))
  expect(
    (await save('besoin', 2, { need: 'Pas de car.', publics: ['rural', 'youth'], challenge_1: challenge })).status,
  ).toBe(303)
  expect((await save('lieux', 3, { places: 'Guéret' })).to).toBe(`/fiches/${id}/identite`)
  expect((await save('identite', 4, {})).status).toBe(303)
  expect(
    (await save('contact', 5, { website: 'permis.example', link_1_label: 'Presse', link_1_url: 'https://x.example' }))
      .to,
  ).toBe(`/fiches/${id}/relecture`)
  const review = await browser.get(`/fiches/${id}/relecture`)
  expect(review.html).toContain('Tout ce qu’il faut pour publier est là.')
  expect(review.html).toContain('Habitants des campagnes')
  expect((await browser.post(`/fiches/${id}/publication`)).to).toBe('/projets/permis-de-bouger')
  const page = await (await browse(services)).get('/projets/permis-de-bouger')
  expect(page.html).toContain('Pas de car.')
  expect(page.html).toContain('https://permis.example')
})

test('a refused step keeps what was typed, boxes unticked included', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger', {
    contactEmail: nadia.email,
    contactEmailPublic: true,
    publics: ['rural'],
  })
  const browser = await browse(services, nadia)
  const refused = await browser.post(`/fiches/${sheet.id}/contact`, {
    version: String(sheet.version),
    contact_email: 'pas une adresse',
    person_1_name: 'Ana',
  })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('value="pas une adresse"')
  expect(refused.html).toContain('value="Ana"')
  const box = /<input[^>]*name="contact_email_public"[^>]*>/.exec(refused.html)?.[0] ?? ''
  expect(box).not.toBe('')
  expect(box).not.toContain('checked')
})

test('an address of nobody who keeps the sheet is refused, and the way to invite its owner shown', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Permis de bouger')
  const typed = { version: '1', contact_email: 'quelquun@courrier.example', contact_email_public: 'oui' }
  const refused = await (await browse(services, nadia)).post(`/fiches/${id}/contact`, typed)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Invitez d’abord cette personne')
  expect(refused.html).toContain(`href="/fiches/${id}/equipe">Inviter`)
  expect(refused.html).toContain('value="quelquun@courrier.example"')
})

test('people are named only with their agreement; an address is shown only when there is one', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Permis de bouger')
  const browser = await browse(services, nadia)
  const named = { version: '1', person_1_name: 'Ana Lima', person_1_function: 'Mécanicienne' }
  expect((await browser.post(`/fiches/${id}/contact`, named)).html).toContain('seulement si vous avez leur accord')
  expect((await browser.post(`/fiches/${id}/contact`, { version: '1', contact_email_public: 'oui' })).status).toBe(422)
  expect((await browser.post(`/fiches/${id}/contact`, { ...named, people_consent: 'oui' })).status).toBe(303)
  const again = await browser.get(`/fiches/${id}/contact`)
  expect(/<input[^>]*name="people_consent"[^>]*>/.exec(again.html)?.[0]).not.toContain('checked')
  expect((await browser.post(`/fiches/${id}/contact`, { ...named, version: '2' })).status).toBe(303)
  const other = { version: '3', person_1_name: 'Bo Lee', person_1_function: 'Mécanicien' }
  expect((await browser.post(`/fiches/${id}/contact`, other)).status).toBe(422)
})

test('all that is wrong is said at once, fields and what ties them together', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Permis de bouger')
  const refused = await (await browse(services, nadia)).post(`/fiches/${id}/contact`, {
    ...{ version: '1', phone: 'appelez-moi', link_1_label: 'Presse', person_1_name: 'Ana Lima' },
  })
  expect(refused.status).toBe(422)
  for (const name of ['phone', 'link_1_url', 'person_1_function', 'people_consent'])
    expect(refused.html).toContain(`href="#f-${name}"`)
})

const numbers: [string, Record<string, string>, string][] = [
  ['letters', { siren: '55208131A' }, 'Un SIREN ne contient que des chiffres'],
  ['too short', { siren: '5520813' }, 'Un SIREN compte neuf chiffres'],
  ['wrong key', { siren: '552081318' }, 'Ce SIREN n’existe pas'],
  ['a SIRET with a wrong key', { siret: '55208131700011' }, 'Ce SIRET n’existe pas'],
  ['a SIRET of La Poste that does not add up', { siret: '35600000000050' }, 'Ce SIRET n’existe pas'],
  ['the SIRET of another', { siren: '552081317', siret: '35600000000048' }, 'Ce SIRET doit commencer par'],
  ['a bad RNA', { rna: 'W12345' }, 'Un numéro RNA s’écrit W suivi de neuf chiffres'],
]
test.for(numbers)('an official number is checked: %s', async ([, fields, sentence], { services, db }) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Garage', 'organisation')
  const refused = await (await browse(services, nadia)).post(`/fiches/${id}/identite`, { version: '1', ...fields })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain(sentence)
  for (const typed of Object.values(fields)) expect(refused.html).toContain(`value="${typed}"`)
})

test('good numbers are kept without their spaces, La Poste included; the SIREN is read in the SIRET', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Bureau', 'organisation')
  const browser = await browse(services, nadia)
  const fields = { version: '1', siret: '356 000 000 00048', rna: 'w123456789', legal_form: 'company' }
  expect((await browser.post(`/fiches/${id}/identite`, fields)).status).toBe(303)
  expect(await readSheet(db, nadia, { id }, today)).toMatchObject({
    siren: '356000000',
    siret: '35600000000048',
    rna: 'W123456789',
  })
})

test('a number already borne is refused with the way to the sheet that bears it', async ({ services, db }) => {
  await published(services, await person(db, 'yanis'), 'Garage', { kind: 'organisation', siren: '552081317' })
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Copie', 'organisation')
  const refused = await (await browse(services, nadia)).post(`/fiches/${id}/identite`, {
    version: '1',
    siren: '552 081 317',
  })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('href="/organisations/garage"')
})

test('a fourth challenge posted is refused, not dropped', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Permis de bouger')
  const ids = (await db.selectFrom('challenge').select('id').limit(4).execute()).map((row) => String(row.id))
  const fields = Object.fromEntries(ids.map((challenge, index) => [`challenge_${index + 1}`, challenge]))
  const refused = await (await browse(services, nadia)).post(`/fiches/${id}/besoin`, { version: '1', ...fields })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Choisissez 3\u00a0défis au plus')
})

test('a place that several bear is asked; a place that none bears is refused; one may be added after another', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Permis de bouger')
  const browser = await browse(services, nadia)
  const refused = await browser.post(`/fiches/${id}/lieux`, { version: '1', places: 'xqzwv' })
  expect(refused.html).toContain('Aucun lieu de ce nom')
  const asked = await browser.post(`/fiches/${id}/lieux`, { version: '1', places: 'Saint-Denis' })
  expect(asked.status).toBe(422)
  expect(asked.html).toContain('Plusieurs lieux')
  const chosen = String(await placeId(db, 'commune', '97411'))
  const added = await browser.post(`/fiches/${id}/lieux`, {
    version: '1',
    places: 'Saint-Denis',
    places_id: chosen,
    go: 'stay',
  })
  expect(added.to).toBe(`/fiches/${id}/lieux`)
  await browser.post(`/fiches/${id}/lieux`, { version: '2', places: 'Guéret', places_id: chosen, seat: 'Guéret' })
  const sheet = await readSheet(db, nadia, { id }, today)
  expect(sheet.places.map((place) => place.name)).toEqual(['Guéret', 'Saint-Denis'])
  expect(sheet.seat?.name).toBe('Guéret')
})

test('the structure that bears a project is found by its name', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const garage = await published(services, nadia, 'Garage des deux vallées', { kind: 'organisation' })
  const id = await draft(services, nadia, 'Permis de bouger')
  const browser = await browse(services, nadia)
  const unknown = await browser.post(`/fiches/${id}/identite`, { version: '1', organisation: 'xqzwv' })
  expect(unknown.html).toContain('Aucune fiche publiée ne porte ce nom')
  const asked = await browser.post(`/fiches/${id}/identite`, { version: '1', organisation: 'garage' })
  expect(asked.status).toBe(422)
  expect(asked.html).toContain(`value="${garage.id}"`)
  const kept = await browser.post(`/fiches/${id}/identite`, {
    version: '1',
    organisation: 'garage',
    organisation_id: garage.id,
  })
  expect(kept.status).toBe(303)
  expect((await readSheet(db, nadia, { id }, today)).organisation?.name).toBe('Garage des deux vallées')
  await browser.post(`/fiches/${id}/identite`, { version: '2', organisation: 'Garage des deux vallées' })
  expect((await readSheet(db, nadia, { id }, today)).organisation?.id).toBe(garage.id)
  await browser.post(`/fiches/${id}/identite`, { version: '3', organisation: '' })
  expect((await readSheet(db, nadia, { id }, today)).organisation).toBeNull()
})

test('someone saved first: both versions are shown, nothing typed is lost, and the next save goes through', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger', { need: 'Avant.', publics: ['rural'] })
  const patch = { need: 'Écrit par un autre.', publics: ['youth' as const] }
  await editSheet(services, nadia, sheet.id, { step: 'besoin', version: sheet.version, patch }, new Date())
  const browser = await browse(services, nadia)
  const challenge = String(sheet.challenges[0]?.id)
  const fields = { need: 'Ce que je voulais dire.', publics: 'rural', challenge_1: challenge }
  const conflict = await browser.post(`/fiches/${sheet.id}/besoin`, { ...fields, version: String(sheet.version) })
  expect(conflict.status).toBe(409)
  expect(conflict.html).toContain('Écrit par un autre.')
  expect(conflict.html).toContain('>Jeunes<')
  expect(conflict.html).toMatch(/<textarea[^>]*name="need"[^>]*>\s*Ce que je voulais dire\./)
  const version = /name="version" value="(\d+)"/.exec(conflict.html)?.[1] ?? ''
  expect((await browser.post(`/fiches/${sheet.id}/besoin`, { ...fields, version })).status).toBe(303)
  expect((await readSheet(db, nadia, { id: sheet.id }, today)).need).toBe('Ce que je voulais dire.')
})

test('a form refused for another reason still notices that the sheet changed', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  const change = { step: 'contact' as const, version: sheet.version, patch: { phone: '01 00 00 00 00' } }
  await editSheet(services, nadia, sheet.id, change, new Date())
  const browser = await browse(services, nadia)
  const refused = await browser.post(`/fiches/${sheet.id}/contact`, { version: String(sheet.version), phone: 'x' })
  expect(refused.status).toBe(422)
  const version = /name="version" value="(\d+)"/.exec(refused.html)?.[1] ?? ''
  expect((await browser.post(`/fiches/${sheet.id}/contact`, { version, phone: '02 00 00 00 00' })).status).toBe(409)
})

test('a public sheet keeps what makes it complete', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  const browser = await browse(services, nadia)
  const refused = await browser.post(`/fiches/${sheet.id}/besoin`, { version: String(sheet.version), need: 'x' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Gardez au moins un défi')
})

const logoFields = { version: '1', logo_alt: 'Logo\u00a0: une clé', logo_right: 'oui' }

test('a logo is an image, whatever its name says, with its words and the right to show it', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const id = await draft(services, nadia, 'Permis de bouger')
  const browser = await browse(services, nadia)
  const send = (file: File, fields: Record<string, string> = logoFields) =>
    browser.upload(`/fiches/${id}/identite`, { ...fields, logo: file })
  const script = new File(['<svg onload="alert(1)"/>'], 'logo.png', { type: 'image/png' })
  expect((await send(script)).html).toContain('Choisissez une image PNG, JPEG ou WebP')
  const image = new File([png], 'logo.png', { type: 'image/png' })
  expect((await send(image, { version: '1', logo_right: 'oui' })).html).toContain('Décrivez ce que montre l’image')
  expect((await send(image, { version: '1', logo_alt: 'Une clé' })).html).toContain('le droit de publier')
  expect((await send(new File([Buffer.alloc(2_000_001)], 'gros.png'))).html).toContain('dépasse 2')
  expect((await send(image)).status).toBe(303)

  const { logoId, logoAlt } = await readSheet(db, nadia, { id }, today)
  expect(logoAlt).toBe('Logo\u00a0: une clé')
  const shown = await browser.get(`/logos/${logoId}`)
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(shown.headers.get('cache-control')).toBe('public, max-age=3600')
  expect((await browser.upload(`/fiches/${id}/identite`, { version: '2', logo_remove: 'oui' })).status).toBe(303)
  expect((await browser.get(`/logos/${logoId}`)).status).toBe(404)
  expect((await browser.get('/logos/nimporte')).status).toBe(404)
})

test('a curator begins an editorial sheet with its source, and nobody keeps it', async ({ services, db }) => {
  const aicha = await curator(db)
  const browser = await browse(services, aicha)
  const begun = await browser.post('/annuaire/nouvelle-fiche', {
    kind: 'organisation',
    name: 'Garage',
    editorial: 'oui',
  })
  const id = begun.to.split('/')[2] ?? ''
  expect((await browser.get(`/fiches/${id}/relecture`)).html).toContain('La source de cette fiche éditoriale')
  await browser.post(`/fiches/${id}/provenance`, {
    version: '1',
    source_name: 'Journal officiel',
    source_on: '2018-02-22',
  })
  const sheet = await readSheet(db, aicha, { id }, today)
  expect(sheet).toMatchObject({
    sourceName: 'Journal officiel',
    sourceOn: '2018-02-22',
    memberCount: 0,
    standing: 'curator',
  })
})
