import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { eventsOf } from '../../cases/events.ts'
import { paths } from '../../paths.ts'
import { at, browse, filed, inProgress, mails, now, today, world } from '../../room.fixture.ts'
import { publishedSheet, unpublished, written } from '../precedents.fixture.ts'
import { afterPublication } from '../publication.ts'
import { answerOffer } from './actions.ts'
import { offersOf } from './queries.ts'

const offered = async (db: Database) =>
  (await db.selectFrom('precedent_offer').select('case_id').execute()).map(({ case_id }) => case_id).sort()

test('nothing is offered to another matter or another way of blocking, to a closed case, to its own, to the other world, or from what is not published', async ({
  services,
  db,
}) => {
  const { nadia } = await world(services)
  const own = await filed(db, nadia)
  await filed(db, nadia, { matter: 'tax' })
  await filed(db, nadia, { how: 'delay' })
  const [over, invented] = [await filed(db, nadia), await filed(db, nadia)]
  const far = await filed(db, nadia, { wants: 'Cuisiner.' })
  await db
    .updateTable('blocker_case')
    .set({ title: 'Une cuisine', rule: 'Règlement', request: 'Un avis.', tried: '' })
    .where('id', '=', far)
    .execute()
  await db.updateTable('blocker_case').set({ status: 'withdrawn', closed_at: now }).where('id', '=', over).execute()
  await db.updateTable('blocker_case').set({ demo: true }).where('id', '=', invented).execute()
  for (const status of unpublished) await publishedSheet(services, { status, title: `Prêter une voiture, ${status}` })
  await publishedSheet(services, { outcome: 'refused', title: 'Prêter une voiture, refusé' })
  await publishedSheet(services, { caseId: own })
  expect(await offered(db)).toEqual([])
  await publishedSheet(services, { demo: true, title: 'Prêter une voiture en permis probatoire, fiche inventée' })
  expect(await offered(db)).toEqual([invented])
})

test('a solution is put once to each case that meets the same blockage; the letters do not say what it is about', async ({
  services,
  db,
}) => {
  const { nadia, ibrahim } = await world(services)
  const cases = [await filed(db, nadia), await inProgress(services, nadia, 2)].sort()
  await db.deleteFrom('outgoing_mail').execute()
  const sheet = await publishedSheet(services)
  await afterPublication(db, services, sheet.id, now)
  expect(await offered(db)).toEqual(cases)
  const sent = await mails(db)
  expect(sent.map(({ to }) => to).sort()).toEqual([nadia.email, nadia.email, ibrahim.email].sort())
  for (const { subject, text, html } of sent)
    for (const secret of ['voiture', 'probatoire', 'garage', sheet.slug])
      expect(`${subject} ${text} ${html}`).not.toContain(secret)
  for (const id of cases)
    expect((await eventsOf(db, id, true)).filter(({ verb }) => verb === 'offered')).toHaveLength(1)
})

test('a stranger, another hand or an administrator finds no offer; whoever asks or has the case answers, once', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 2)
  const sheet = await publishedSheet(services)
  const other = await written(db, { title: 'Une autre fiche' })
  const as = (actor: typeof here.nadia) => browse(at(services, today), actor)
  const path = paths.caseOffer(id, sheet.id)
  for (const stranger of [here.camille, here.helene, here.simon, here.georges]) {
    const site = await as(stranger)
    expect((await site.get(path)).status).toBe(404)
    expect((await site.post(path, { answer: 'helps' })).status).toBe(404)
    await expect(answerOffer(services, stranger, id, sheet.id, 'helps', now)).rejects.toMatchObject({
      kind: 'not-found',
    })
  }
  await expect(answerOffer(services, here.jeanne, id, sheet.id, 'helps', now)).rejects.toMatchObject({
    kind: 'not-found',
  })
  const nadia = await as(here.nadia)
  for (const wrong of [other.id, 'x']) {
    expect((await nadia.get(paths.caseOffer(id, wrong))).status).toBe(404)
    expect((await nadia.post(paths.caseOffer(id, wrong), { answer: 'helps' })).status).toBe(404)
  }
  expect((await nadia.post(path, { answer: '' })).status).toBe(422)
  expect((await nadia.get(path)).html).toContain('Cette solution sert-elle')
  expect(await nadia.post(path, { answer: 'helps' })).toMatchObject({ status: 303, to: paths.case(id) })
  const again = await nadia.post(path, { answer: 'differs' })
  expect([again.status, (await offersOf(db, id))[0]?.answer]).toEqual([409, 'helps'])
  expect(await answerOffer(services, here.ibrahim, id, sheet.id, 'differs', now)).toMatchObject({ ok: false })
  expect((await (await browse(at(services, today))).get(paths.precedent(sheet.slug))).html).toContain(
    'Moins de cinq autres dossiers',
  )
  expect(
    (await mails(db)).filter(({ to, subject }) => to === here.ibrahim.email && subject.includes('a reçu une réponse')),
  ).toHaveLength(1)
})

test('the hand that opens a solution leaves its reading, and may answer; one withdrawn since is offered no more', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 2)
  const sheet = await publishedSheet(services)
  const readings = async () =>
    Number((await sql<{ n: number }>`select count(*) as n from blocker_reading`.execute(db)).rows[0]?.n)
  const ibrahim = await browse(at(services, today), here.ibrahim)
  await (await browse(at(services, today), here.nadia)).get(paths.caseOffer(id, sheet.id))
  expect(await readings()).toBe(0)
  expect((await ibrahim.get(paths.caseOffer(id, sheet.id))).status).toBe(200)
  expect(await readings()).toBe(1)
  const gone = { status: 'retracted', retracted_at: now, retracted_reason: 'Essai.' }
  await db.updateTable('precedent').set(gone).where('id', '=', sheet.id).execute()
  expect((await ibrahim.get(paths.caseOffer(id, sheet.id))).status).toBe(404)
  await expect(answerOffer(services, here.ibrahim, id, sheet.id, 'helps', now)).rejects.toMatchObject({
    kind: 'not-found',
  })
  const next = await publishedSheet(services, { title: 'Prêter une voiture à un conducteur en permis probatoire' })
  expect(await answerOffer(services, here.ibrahim, id, next.id, 'differs', now)).toMatchObject({ ok: true })
  expect(await offersOf(db, id)).toMatchObject([{ answer: 'differs' }])
})
