import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import {
  at,
  browse,
  contacted,
  joins,
  label,
  linkIn,
  mails,
  noticed,
  now,
  on,
  person,
  published,
  suspend,
  world,
} from '../room.fixture.ts'
import { tidyScoutings } from '../upkeep/actions.ts'
import { contactHolder, eraseOwnScouting, noticeProject } from './actions.ts'
import { answerAsHolder, attachToSheet } from './actions-answer.ts'
import { scoutingsAbout } from './queries.ts'

const form = {
  project: 'Le four de Zarbaloup',
  seen: 'Un four à pain remis en route.',
  place: '',
  challenge: '',
  sheet: '',
  email: 'odile@zarbaloup.example',
}

test('someone of no labelled structure finds nothing, at any address', async ({ services, db }) => {
  const here = await world(services)
  const id = await contacted(services, here)
  const yanis = await person(db, 'yanis')
  await published(services, yanis, 'La Ligne des bourgs', { kind: 'organisation' })
  for (const actor of [here.lucie, here.simon, yanis]) {
    const site = await browse(services, actor)
    for (const path of [
      paths.scoutings,
      paths.newScouting,
      paths.scouting(id),
      paths.contactHolder(id),
      paths.eraseScouting(id),
    ])
      expect([path, (await site.get(path)).status]).toEqual([path, 404])
    for (const path of [
      paths.newScouting,
      paths.contactHolder(id),
      paths.eraseScouting(id),
      paths.agreeToScouting(id),
      paths.declineScouting(id),
    ])
      expect([path, (await site.post(path, form)).status]).toEqual([path, 404])
  }
  const visitor = await browse(services)
  expect((await visitor.get(paths.scoutings)).status).toBe(303)
  expect(await db.selectFrom('scouting').select('status').execute()).toEqual([{ status: 'contacted' }])
})

test('a member of another labelled structure finds nothing of it either', async ({ services, db }) => {
  const here = await world(services)
  await label(db, here.recipient.id, { family: 'funder' })
  const id = await contacted(services, here)
  const site = await browse(services, here.simon)
  expect((await site.get(paths.scouting(id))).status).toBe(404)
  expect((await site.post(paths.eraseScouting(id))).status).toBe(404)
  expect((await site.get(paths.scoutings)).html).not.toContain('Zarbaloup')
})

test('a label suspended, or expired, that day identifies nobody: page, action, database', async ({ services, db }) => {
  const here = await world(services)
  await suspend(db, here.awardId, '2026-11-22')
  expect(await noticeProject(services, here.maelle, here.structure, noticed(), now)).toEqual({
    ok: false,
    refusal: 'not-labelled',
  })
  // the day before it was not
  const before = await noticeProject(services, here.maelle, here.structure, noticed(), on('2026-11-21'))
  expect(before.ok).toBe(true)
  if (!before.ok) return
  expect(await contactHolder(services, here.maelle, before.value, now)).toEqual({ ok: false, refusal: 'not-labelled' })
  const site = await browse(services, here.maelle)
  expect((await (await browse(at(services, '2026-11-22'), here.maelle)).get(paths.newScouting)).status).toBe(404)
  expect((await site.get(paths.scouting(before.value))).status).toBe(200)
  const outcome = await noticeProject(services, here.maelle, here.structure, noticed(), on('2029-01-01'))
  expect(outcome).toMatchObject({ refusal: 'not-labelled' })
  await expect(
    sql`insert into scouting (organisation_id, project_name, seen, holder_email, expires_on, spotted_at)
      values (${here.structure.id}, 'X', 'Y', 'x@y.example', '2026-12-01', ${now})`.execute(db),
  ).rejects.toThrow('only a labelled structure identifies')
})

test('nobody identifies their own project, nor one already noticed', async ({ services, db }) => {
  const here = await world(services)
  const ofSheet = noticed({ holder: { sheetId: here.project.id, email: null } })
  const notice = () => noticeProject(services, here.maelle, here.structure, ofSheet, now)
  await db.updateTable('sheet').set({ organisation_id: here.structure.id }).where('id', '=', here.project.id).execute()
  expect(await notice()).toMatchObject({ refusal: 'own-project' })
  await db.updateTable('sheet').set({ organisation_id: null }).where('id', '=', here.project.id).execute()
  expect((await notice()).ok).toBe(true)
  expect(await notice()).toMatchObject({ refusal: 'already-noticed' })
})

test('what is missing is said, and nothing typed is lost', async ({ services }) => {
  const { maelle } = await world(services)
  const site = await browse(services, maelle)
  const nothing = await site.post(paths.newScouting, { ...form, project: '', email: '' })
  expect(nothing.status).toBe(422)
  expect(nothing.html).toContain('Écrivez le nom du projet.')
  expect(nothing.html).toContain('remis en route')
  const unknown = await site.post(paths.newScouting, { ...form, email: '', sheet: '/projets/inconnu' })
  expect(unknown.html).toContain('ne mène pas à un projet')
})

test('nothing of it is public: search, directory, feeds, pages of places', async ({ services }) => {
  const here = await world(services)
  await contacted(services, here)
  const site = await browse(services)
  for (const path of [
    '/annuaire?q=zarbaloup',
    '/annuaire',
    '/annuaire.json',
    '/journal/atom.xml',
    '/recherche?q=zarbaloup',
    '/label/registre',
  ])
    expect((await site.get(path)).html).not.toContain('four de Zarbaloup')
  // nor to the holders of other projects
  expect((await (await browse(services, here.nadia)).get(paths.project(here.project.id))).html).not.toContain(
    'Zarbaloup',
  )
})

test('the holder reads all of it by the link, and a link that was opened still serves; once answered, it does not', async ({
  services: real,
  db,
}) => {
  const services = { ...real, clock: () => now }
  const here = await world(services)
  const id = await contacted(services, here)
  const [letter] = (await mails(db)).filter(({ to }) => to === 'odile@zarbaloup.example')
  const link = linkIn(letter?.text ?? '')
  const odile = await browse(services)
  for (const _ of [1, 2]) expect((await odile.get(link)).html).toContain('Un four à pain remis en route')
  expect((await odile.get(`${link}x`)).status).toBe(404)
  expect((await odile.post(`${link}x/accord`)).status).toBe(404)
  expect((await odile.post(`${link}/accord`)).html).toContain('Vous avez donné votre accord')
  expect((await odile.get(link)).status).toBe(404)
  expect((await odile.post(`${link}/refus`)).status).toBe(404)
  expect(await db.selectFrom('scouting').select('status').where('id', '=', id).execute()).toEqual([
    { status: 'agreed' },
  ])
})

test('a refusal empties it at once, and the same structure does not write there again', async ({
  services: real,
  db,
}) => {
  const services = { ...real, clock: () => now }
  const here = await world(services)
  const id = await contacted(services, here)
  const [letter] = (await mails(db)).filter(({ to }) => to === 'odile@zarbaloup.example')
  const odile = await browse(services)
  expect((await odile.post(`${linkIn(letter?.text ?? '')}/refus`)).status).toBe(200)
  expect(await traces(db)).toEqual([])
  expect(await noticeProject(services, here.maelle, here.structure, noticed(), now)).toMatchObject({
    refusal: 'already-declined',
  })
  expect((await (await browse(services, here.maelle)).get(paths.scouting(id))).html).toContain('Décliné par le porteur')
})

test('a holder may change their mind after agreeing, by the second link', async ({ services: real, db }) => {
  const services = { ...real, clock: () => now }
  const here = await world(services)
  await contacted(services, here)
  const odile = await browse(services)
  const link = async () => linkIn((await mails(db)).filter(({ to }) => to.startsWith('odile')).at(-1)?.text ?? '')
  await odile.post(`${await link()}/accord`)
  expect((await odile.get(await link())).html).toContain('Créer la fiche de mon projet')
  expect((await odile.post(`${await link()}/refus`)).status).toBe(200)
  expect(await traces(db)).toEqual([])
})

test('one reminder after a month; after ninety days without an answer nothing is left but a counter', async ({
  services,
  db,
}) => {
  const here = await world(services)
  await contacted(services, here)
  const toOdile = async () => (await mails(db)).filter(({ to }) => to.startsWith('odile')).length
  await tidyScoutings(at(services, '2026-12-21'))
  expect(await toOdile()).toBe(1)
  await tidyScoutings(at(services, '2026-12-22'))
  await tidyScoutings(at(services, '2027-01-05'))
  expect(await toOdile()).toBe(2)
  await tidyScoutings(at(services, '2027-02-20'))
  expect(await toOdile()).toBe(2)
  await tidyScoutings(at(services, '2027-02-21'))
  expect(await db.selectFrom('scouting').selectAll().execute()).toEqual([])
  expect(await traces(db)).toEqual([])
  const tally = await db
    .selectFrom('scouting_tally')
    .select(['month', 'outcome', 'n'])
    .orderBy('month')
    .orderBy('outcome')
    .execute()
  expect(tally).toEqual([
    { month: '2026-11-01', outcome: 'contacted', n: 1 },
    { month: '2026-11-01', outcome: 'spotted', n: 1 },
    { month: '2027-02-01', outcome: 'erased', n: 1 },
  ])
  expect(
    (await mails(db)).filter(({ to, subject }) => to === here.maelle.email && subject.includes('effacé')),
  ).toHaveLength(1)
})

test('what was never sent is erased after a month, and what its structure takes back at once', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const first = await noticeProject(services, here.maelle, here.structure, noticed(), now)
  expect(first.ok).toBe(true)
  await tidyScoutings(at(services, '2026-12-23'))
  expect(await db.selectFrom('scouting').select('id').execute()).toEqual([])
  const id = await contacted(services, here)
  await eraseOwnScouting(services, here.maelle, id, now)
  expect(await traces(db)).toEqual([])
})

test('whoever keeps the project is written to, agrees signed in, and may take it back later', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await contacted(services, here, { holder: { sheetId: here.project.id, email: null } })
  expect((await mails(db)).filter(({ to }) => to === here.nadia.email)).toHaveLength(1)
  const yanis = await person(db, 'yanis')
  await joins(db, yanis, here.project.id)
  // an editor reads, an owner answers
  const editor = await browse(services, yanis)
  expect((await editor.get(paths.project(here.project.id))).html).toContain('four à pain')
  expect((await editor.post(paths.agreeToScouting(id))).status).toBe(404)
  const nadia = await browse(services, here.nadia)
  expect((await nadia.post(paths.agreeToScouting(id))).status).toBe(303)
  expect(await scoutingsAbout(db, here.project.id)).toMatchObject([{ status: 'attached' }])
  expect((await nadia.post(paths.declineScouting(id))).status).toBe(303)
  expect(await traces(db)).toEqual([])
})

test('a holder who agreed by the link ties it to their project once they keep one; nobody else does', async ({
  services: real,
  db,
}) => {
  const services = { ...real, clock: () => now }
  const here = await world(services)
  const id = await contacted(services, here)
  const [letter] = (await mails(db)).filter(({ to }) => to.startsWith('odile'))
  await (await browse(services)).post(`${linkIn(letter?.text ?? '')}/accord`)
  const thief = await browse(services, here.nadia)
  expect((await thief.get(paths.project(here.project.id))).html).not.toContain('Zarbaloup')
  expect((await thief.post(paths.attachScouting(id), { sheet: here.project.id })).status).toBe(404)
  await db.updateTable('app_user').set({ email: 'odile@zarbaloup.example' }).where('id', '=', here.nadia.id).execute()
  const nadia = await browse(services, { ...here.nadia, email: 'odile@zarbaloup.example' })
  expect((await nadia.get(paths.project(here.project.id))).html).toContain('Zarbaloup')
  expect((await nadia.post(paths.attachScouting(id), { sheet: here.project.id })).status).toBe(303)
  expect(await scoutingsAbout(db, here.project.id)).toMatchObject([{ id, status: 'attached', holderEmail: null }])
})

test('one already attached by the same structure to that project: the second is refused, not an error', async ({
  services: real,
  db,
}) => {
  const services = { ...real, clock: () => now }
  const here = await world(services)
  const id = await contacted(services, here)
  const [letter] = (await mails(db)).filter(({ to }) => to.startsWith('odile'))
  await (await browse(services)).post(`${linkIn(letter?.text ?? '')}/accord`)
  await contacted(services, here, { holder: { sheetId: here.project.id, email: null } })
  await db.updateTable('app_user').set({ email: 'odile@zarbaloup.example' }).where('id', '=', here.nadia.id).execute()
  const odile = { ...here.nadia, email: 'odile@zarbaloup.example' }
  expect(await attachToSheet(services, odile, { id, sheetId: here.project.id }, now)).toEqual({
    ok: false,
    refusal: 'already-attached',
  })
  const nadia = await browse(services, odile)
  expect((await nadia.post(paths.attachScouting(id), { sheet: here.project.id })).status).toBe(303)
  expect(await db.selectFrom('scouting').select('status').where('id', '=', id).execute()).toEqual([
    { status: 'agreed' },
  ])
})

test('a holder agrees to what was noticed on a sheet merged since, even when the one that stays was noticed too', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const twin = await published(services, here.nadia, 'Permis de bouger (copie)')
  const id = await contacted(services, here, { holder: { sheetId: twin.id, email: null } })
  await contacted(services, here, { holder: { sheetId: here.project.id, email: null } })
  await db
    .updateTable('sheet')
    .set({ status: 'archived', archived_at: now, archived_reason: 'doublon', merged_into_id: here.project.id })
    .where('id', '=', twin.id)
    .execute()
  expect(await answerAsHolder(services, here.nadia, id, 'agree', now)).toMatchObject({ ok: true })
  const attached = (await scoutingsAbout(db, here.project.id)).filter(({ status }) => status === 'attached')
  expect(attached).toMatchObject([{ id, sheetId: here.project.id }])
})

test('the database refuses a step that is not one', async ({ services, db }) => {
  const here = await world(services)
  const id = await contacted(services, here)
  await expect(
    db
      .updateTable('scouting')
      .set({
        status: 'attached',
        attached_at: now,
        answered_at: now,
        expires_on: null,
        sheet_id: here.project.id,
        holder_email: null,
        token_hash: null,
      })
      .where('id', '=', id)
      .execute(),
  ).rejects.toThrow('does not go from contacted to attached')
})

/** What is left, in all that the site keeps in words, of what should be gone. */
const traces = async (db: Parameters<typeof mails>[0]): Promise<string[]> => {
  const kept = JSON.stringify([
    await db.selectFrom('scouting').selectAll().execute(),
    await db.selectFrom('scouting_tally').selectAll().execute(),
    await db.selectFrom('outgoing_mail').selectAll().execute(),
    await db.selectFrom('history').selectAll().execute(),
    await db.selectFrom('search_entry').selectAll().where('kind', 'in', ['project', 'organisation']).execute(),
  ])
  return [...kept.matchAll(/Zarbaloup|odile@|four à pain/gi)].map(([found]) => found)
}
