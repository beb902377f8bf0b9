import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { editSheet } from '../drafts/actions.ts'
import { archiveSheet } from '../publication/actions.ts'
import { readSheet } from '../queries.ts'
import { browse, curator, joins, mails, now, person, placeId, published, today } from '../room.fixture.ts'
import { acceptProposal, forgetProposals, proposeChange, refuseProposal } from './actions.ts'
import { proposalsForCurator } from './queries.ts'

const monday = { clock: () => now }
const why = 'Je connais le garage.'
const version = async (db: Database, id: string) =>
  (await db.selectFrom('sheet').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
const proposed = async (going: ReturnType<typeof proposeChange>) => {
  const outcome = await going
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}
const form = (sheet: { name: string; summary: string }, more: Record<string, string> = {}) => ({
  name: sheet.name,
  acronym: '',
  aliases: '',
  summary: sheet.summary,
  description: '',
  stage: 'emerging',
  why,
  ...more,
})

test('an archived sheet, a form that changes nothing or does not say why is refused, and what was typed is kept', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  const visitor = await browse({ ...services, ...monday })
  const path = '/projets/permis-de-bouger/proposer/essentiel'
  const same = await visitor.post(path, form(sheet))
  expect(same.status).toBe(422)
  expect(same.html).toContain('Rien n’a changé')
  const silent = await visitor.post(path, form(sheet, { summary: 'Un garage qui roule.', why: '' }))
  expect(silent.status).toBe(422)
  expect(silent.html).toContain('Dites comment vous le savez')
  expect(silent.html).toContain('Un garage qui roule.')
  const empty = await visitor.post(path, form(sheet, { name: '' }))
  expect(empty.status).toBe(422)
  await visitor.post(path, form(sheet, { summary: 'Un robot.', site_web: 'https://robot.example' }))
  expect(await db.selectFrom('sheet_proposal').select('id').execute()).toEqual([])
  await archiveSheet(services, nadia, sheet.id, 'Fini.', now)
  expect((await visitor.get(path)).to).toBe('/projets/permis-de-bouger')
  expect((await visitor.get('/projets/inconnu/proposer')).status).toBe(404)
})

test('those who keep the sheet are led to its own form, and nobody reads the proposals of others', async ({
  services,
  db,
}) => {
  const [nadia, paul, lucie] = [await person(db, 'nadia'), await person(db, 'paul'), await person(db, 'lucie')]
  const sheet = await published(services, nadia, 'Permis de bouger')
  const keeper = await browse(services, nadia)
  expect((await keeper.get('/projets/permis-de-bouger/proposer/liens')).to).toBe(`/fiches/${sheet.id}/contact`)
  const changes = { summary: { from: sheet.summary, to: 'Autre chose.' } }
  const proposing = { part: 'essentiel' as const, changes, why, sourceUrl: null, email: null }
  const id = await proposed(proposeChange(services, paul, sheet, proposing, now))
  const stranger = await browse(services, lucie)
  expect((await stranger.get(`/propositions/${id}`)).status).toBe(404)
  expect((await stranger.post(`/propositions/${id}/acceptation`)).status).toBe(404)
  expect((await stranger.post(`/propositions/${id}/refus`, { reason: 'Non.' })).status).toBe(404)
  expect((await stranger.post(`/propositions/${id}/retrait`)).status).toBe(404)
  expect((await (await browse(services)).get(`/propositions/${id}`)).to).toContain('/connexion')
  expect((await keeper.get('/propositions/x')).status).toBe(404)
  expect(await acceptProposal(services, paul, id, sheet.version, now)).toEqual({ ok: false, refusal: 'own-proposal' })
  expect(await refuseProposal(services, nadia, id, '', now)).toEqual({ ok: false, refusal: 'reason-missing' })
})

test('a visitor proposes; the keeper reads before and after, accepts; the visitor is told and forgotten', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  const visitor = await browse({ ...services, ...monday })
  const sent = await visitor.post(
    '/projets/permis-de-bouger/proposer/essentiel',
    form(sheet, { summary: 'Un garage où l’on répare ensemble.', email: 'ROSA@courrier.example' }),
  )
  expect(sent.to).toBe('/projets/permis-de-bouger')
  const { id } = await db.selectFrom('sheet_proposal').select('id').executeTakeFirstOrThrow()
  const [told] = await mails(db)
  expect([told?.to, told?.text]).toEqual([nadia.email, expect.stringContaining(`/propositions/${id}`)])
  expect(told?.text).not.toContain('rosa@')

  const keeper = await browse({ ...services, ...monday }, nadia)
  expect((await keeper.get('/mes-fiches')).html).toContain(`/propositions/${id}`)
  const page = await keeper.get(`/propositions/${id}`)
  expect(page.html).toContain('Permis de bouger, en une phrase.')
  expect(page.html).toContain('Un garage où l’on répare ensemble.')
  expect(page.html).not.toContain('rosa@')
  expect(page.html).toContain(`name="version" value="${sheet.version}"`)
  await keeper.post(`/propositions/${id}/acceptation`, { version: String(sheet.version) })
  const after = await readSheet(db, null, { id: sheet.id }, today)
  expect([after.summary, after.name, after.stage]).toEqual([
    'Un garage où l’on répare ensemble.',
    'Permis de bouger',
    'emerging',
  ])
  const answer = (await mails(db)).at(-1)
  expect([answer?.to, answer?.subject]).toEqual(['rosa@courrier.example', expect.stringContaining('en ligne')])
  expect(await db.selectFrom('sheet_proposal').select(['status', 'author_email']).execute()).toEqual([
    { status: 'accepted', author_email: null },
  ])
  const public_ = await visitor.get('/projets/permis-de-bouger')
  expect(public_.html).toContain('corrigée sur la proposition d’une autre personne')
  expect(await acceptProposal(services, nadia, id, after.version, now)).toEqual({
    ok: false,
    refusal: 'already-decided',
  })
})

test('a no says why to its author; what changed meanwhile is kept', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const sheet = await published(services, nadia, 'Permis de bouger')
  const propose = (to: string) => {
    const changes = { summary: { from: sheet.summary, to } }
    const said = { part: 'essentiel' as const, changes, why, sourceUrl: 'https://exemple.fr/a', email: null }
    return proposed(proposeChange(services, paul, sheet, said, now))
  }
  const [first, second] = [await propose('Un restaurant.'), await propose('Un garage.')]
  await refuseProposal(services, nadia, first, 'Ce n’est pas un restaurant.', now)
  const refused = (await mails(db)).at(-1)
  expect([refused?.to, refused?.text]).toEqual([paul.email, expect.stringContaining('Ce n’est pas un restaurant.')])
  const edition = { step: 'essentiel' as const, version: sheet.version, patch: { description: 'On y répare.' } }
  await editSheet(services, nadia, sheet.id, edition, now)
  // the page was read before: what is on the sheet now was not compared
  expect(await acceptProposal(services, nadia, second, sheet.version, now)).toEqual({ ok: false, refusal: 'stale' })
  expect((await acceptProposal(services, nadia, second, await version(db, sheet.id), now)).ok).toBe(true)
  const after = await readSheet(db, null, { id: sheet.id }, today)
  expect([after.summary, after.description]).toEqual(['Un garage.', 'On y répare.'])
  const mine = await (await browse(services, paul)).get('/mes-fiches')
  expect(mine.html).toContain('Ce n’est pas un restaurant.')
})

test('places, challenges, numbers and links are proposed with the very form of the sheet', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const garage = await published(services, nadia, 'Garage', { kind: 'organisation', website: 'https://ancien.example' })
  const author = await browse({ ...services, ...monday }, paul)
  const [gueret, limoges] = [await placeId(db, 'commune', '23096'), await placeId(db, 'commune', '87085')]
  const places = { places_id: String(gueret), places: 'Limoges' }
  const added = await author.post('/organisations/garage/proposer/lieux', { ...places, go: 'stay' })
  expect([added.status, added.html]).toEqual([200, expect.stringContaining(`value="${limoges}"`)])
  await author.post('/organisations/garage/proposer/lieux', { ...places, why })
  await author.post('/organisations/garage/proposer/identite', { legal_form: 'association', siren: '552081317', why })
  await author.post('/organisations/garage/proposer/liens', {
    website: 'nouveau.example',
    link_1_label: 'Un article',
    link_1_url: 'https://journal.example/garage',
    why,
  })
  const wrong = await author.post('/organisations/garage/proposer/identite', { siren: '123', why })
  expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('neuf chiffres')])
  expect((await author.get('/organisations/garage/proposer/identite')).html).not.toContain('name="logo"')
  const waiting = await db.selectFrom('sheet_proposal').select(['id', 'step', 'changes']).orderBy('step').execute()
  expect(waiting.map(({ step }) => step)).toEqual(['identite', 'liens', 'lieux'])
  expect(Object.keys(Object(waiting[0]?.changes))).toEqual(['siren'])
  const keeper = await browse(services, nadia)
  const page = await keeper.get(`/propositions/${waiting[2]?.id}`)
  expect(page.html).toContain('Guéret, Limoges')
  for (const { id } of waiting) {
    const read = { version: String(await version(db, garage.id)) }
    expect((await keeper.post(`/propositions/${id}/acceptation`, read)).status).toBe(303)
  }
  const after = await readSheet(db, null, { id: garage.id }, today)
  expect(after.places.map(({ id }) => id).sort()).toEqual([gueret, limoges].sort())
  expect([after.siren, after.website, after.links]).toEqual([
    '552081317',
    'https://nouveau.example',
    [{ label: 'Un article', url: 'https://journal.example/garage' }],
  ])
})

test('a proposal that no longer fits is not forced: it says so and waits', async ({ services, db }) => {
  const [nadia, paul, yanis] = [await person(db, 'nadia'), await person(db, 'paul'), await person(db, 'yanis')]
  const garage = await published(services, nadia, 'Garage', { kind: 'organisation' })
  const changes = { siren: { from: '', to: '552 081 317' } }
  const proposing = { part: 'identite' as const, changes, why, sourceUrl: null, email: null }
  const id = await proposed(proposeChange(services, paul, garage, proposing, now))
  await published(services, yanis, 'Autre garage', { kind: 'organisation', siren: '552081317' })
  expect(await acceptProposal(services, nadia, id, garage.version, now)).toEqual({ ok: false, refusal: 'does-not-fit' })
  expect(await db.selectFrom('sheet_proposal').select('status').execute()).toEqual([{ status: 'pending' }])
})

test('what could never be accepted is refused at once, at its field', async ({ services, db }) => {
  const [nadia, yanis] = [await person(db, 'nadia'), await person(db, 'yanis')]
  await published(services, nadia, 'Permis de bouger')
  await published(services, yanis, 'Garage', { kind: 'organisation', siren: '552081317' })
  await published(services, nadia, 'Atelier', { kind: 'organisation' })
  const visitor = await browse({ ...services, ...monday })
  const refused = async (path: string, fields: Record<string, string>, sentence: string) => {
    const answer = await visitor.post(path, { ...fields, why })
    expect([answer.status, answer.html], path).toEqual([422, expect.stringContaining(sentence)])
  }
  const essentials = { name: 'Permis de bouger', summary: '', stage: 'emerging' }
  await refused('/projets/permis-de-bouger/proposer/essentiel', essentials, 'Gardez un résumé')
  await refused('/projets/permis-de-bouger/proposer/lieux', { places: '' }, 'Gardez au moins un territoire')
  const many = Object.fromEntries([1, 2, 3, 4].map((rank) => [`challenge_${rank}`, String(rank)]))
  await refused('/projets/permis-de-bouger/proposer/besoin', many, 'Choisissez 3\u00a0défis au plus')
  const unknown = { challenge_1: '999999' }
  await refused('/projets/permis-de-bouger/proposer/besoin', unknown, 'Choisissez un défi de la liste')
  const taken = { legal_form: 'association', siren: '552081317' }
  await refused('/organisations/atelier/proposer/identite', taken, 'Une autre fiche porte déjà ce SIREN')
  expect(await db.selectFrom('sheet_proposal').select('id').execute()).toEqual([])
})

test('two people who each add a place do not undo each other', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const sheet = await published(services, nadia, 'Permis de bouger')
  const [gueret, limoges, lyon] = [
    await placeId(db, 'commune', '23096'),
    await placeId(db, 'commune', '87085'),
    await placeId(db, 'commune', '69123'),
  ].map(String) as [string, string, string]
  for (const place of [limoges, lyon]) {
    const changes = { places_id: { from: [gueret], to: [gueret, place] } }
    const said = { part: 'lieux' as const, changes, why, sourceUrl: null, email: null }
    const id = await proposed(proposeChange(services, paul, sheet, said, now))
    expect((await acceptProposal(services, nadia, id, await version(db, sheet.id), now)).ok).toBe(true)
  }
  const after = await readSheet(db, null, { id: sheet.id }, today)
  expect(after.places.map(({ id }) => String(id)).toSorted()).toEqual([gueret, limoges, lyon].toSorted())
})

test('the curator answers for sheets nobody keeps, and for a team that did not answer in time', async ({
  services,
  db,
}) => {
  const [nadia, paul, aicha] = [await person(db, 'nadia'), await person(db, 'paul'), await curator(db)]
  const kept = await published(services, nadia, 'Permis de bouger')
  const changes = { summary: { from: kept.summary, to: 'Un garage.' } }
  const proposing = { part: 'essentiel' as const, changes, why, sourceUrl: null, email: null }
  const id = await proposed(proposeChange(services, paul, kept, proposing, now))
  expect(await proposalsForCurator(db, aicha, today)).toEqual([])
  const desk = await browse({ ...services, ...monday }, aicha)
  expect((await desk.get('/administration/propositions')).html).toContain('Aucune proposition')
  expect((await desk.get(`/propositions/${id}`)).status).toBe(404)
  expect((await proposalsForCurator(db, aicha, '2026-12-20')).map((one) => one.id)).toEqual([id])
  await db.deleteFrom('sheet_member').execute()
  expect((await desk.get('/administration/propositions')).html).toContain(`/propositions/${id}`)
  const drome = await placeId(db, 'department', '26')
  const grants = [{ role: 'curator' as const, territoryId: drome, startsOn: '2026-01-01', endsOn: '2027-12-31' }]
  expect(await proposalsForCurator(db, { ...aicha, grants }, today)).toEqual([])
  await joins(db, aicha, kept.id)
  expect(await proposalsForCurator(db, aicha, '2026-12-20')).toEqual([])
})

test('the address of a visitor whom nobody answers is forgotten', async ({ services, db }) => {
  const sheet = await published(services, await person(db, 'nadia'), 'Permis de bouger')
  const changes = { summary: { from: sheet.summary, to: 'Un garage.' } }
  const said = { part: 'essentiel' as const, changes, why, sourceUrl: null, email: 'rosa@courrier.example' }
  await proposed(proposeChange(services, null, sheet, said, now))
  const kept = async () =>
    (await db.selectFrom('sheet_proposal').select('author_email').executeTakeFirst())?.author_email
  await forgetProposals({ ...services, clock: () => new Date('2027-05-01T00:00:00Z') })
  expect(await kept()).toBe('rosa@courrier.example')
  await forgetProposals({ ...services, clock: () => new Date('2027-06-01T00:00:00Z') })
  expect(await kept()).toBeNull()
})

test('answered proposals go after a year; an author may take one back', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const sheet = await published(services, nadia, 'Permis de bouger')
  const changes = { summary: { from: sheet.summary, to: 'Un garage.' } }
  const proposing = { part: 'essentiel' as const, changes, why, sourceUrl: null, email: null }
  const id = await proposed(proposeChange(services, paul, sheet, proposing, now))
  const later = { ...services, clock: () => new Date('2028-01-01T00:00:00Z') }
  await forgetProposals(later)
  await (await browse(services, paul)).post(`/propositions/${id}/retrait`)
  expect(await db.selectFrom('sheet_proposal').select('status').execute()).toEqual([{ status: 'withdrawn' }])
  await forgetProposals(later)
  expect(await db.selectFrom('sheet_proposal').select('status').execute()).toEqual([])
})
