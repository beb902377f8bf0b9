import { expect } from 'vitest'
import { addDays } from '#core/pure/dates.ts'
import { test } from '#tests/support/database.ts'
import { holdAnswer } from '../cases/clocks.ts'
import { addCaseFile } from '../cases/files/actions.ts'
import { sendMessage } from '../cases/messages/actions.ts'
import { addNote } from '../cases/messages/actions-notes.ts'
import { paths } from '../paths.ts'
import {
  at,
  away,
  browse,
  filed,
  inProgress,
  joins,
  now,
  on,
  qualified,
  secured,
  today,
  world,
} from '../room.fixture.ts'
import { answered } from './holder.fixture.ts'

const nowhere = '00000000-0000-4000-8000-000000000000'
const pdf = (name = 'secret.pdf') =>
  new File([new Uint8Array([...'%PDF-1.4\n%%EOF'].map((one) => one.charCodeAt(0)))], name)

test('whoever is not of the project meets the same page as for a case that does not exist', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const id = await answered(services, here.nadia, 3)
  const gets = [paths.case, paths.caseReadings, paths.caseWithdraw, paths.caseReopen, paths.caseConsent]
  const posts = [paths.caseMessage, paths.caseFiles, paths.caseWithdraw, paths.caseConfirm, paths.caseReopen]
  const fields = { message: 'x', reason: 'x', opinion: 'solved', answer: 'yes', title: 'x' }
  // a stranger, whoever has the case in hand, another hand, whoever supervises, an administrator
  for (const who of [here.camille, here.helene, here.simon, here.jeanne, here.georges]) {
    const browser = await browse(services, who)
    for (const path of gets) {
      const [page, absent] = [await browser.get(path(id)), await browser.get(path(nowhere))]
      expect([page.status, page.html.replaceAll(id, nowhere)], path(id)).toEqual([404, absent.html])
    }
    for (const path of posts) expect((await browser.post(path(id), fields)).status, path(id)).toBe(404)
    expect((await browser.get(paths.mine)).html).not.toContain('permis probatoire')
  }
  const visitor = await browse(services)
  for (const asked of [await visitor.get(paths.case(id)), await visitor.post(paths.caseWithdraw(id))])
    expect([asked.status, asked.to.startsWith('/connexion')]).toEqual([303, true])
  const row = await db.selectFrom('blocker_case').select(['status', 'opinion']).where('id', '=', id).executeTakeFirst()
  expect(row).toEqual({ status: 'answered', opinion: null })
  expect(await db.selectFrom('blocker_message').selectAll().execute()).toEqual([])
})

test('a note that is not shared, a document, a step or a letter that is not shown are nowhere on the page', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const key = { case_id: id }
  for (const shown of [true, false]) {
    const said = shown ? 'MONTRE' : 'CACHE'
    await addNote(services, here.helene, id, { body: `${said} note`, shown }, now)
    await addCaseFile(services, here.helene, id, { title: `${said} pièce`, file: pdf(), shown }, now)
    await db
      .insertInto('blocker_step')
      .values({ ...key, position: 1, what: `${said} étape`, shown })
      .execute()
    const letter = { ...key, template: 'free', addressee: 'Service', subject: `${said} lettre`, body: `${said} corps` }
    await db
      .insertInto('blocker_letter')
      .values({ ...letter, shown, sent_on: today, written_at: now })
      .execute()
  }
  const unsent = { ...key, template: 'free', addressee: 'x', subject: 'CACHE projet de lettre', body: 'x' }
  await db
    .insertInto('blocker_letter')
    .values({ ...unsent, written_at: now })
    .execute()
  const nadia = await browse(services, here.nadia)
  const { html, status } = await nadia.get(paths.case(id))
  expect(status).toBe(200)
  for (const what of ['note', 'pièce', 'étape', 'lettre', 'corps']) expect(html).toContain(`MONTRE ${what}`)
  expect(html).not.toContain('CACHE')
  expect(html.match(/Note partagée de la personne/g)).toHaveLength(1)

  const files = await db.selectFrom('blocker_file').select(['id', 'shown']).execute()
  for (const { id: file, shown } of files)
    expect((await nadia.get(paths.caseFile(id, file))).status).toBe(shown ? 200 : 404)
  expect((await (await browse(services, here.camille)).get(paths.caseFile(id, files[0]?.id ?? ''))).status).toBe(404)
})

test('at every point the page says where it is, who has the hand, since when, and what comes next', async ({
  services: real,
  db,
}) => {
  const services = at(real, addDays(today, 1))
  const here = await world(services)
  const nadia = await browse(services, here.nadia)
  const page = async (id: string) => (await nadia.get(paths.case(id))).html
  const told = async (id: string, ...sentences: string[]) => {
    const html = await page(id)
    for (const sentence of sentences) expect(html).toContain(sentence)
    expect(html).toContain('noindex')
  }
  const nothing = 'Vous n’avez rien à faire.'
  const waits = await filed(db, here.nadia)
  await told(waits, 'Reçu', 'Lu sous 3\u00a0jours ouvrés', 'Les personnes qui coordonnent le service', nothing)
  await told(waits, 'Au plus tard le jeudi 26 novembre 2026', 'Depuis le 23 novembre 2026')
  await told(await qualified(services, here.nadia, 5), 'En attente d’une personne', 'Personne encore', nothing)
  const given = await qualified(services, here.nadia, 3)
  await told(given, 'Confié', 'Chargée de mission déblocage, Préfecture de région', here.helene.name)
  await told(given, 'Réponse due dans 19\u00a0jours ouvrés', 'Jour 1 sur 20.', 'Recevable le 23 novembre 2026', nothing)
  const taken = await inProgress(services, here.nadia, 2)
  await told(taken, 'En cours', 'Ensuite\u00a0: une réponse écrite', 'La sécurité de ceux qui conduisent.')
  await holdAnswer(db, taken, today, 'une pièce manque')
  const set = (values: object) => db.updateTable('blocker_case').set(values).where('id', '=', taken).execute()
  await set({ held_reason: 'La délibération manque.' })
  await told(taken, 'L’horloge est arrêtée', 'La délibération manque.', 'Depuis le 23 novembre 2026')
  const replied = await answered(services, here.nadia, 3)
  await told(replied, 'Répondu', 'On attend de vous', 'La pratique est corrigée.', 'le 23 décembre 2026')
  for (const [status, label] of [
    ['closed', 'Clos'],
    ['withdrawn', 'Retiré'],
  ] as const) {
    const over = await (status === 'closed' ? answered : inProgress)(services, here.nadia, 3)
    await db.updateTable('blocker_case').set({ status, closed_at: now }).where('id', '=', over).execute()
    await told(over, label, 'lisible ici')
    expect(await page(over)).not.toContain('name="message"')
  }
})

test('lateness is said plainly, before and after the case climbed', async ({ services: real, db }) => {
  const here = await world(at(real, today))
  const id = await inProgress(real, here.nadia, 3)
  const late = (await (await browse(at(real, '2026-12-22'), here.nadia)).get(paths.case(id))).html
  expect(late).toContain('Réponse en retard de 1\u00a0jour ouvré')
  expect(late).toContain('La réponse était due le 21 décembre 2026')
  await db.updateTable('blocker_case').set({ late_since: '2026-11-20' }).where('id', '=', id).execute()
  const after = (await (await browse(at(real, today), here.nadia)).get(paths.case(id))).html
  expect(after).toContain('Une première date, le 20 novembre 2026, est passée sans réponse')
})

test('who stands in is named as such; readings are told to the holder, and to nobody else', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const nadia = await browse(services, here.nadia)
  expect((await nadia.get(paths.caseReadings(id))).html).toContain('n’a encore ouvert ce dossier')
  const karim = await secured(db, 'karim')
  await away(db, here.appointments.helene, today, addDays(today, 4), karim)
  expect((await nadia.get(paths.case(id))).html).toContain(`${karim.name}, en l’absence de la personne nommée`)
  const reading = { case_id: id, appointment_id: here.appointments.helene, what: 'case' as const }
  await db
    .insertInto('blocker_reading')
    .values([
      { ...reading, reader_id: here.helene.id, capacity: 'officer', at: on('2026-11-20') },
      // three pages in one evening are one line; the next minute, past midnight in Paris, is another day
      ...['T09:00Z', 'T09:02Z', 'T22:59Z', 'T23:01Z'].map(
        (time) => ({ ...reading, reader_id: karim.id, capacity: 'deputy', at: new Date(`${today}${time}`) }) as const,
      ),
    ])
    .execute()
  expect((await nadia.get(paths.case(id))).html).toContain('Ouvert 5\u00a0fois par d’autres que votre projet')
  const { html } = await nadia.get(paths.caseReadings(id))
  expect(html.indexOf(karim.name)).toBeLessThan(html.indexOf(here.helene.name))
  expect(html).toContain(`${here.helene.name}, Chargée de mission déblocage`)
  expect(html).toContain('Remplace la personne absente')
  expect(html.split(karim.name)).toHaveLength(3)
  expect(html).toContain('3\u00a0fois')
  // those of the project read their own case: nothing more is written
  expect(await db.selectFrom('blocker_reading').select('id').execute()).toHaveLength(5)
})

test('a message or a document leaves from the page; what is refused keeps what was typed', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const nadia = await browse(services, here.nadia)
  expect((await nadia.post(paths.caseMessage(id), { message: ' ' })).status).toBe(422)
  expect((await nadia.post(paths.caseMessage(id), { message: 'Voici la suite.' })).status).toBe(303)
  const wrong = await nadia.upload(paths.caseFiles(id), { title: 'Ma pièce', file: new File(['x'], 'x.exe') })
  expect([wrong.status, wrong.html.includes('value="Ma pièce"')]).toEqual([422, true])
  expect((await nadia.upload(paths.caseFiles(id), { title: 'Ma pièce', file: pdf() })).status).toBe(303)
  const { html } = await nadia.get(paths.case(id))
  for (const there of ['Voici la suite.', 'Ma pièce', 'Message de votre projet.']) expect(html).toContain(there)
  expect(await sendMessage(services, here.helene, id, 'Bien reçu.', now)).toMatchObject({ ok: true })
  await db.updateTable('blocker_case').set({ status: 'withdrawn', closed_at: now }).where('id', '=', id).execute()
  const over = await nadia.post(paths.caseMessage(id), { message: 'Encore un mot.' })
  expect([over.status, over.html.includes('Encore un mot.'), over.html.includes('Bien reçu.')]).toEqual([
    409,
    true,
    true,
  ])
})

test('one’s list leads with what waits for an answer, holds the cases of one’s projects, and no draft of another', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const list = async (who: typeof here.nadia) => (await (await browse(services, who)).get(paths.mine)).html
  const empty = await list(here.paul)
  expect([empty.includes('Aucun dossier pour le moment'), empty.includes(`href="${paths.ask}"`)]).toEqual([true, true])
  const id = await inProgress(services, here.nadia, 3, { sheetId: here.garage.id })
  await answered(services, here.nadia, 3)
  const draft = { filed_by: here.nadia.id, sheet_id: here.garage.id, title: 'Brouillon de Nadia' }
  const { id: begun } = await db.insertInto('blocker_case').values(draft).returning('id').executeTakeFirstOrThrow()
  const mine = await list(here.nadia)
  expect(mine.indexOf('Une réponse vous attend')).toBeLessThan(mine.indexOf('id="en-cours"'))
  expect(mine).toContain(`href="${paths.draft(begun)}"`)
  expect(mine).not.toContain(`href="${paths.desk}"`)
  await joins(db, here.paul, here.garage.id)
  const kept = await list(here.paul)
  expect([kept.includes(paths.case(id)), kept.includes('Brouillon de Nadia')]).toEqual([true, false])
  expect(await list(here.jeanne)).toContain(`href="${paths.desk}"`)
  expect((await (await browse(services, here.paul)).get(paths.case(begun))).status).toBe(404)
})
