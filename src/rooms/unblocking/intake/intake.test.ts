import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { label } from '../../support/room.fixture.ts'
import { at, browse, challengeId, joins, mails, person, published, today, world } from '../room.fixture.ts'
import { consentToCase, declineCase } from './actions-consent.ts'
import { fileCase } from './actions-file.ts'

const form = {
  project: 'Le garage solidaire',
  place: '23096',
  title: 'Prêter des voitures à de jeunes conducteurs',
  wants: 'Prêter des voitures réparées à des personnes sans permis probatoire.',
  administration_kind: 'prefecture',
  administration: 'Service des véhicules',
  how: 'interpretation',
  rule: 'Une note de service.',
  tried: 'Deux courriers.',
  matter: 'transport',
  request: 'Une réponse écrite.',
  consequence: 'Trois voitures dorment.',
  scale: 'region',
}
const idIn = (to: string) => /demander\/([0-9a-f-]{36})/.exec(to)?.[1] ?? ''
const row = (db: Database, id: string) =>
  db.selectFrom('blocker_case').selectAll().where('id', '=', id).executeTakeFirst()

test('nobody else sees, changes, sends or drops a draft; a visitor is asked to sign in', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const friend = await person(db, 'karim')
  await joins(db, friend, here.garage.id)
  const nadia = await browse(services, here.nadia)
  const kept = await nadia.post('/debloquer/demander', { ...form, sheet: here.garage.id, go: 'keep' })
  const draft = `/debloquer/demander/${idIn(kept.to)}`
  expect((await nadia.get(draft)).html).toContain('Prêter des voitures à de jeunes')
  for (const actor of [friend, here.camille, here.helene, here.jeanne, here.georges]) {
    const other = await browse(services, actor)
    for (const part of ['', '/verifier', '/suppression', '/recu'])
      expect((await other.get(draft + part)).status, part).toBe(404)
    for (const part of ['', '/envoi', '/suppression'])
      expect((await other.post(draft + part, { ...form, version: '1' })).status, part).toBe(404)
    expect((await other.get('/debloquer/demander')).html).not.toContain(form.title)
  }
  const visitor = await browse(services)
  // signed in, one comes back to the form begun
  const asked = await visitor.get('/debloquer/demander?titre=Essai')
  expect([asked.status, decodeURIComponent(asked.to).includes('/debloquer/demander?titre=Essai')]).toEqual([303, true])
  expect((await visitor.post('/debloquer/demander', form)).status).toBe(401)
})

test('what lacks is said at its field, an address is refused, and what was typed stays', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const { camille, garage } = await world(services)
  const site = await browse(services, camille)
  const named = await site.post('/debloquer/demander', { ...form, administration: 'jean.dupont@creuse.example' })
  expect([named.status, named.html.includes('personne n’est nommé ici')]).toEqual([422, true])
  expect(named.html).toContain('Trois voitures dorment.')
  const unkept = await site.post('/debloquer/demander', {
    ...form,
    sheet: garage.id,
    place: 'Nullepartville',
    project: '',
  })
  expect([unkept.status, unkept.html.includes('Aucun lieu ne porte ce nom')]).toEqual([422, true])

  const short = await site.post('/debloquer/demander', { title: 'Un titre seul', go: 'check' })
  expect([short.status, short.html.includes('Dites ce que vous voulez faire')]).toEqual([422, true])
  expect(short.html).toContain('Un titre seul')
  // what was short is kept all the same
  const { id } = await db.selectFrom('blocker_case').select('id').executeTakeFirstOrThrow()
  const draft = `/debloquer/demander/${id}`
  expect((await site.get(`${draft}/verifier`)).html).toContain('Dites où se passe le blocage')
  const early = await site.post(`${draft}/envoi`)
  expect([early.status, early.html.includes('Un titre seul')]).toEqual([422, true])
  expect(await fileCase(services, camille, id, services.clock())).toMatchObject({ refusal: 'incomplete' })
  const past = await site.post(draft, { ...form, version: '1', needed_on: '2026-01-01', go: 'check' })
  expect([past.status, past.html.includes('Cette date est passée')]).toEqual([422, true])
  const stale = await site.post(draft, { ...form, title: 'Mon autre onglet', version: '1' })
  expect([stale.status, stale.html.includes('Mon autre onglet')]).toEqual([409, true])
  expect((await row(db, id))?.title).toBe(form.title)
})

test('a draft sent from elsewhere meanwhile keeps on screen what was typed', async ({ services: real, db }) => {
  const services = at(real, today)
  const { camille } = await world(services)
  const site = await browse(services, camille)
  const id = idIn((await site.post('/debloquer/demander', { ...form, go: 'keep' })).to)
  expect((await site.post(`/debloquer/demander/${id}/envoi`)).status).toBe(303)
  const late = await site.post(`/debloquer/demander/${id}`, { ...form, version: '1', title: 'Écrit trop tard' })
  expect([late.status, late.html.includes('Écrit trop tard')]).toEqual([409, true])
  expect(late.html).toContain(`href="/debloquer/mes-dossiers/${id}"`)
  expect(late.html).not.toContain('value="attach"')
  expect((await row(db, id))?.title).not.toBe('Écrit trop tard')
})

test('filed: a number, its places and its priority; letters say nothing of it; the acknowledgement says what follows', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const { nadia, jeanne, garage } = await world(services)
  const site = await browse(services, nadia)
  const begun = await site.get(`/debloquer/demander?titre=Mon%20blocage&projet=${garage.slug}`)
  expect(begun.html).toMatch(/value="Mon blocage"/)
  expect(begun.html).toContain(`<option value="${garage.id}" selected`)
  const challenge = await challengeId(db, 'mobilite-du-quotidien')
  const checked = await site.post('/debloquer/demander', {
    ...{ ...form, sheet: garage.id, project: '', challenge: String(challenge), needed_on: '2026-12-20', go: 'check' },
  })
  const id = idIn(checked.to)
  expect(checked.to).toBe(`/debloquer/demander/${id}/verifier`)
  const check = await site.get(checked.to)
  expect(check.html).toContain('Chaque lecture est écrite')
  expect(check.html).not.toContain('Est-ce la bonne porte')
  const sent = await site.post(`/debloquer/demander/${id}/envoi`)
  expect(sent.to).toBe(`/debloquer/demander/${id}/recu`)
  const filed = await row(db, id)
  expect(filed).toMatchObject({ status: 'filed', priority: 9, waiting_since: today, project: 'Garage solidaire' })
  expect(filed?.number).toMatch(/^D-2026-\d{4}$/)
  expect(filed?.place_ids.length).toBeGreaterThan(3)
  const receipt = (await site.get(sent.to)).html
  for (const said of [filed?.number ?? '?', 'jeudi 26 novembre 2026', '20\u00a0jours ouvrés'])
    expect(receipt).toContain(said)
  const letters = await mails(db)
  expect(letters.map(({ to }) => to).sort()).toEqual([jeanne.email, nadia.email].sort())
  for (const { subject, text, html } of letters)
    expect(`${subject} ${text} ${html}`).not.toMatch(/voiture|garage|véhicule|Guéret|Creuse|transport/i)
  // sent once: what comes back later changes nothing
  expect((await site.post(`/debloquer/demander/${id}/envoi`)).to).toBe(`/debloquer/mes-dossiers/${id}`)
  expect((await site.post(`/debloquer/demander/${id}`, { ...form, version: '1' })).status).toBe(409)
  expect((await site.post(`/debloquer/demander/${id}/suppression`)).to).toContain('mes-dossiers')
  expect((await row(db, id))?.status).toBe('filed')
})

test('at the wrong desk one says whether one wrote to the right one, and it is told in the history', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const { camille } = await world(services)
  const site = await browse(services, camille)
  const nursery = {
    ...form,
    ...{ title: 'Ouvrir une micro-crèche', wants: 'Accueillir dix enfants.', matter: 'education', go: 'check' },
  }
  const { to } = await site.post('/debloquer/demander', nursery)
  const id = idIn(to)
  expect((await site.get(to)).html).toMatch(/Est-ce la bonne porte[\s\S]*protection maternelle et infantile/)
  const silent = await site.post(`/debloquer/demander/${id}/envoi`)
  expect([silent.status, silent.html.includes('Dites si vous avez écrit')]).toEqual([422, true])
  await site.post(`/debloquer/demander/${id}/envoi`, { desk_answer: 'goes_on' })
  const told = await db.selectFrom('blocker_event').select(['verb', 'details']).where('case_id', '=', id).execute()
  expect(told).toEqual([{ verb: 'filed', details: { desk: 'nursery', desk_as: 'wrong', desk_answer: 'goes_on' } }])
})

test('a draft holds documents, goes with them, and five are enough; ten cases under way too', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const { camille } = await world(services)
  const site = await browse(services, camille)
  const pdf = new File(['%PDF-1.4\n%%EOF\n'], 'refus.pdf', { type: 'application/pdf' })
  const added = await site.upload('/debloquer/demander', { ...form, go: 'attach', file: pdf, file_title: 'Le refus' })
  const id = idIn(added.to)
  expect((await site.get(added.to)).html).toContain('Le refus')
  const wrong = new File(['bonjour'], 'note.txt', { type: 'text/plain' })
  const refused = await site.upload(added.to, {
    ...form,
    title: 'Un autre titre',
    version: '1',
    file: wrong,
    go: 'attach',
  })
  expect([refused.status, refused.html.includes('Un autre titre')]).toEqual([422, true])
  for (let n = 0; n < 4; n += 1) await site.post('/debloquer/demander', { title: `Brouillon ${n}` })
  const sixth = await site.post('/debloquer/demander', { title: 'Un de trop' })
  expect([sixth.status, sixth.html.includes('Un de trop')]).toEqual([422, true])

  await db
    .insertInto('blocker_case')
    .values(
      Array.from({ length: 10 }, (_, n) => ({
        ...{ filed_by: camille.id, number: `D-2025-${n}`, status: 'filed', filed_at: services.clock() },
        ...{ territory_id: 1, matter: 'transport', how: 'rule' },
      })),
    )
    .execute()
  const eleventh = await site.post(`/debloquer/demander/${id}/envoi`)
  expect([eleventh.status, eleventh.html.includes('déjà 10 dossiers en cours')]).toEqual([409, true])

  const sure = await site.get(`/debloquer/demander/${id}/suppression`)
  expect(sure.html).toContain('On ne peut pas revenir en arrière')
  await site.post(`/debloquer/demander/${id}/suppression`)
  expect(await row(db, id)).toBeUndefined()
  expect(await db.selectFrom('blocker_file').select('id').execute()).toEqual([])
})

test('a structure writes for a project that alone consents: neither a stranger, nor the structure, nor both at once', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const { camille, paul, nadia, garage } = here
  const network = await published(services, camille, 'Réseau d’appui', { kind: 'organisation' })
  await joins(db, paul, network.id)
  const site = await browse(services, camille)
  const forGarage = { ...form, for: network.id, accompanied: 'garage solidaire', go: 'check' }
  const unlabelled = await site.post('/debloquer/demander', forGarage)
  expect([unlabelled.status, unlabelled.html.includes('pas de label en cours')]).toEqual([422, true])
  await label(db, network.id)
  const unknown = await site.post('/debloquer/demander', { ...forGarage, accompanied: 'Rien de tel' })
  expect([unknown.status, unknown.html.includes('Aucun projet publié')]).toEqual([422, true])
  expect((await site.get(`/debloquer/demander?projet=${garage.slug}`)).html).toContain('value="Garage solidaire"')

  const propose = async (): Promise<string> => {
    const id = idIn((await site.post('/debloquer/demander', forGarage)).to)
    await db.deleteFrom('outgoing_mail').execute()
    const sent = await site.post(`/debloquer/demander/${id}/envoi`)
    expect((await site.get(sent.to)).html).toContain('Accord demandé au projet')
    const letters = await mails(db)
    expect(letters.map(({ to }) => to)).toContain(nadia.email)
    for (const { to, subject, text } of letters) {
      expect(to).not.toBe(camille.email)
      expect(subject + text).not.toMatch(/voiture|garage|appui/i)
    }
    return id
  }
  const id = await propose()
  expect(await row(db, id)).toMatchObject({ status: 'awaiting_consent', number: null })
  const refusedTo = async (actor: Actor, one: string) => {
    await expect(consentToCase(services, actor, one, services.clock())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(declineCase(services, actor, one, services.clock())).rejects.toMatchObject({ kind: 'not-found' })
  }
  for (const actor of [camille, paul, here.helene, here.jeanne, here.georges]) await refusedTo(actor, id)
  await joins(db, paul, garage.id)
  await refusedTo(paul, id)

  expect(await consentToCase(services, nadia, id, services.clock())).toEqual({ ok: true, value: id })
  expect(await row(db, id)).toMatchObject({ status: 'filed', consented_by: nadia.id, sheet_id: garage.id })
  expect(await consentToCase(services, nadia, id, services.clock())).toMatchObject({ refusal: 'not-now' })
  const other = await propose()
  expect(await declineCase(services, nadia, other, services.clock())).toMatchObject({ ok: true })
  expect(await row(db, other)).toMatchObject({ status: 'withdrawn', number: null })
  expect((await mails(db)).map(({ to }) => to)).toContain(camille.email)
})

test('everyone reads what a public hacker is, how long it takes and what passes first', async ({ services }) => {
  const visitor = await browse(at(services, today))
  const home = (await visitor.get('/debloquer')).html
  for (const said of [
    'Il n’annule aucune règle',
    'C’était déjà permis',
    'Interministériel',
    'Chaque lecture est écrite',
  ])
    expect(home).toContain(said)
  expect(home).toContain('action="/debloquer/precedents"')
  expect((await visitor.get('/debloquer/priorites')).html).toMatch(/dit urgent[\s\S]*<td[^>]*>16</)
})
