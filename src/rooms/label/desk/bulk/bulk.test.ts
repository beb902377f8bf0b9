import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../../paths.ts'
import { assign } from '../../reviews/actions-assignments.ts'
import { at, desk, file, inReview, moved, now, officer, opine, person, statusOf } from '../desk.fixture.ts'
import { undoBulk } from './actions.ts'

const current = (db: Database) =>
  db.selectFrom('label_assignment').select(['application_id', 'reviewer_id']).where('removed_at', 'is', null).execute()
const mailsTo = (db: Database, address: string) =>
  db.selectFrom('outgoing_mail').select('subject').where('to_address', '=', address).execute()
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)

test('a reviewer does nothing to several files but remind their experts', async ({ services, db }) => {
  const { first, id } = await inReview(services)
  const browser = await at(services, first)
  for (const action of ['assign', 'assign-me', 'remind-reviewers', 'correct']) {
    const order = { action, dossier: id, personne: first.id, critere: 'x', raison: 'incomplete', texte: 'Y' }
    expect([action, (await browser.post(paths.deskBulk, order)).status]).toEqual([action, 404])
    expect([action, (await browser.post(paths.deskBulkRun, order)).status]).toEqual([action, 404])
  }
  expect((await browser.post(paths.deskBulk, { action: 'remind-experts', dossier: id })).status).toBe(200)
  expect(await current(db)).toHaveLength(2)
})

test('files of another territory, or of one’s own organisation, are not there: nothing is said, nothing is done', async ({
  services,
  db,
}) => {
  const { coordinator, first } = await desk(db)
  const owner = await person(db, 'maelle')
  const here = await file(services, 'Ici', { at: now, owner })
  const far = await file(services, 'Ailleurs', { at: now, place: '69123', owner })
  const own = await file(services, 'Chez moi', { at: now, owner })
  await db
    .insertInto('sheet_member')
    .values({ sheet_id: own.organisationId, user_id: coordinator.id, role: 'editor' })
    .execute()
  const browser = await at(services, coordinator)
  const order = { action: 'assign', personne: first.id, dossier: [here.id, far.id, own.id] }
  const page = await browser.post(paths.deskBulk, order)
  expect(page.html).toContain('Ici')
  for (const name of ['Ailleurs', 'Chez moi', far.id, own.id]) expect(page.html).not.toContain(name)
  const done = await browser.get((await browser.post(paths.deskBulkRun, order)).to)
  for (const name of ['Ailleurs', 'Chez moi']) expect(done.html).not.toContain(name)
  expect(await current(db)).toEqual([{ application_id: here.id, reviewer_id: first.id }])
})

test('nothing ticked, nobody chosen, an unknown verb: it is said, nothing is done', async ({ services, db }) => {
  const { coordinator } = await desk(db)
  const owner = await person(db, 'maelle')
  const { id } = await file(services, 'Ici', { at: now, owner })
  const browser = await at(services, coordinator)
  expect((await browser.post(paths.deskBulk, { action: 'assign' })).to).toBe(paths.desk)
  expect((await browser.post(paths.deskBulk, { action: 'erase', dossier: id })).to).toBe(paths.desk)
  expect((await browser.post(paths.deskBulkRun, { action: 'assign', dossier: id })).status).toBe(422)
  expect((await browser.post(paths.deskBulkRun, { action: 'correct', dossier: id })).status).toBe(422)
  const many = Array.from({ length: 501 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
  expect((await browser.post(paths.deskBulk, { action: 'assign', dossier: many })).to).toBe(paths.desk)
  expect(await current(db)).toEqual([])
})

test('an assignment of several files says before what it will do, writes to the person, and is undone once', async ({
  services,
  db,
}) => {
  const { coordinator, first } = await desk(db)
  const stranger = await officer(db, 'helene', 'label_coordinator', null)
  const owner = await person(db, 'maelle')
  const [one, two, over] = [
    await file(services, 'Une', { at: now, owner }),
    await file(services, 'Deux', { at: now, owner }),
    await file(services, 'Finie', { at: now, moves: ['withdraw'], owner }),
  ]
  const browser = await at(services, coordinator)
  const order = { action: 'assign', personne: first.id, dossier: [one.id, two.id, over.id] }
  const page = await browser.post(paths.deskBulk, order)
  expect(page.html).toContain('Attribuer 2\u00a0dossiers')
  expect(page.html).toContain('n’est plus à une étape')
  expect(page.html).toContain('annuler pendant une heure')
  expect(await current(db)).toEqual([])
  const { to } = await browser.post(paths.deskBulkRun, order)
  expect(await current(db)).toHaveLength(2)
  expect(await mailsTo(db, first.email)).toHaveLength(2)
  expect((await browser.get(to)).html).toContain('Annuler ce lot')
  const undo = `${to}/annuler`
  expect((await (await at(services, stranger)).get(to)).status).toBe(404)
  expect((await (await at(services, stranger)).post(undo)).status).toBe(404)
  expect((await browser.post(undo)).to).toBe(to)
  expect(await current(db)).toEqual([])
  expect((await browser.get(to)).html).toContain('Repris pour 2\u00a0dossiers')
  expect((await browser.post(undo)).to).toBe(to)
  const id = to.split('/').at(-1) ?? ''
  expect(await undoBulk(services, coordinator, id, now)).toEqual({ ok: false, refusal: 'undone' })
  expect((await browser.get(to)).html).not.toContain('Annuler ce lot')
})

test('what is undone leaves aside an opinion given meanwhile, a file that left, and nothing after an hour', async ({
  services,
  db,
}) => {
  const { coordinator, first, id, ...rest } = await inReview(services, { declared: false })
  await db.deleteFrom('label_assignment').execute()
  const other = await file(services, 'Partie', { at: now, owner: rest.owner })
  const browser = await at(services, coordinator)
  const order = { action: 'assign', personne: first.id, dossier: [id, other.id] }
  const { to } = await browser.post(paths.deskBulkRun, order)
  await db.updateTable('label_assignment').set({ interest: 'none', interest_at: now }).execute()
  await moved(db, id, 'admit', now)
  await opine(services, first, { id, ...rest })
  await moved(db, other.id, 'withdraw', now)
  const late = await at(services, coordinator, minutes(61))
  expect((await late.get(to)).html).not.toContain('Annuler ce lot')
  const bulk = to.split('/').at(-1) ?? ''
  expect(await undoBulk(services, coordinator, bulk, minutes(61))).toEqual({ ok: false, refusal: 'too-late' })
  const intime = await at(services, coordinator, minutes(59))
  await intime.post(`${to}/annuler`)
  const page = await intime.get(to)
  expect(page.html).toContain('L’avis est déjà rendu')
  expect(page.html).toContain('a changé entre-temps')
  expect(await current(db)).toHaveLength(2)
})

test('a file that moved between the confirmation and the order is left aside, and said', async ({ services, db }) => {
  const { coordinator, first } = await desk(db)
  const owner = await person(db, 'maelle')
  const { id } = await file(services, 'Partie', { at: now, owner })
  const browser = await at(services, coordinator)
  const order = { action: 'assign', personne: first.id, dossier: id }
  const asked = await browser.post(paths.deskBulk, order)
  expect(asked.html).toContain('Voir ce qui sera fait')
  expect(asked.html).not.toContain('Confirmer pour')
  const seen = await browser.post(paths.deskBulkRun, { ...order, voir: 'oui' })
  expect(seen.html).toContain('Confirmer pour 1\u00a0dossier')
  expect(await current(db)).toEqual([])
  await moved(db, id, 'withdraw', now)
  const { to } = await browser.post(paths.deskBulkRun, order)
  expect((await browser.get(to)).html).toContain('n’est plus à une étape')
  expect(await current(db)).toEqual([])
})

test('only those who have not answered are reminded, once, and it says that it cannot be undone', async ({
  services,
  db,
}) => {
  const opened = await inReview(services)
  await opine(services, opened.first, opened)
  const before = [await mailsTo(db, opened.first.email), await mailsTo(db, opened.second.email)]
  const browser = await at(services, opened.coordinator)
  const order = { action: 'remind-reviewers', dossier: opened.id }
  const page = await browser.post(paths.deskBulk, order)
  expect(page.html).toContain(opened.second.name)
  expect(page.html).not.toContain(opened.first.name)
  expect(page.html).toContain('ne pourra pas être annulé')
  const { to } = await browser.post(paths.deskBulkRun, order)
  expect(await mailsTo(db, opened.first.email)).toHaveLength(before[0]?.length ?? -1)
  expect(await mailsTo(db, opened.second.email)).toHaveLength((before[1]?.length ?? -1) + 1)
  expect((await browser.get(to)).html).toContain('Ce lot ne peut pas être annulé')
  const bulk = to.split('/').at(-1) ?? ''
  expect(await undoBulk(services, opened.coordinator, bulk, now)).toEqual({ ok: false, refusal: 'never' })
  expect((await browser.post(paths.deskBulk, order)).html).toContain('depuis moins de deux jours')
})

test('the same correction goes to each organisation that has that criterion', async ({ services, db }) => {
  const { coordinator } = await desk(db)
  const owner = await person(db, 'maelle')
  const network = await file(services, 'Réseau', { at: now, owner })
  const funder = await file(services, 'Fonds', { at: now, family: 'funder', owner })
  const { criteria } = await db
    .selectFrom('label_referential')
    .select('criteria')
    .where('family', '=', 'support_network')
    .executeTakeFirstOrThrow()
  const other = await db
    .selectFrom('label_referential')
    .select('criteria')
    .where('family', '=', 'funder')
    .executeTakeFirstOrThrow()
  const codes = (list: unknown) => (list as { code: string }[]).map(({ code }) => code)
  const own = codes(criteria).find((code) => !codes(other.criteria).includes(code)) ?? ''
  const browser = await at(services, coordinator)
  const order = {
    action: 'correct',
    dossier: [network.id, funder.id],
    critere: own,
    raison: 'outdated',
    texte: 'Le bilan de l’année.',
  }
  const { to } = await browser.post(paths.deskBulkRun, order)
  expect(await statusOf(db, network.id)).toBe('incomplete')
  expect(await statusOf(db, funder.id)).toBe('submitted')
  expect((await browser.get(to)).html).toContain('n’a pas ce critère')
  const late = new Date(now.getTime() + 61 * 60_000)
  const bulk = to.split('/').at(-1) ?? ''
  expect(await undoBulk(services, coordinator, bulk, late)).toEqual({ ok: false, refusal: 'too-late' })
  expect(await statusOf(db, network.id)).toBe('incomplete')
  expect(await undoBulk(services, coordinator, bulk, now)).toEqual({ ok: true, value: null })
  expect(await statusOf(db, network.id)).toBe('submitted')
})

test('« toute la liste filtrée » takes the lines of the filters, no other', async ({ services, db }) => {
  const { coordinator, first } = await desk(db)
  const owner = await person(db, 'maelle')
  await file(services, 'Réseau', { at: now, owner })
  const funder = await file(services, 'Fonds', { at: now, family: 'funder', owner })
  await assign(services, coordinator, funder.id, [first.id], now)
  const browser = await at(services, coordinator)
  const page = await browser.post(paths.deskBulk, {
    action: 'remind-reviewers',
    tout: 'oui',
    liste: 'famille=funder',
  })
  expect(page.html).toContain('Fonds')
  expect(page.html).not.toContain('Réseau<')
})
