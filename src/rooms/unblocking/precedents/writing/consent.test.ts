import { expect } from 'vitest'
import { certain } from '#core/pure/result.ts'
import { everything } from '#core/search/lyon.fixture.ts'
import { search } from '#core/search/search.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../../paths.ts'
import { at, browse, filed, mails, now, secured, today, world } from '../../room.fixture.ts'
import { offersOf } from '../offers/queries.ts'
import { editPrecedent } from './actions.ts'
import { answerPrecedent, retractPrecedent, withdrawPrecedent } from './actions-consent.ts'
import { sheetOf } from './queries.ts'
import { words as sheets } from './words.ts'
import { words } from './words-consent.ts'
import { closed, content, ready, submitted } from './writing.fixture.ts'

const notFound = { kind: 'not-found' }

test('nothing is published without two readings and the agreement of the project, to that very version', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const read = await submitted(services, here)
  const yes = (caseId: string, version: number, who = here.nadia) =>
    answerPrecedent(services, who, caseId, { agrees: true, version }, now)
  expect(await yes(read.caseId, read.version)).toEqual({ ok: false, refusal: 'not-now' })
  const { caseId, id, version } = await ready(services, here, [here.simon, here.ibrahim])
  for (const who of [here.helene, here.jeanne, here.simon, here.camille])
    await expect(yes(caseId, version, who)).rejects.toMatchObject(notFound)
  expect(await yes(caseId, version - 1)).toEqual({ ok: false, refusal: 'changed' })
  expect(await yes(caseId, version)).toEqual({ ok: true, value: id })
  expect(await sheetOf(db, caseId)).toMatchObject({
    status: 'published',
    slug: 'preter-des-voitures-a-des-personnes-en-insertion',
    publishedAt: now,
  })
  const late = { version, content: content() }
  expect(await editPrecedent(services, here.helene, caseId, late, now)).toEqual({ ok: false, refusal: 'over' })
  const byHand = {
    ...{ status: 'published', slug: 'x', published_at: now, consented_at: now },
    consented_version: read.version,
  }
  await expect(db.updateTable('precedent').set(byHand).where('id', '=', read.id).execute()).rejects.toThrow(
    'found safe twice',
  )
})

test('the project says no: the sheet is kept, and never asked again', async ({ services, db }) => {
  const here = await world(services)
  const { caseId, version } = await ready(services, here, [here.simon, here.ibrahim])
  const no = () => answerPrecedent(services, here.nadia, caseId, { agrees: false, version }, now)
  expect(await no()).toMatchObject({ ok: true })
  expect(await sheetOf(db, caseId)).toMatchObject({ status: 'kept', slug: null, publishedAt: null })
  expect(await no()).toEqual({ ok: false, refusal: 'not-now' })
})

test('an agreement is taken back, and a supervisor retracts for a reason; a structure never agrees for the project', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const readers = [here.simon, here.ibrahim]
  const own = await ready(services, here, readers)
  const yes = { agrees: true, version: own.version }
  await db
    .updateTable('blocker_case')
    .set({ structure_id: here.garage.id, consented_at: now })
    .where('id', '=', own.caseId)
    .execute()
  await expect(answerPrecedent(services, here.nadia, own.caseId, yes, now)).rejects.toMatchObject(notFound)
  await db
    .updateTable('blocker_case')
    .set({ structure_id: null, consented_at: null })
    .where('id', '=', own.caseId)
    .execute()
  certain(await answerPrecedent(services, here.nadia, own.caseId, yes, now))
  certain(await withdrawPrecedent(services, here.nadia, own.caseId, now))
  expect(await sheetOf(db, own.caseId)).toMatchObject({ status: 'retracted', retractedReason: words.withdrawnReason })

  const other = await ready(services, here, readers)
  certain(await answerPrecedent(services, here.nadia, other.caseId, yes, now))
  for (const who of [here.helene, here.nadia, here.georges, { ...here.jeanne, secondFactor: false }])
    await expect(retractPrecedent(services, who, other.id, 'Essai.', now)).rejects.toMatchObject(notFound)
  await retractPrecedent(services, here.jeanne, other.id, 'Un lecteur a reconnu le lieu.', now)
  expect(await sheetOf(db, other.caseId)).toMatchObject({
    status: 'retracted',
    retractedReason: 'Un lecteur a reconnu le lieu.',
    slug: 'preter-des-voitures-a-des-personnes-en-insertion-2',
  })
})

test('agreed to, a sheet is found by search and put to an open case alike; taken back or retracted, neither', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const readers = [here.simon, here.ibrahim]
  const alike = await filed(db, here.nadia)
  const other = await filed(db, here.nadia, { matter: 'tax' })
  const found = async () => {
    const { hits } = await search(db, { ...everything, q: 'prêter des voitures', kinds: ['precedent'] })
    return hits.map(({ subjectId }) => subjectId)
  }
  const offered = async (caseId: string) => (await offersOf(db, caseId)).map(({ precedentId }) => precedentId)
  const back: ((sheet: { id: string; caseId: string }) => Promise<unknown>)[] = [
    ({ caseId }) => withdrawPrecedent(services, here.nadia, caseId, now),
    ({ id }) => retractPrecedent(services, here.jeanne, id, 'Reconnu.', now),
  ]
  for (const takeBack of back) {
    const sheet = await ready(services, here, readers)
    expect([await found(), await offered(alike)]).toEqual([[], []])
    const yes = { agrees: true, version: sheet.version }
    certain(await answerPrecedent(services, here.nadia, sheet.caseId, yes, now))
    expect(await found()).toEqual([sheet.id])
    expect(await offered(alike)).toEqual([sheet.id])
    for (const one of [other, sheet.caseId]) expect(await offered(one)).toEqual([])
    await takeBack(sheet)
    expect([await found(), await offered(alike)]).toEqual([[], []])
  }
  const kept = await ready(services, here, readers)
  certain(await answerPrecedent(services, here.nadia, kept.caseId, { agrees: false, version: kept.version }, now))
  expect([await found(), await offered(alike)]).toEqual([[], []])
})

test('the pages: written beside the case, read without it, agreed to word for word', async ({ services, db }) => {
  const here = await world(services)
  const there = at(services, today)
  const caseId = await closed(services, here)
  const sheetPath = paths.workPart(caseId, 'fiche')
  const desk = await browse(there, here.helene)
  for (const who of [here.nadia, here.jeanne, here.simon])
    expect(await (await browse(there, who)).get(sheetPath)).toHaveProperty('status', 404)
  expect(await desk.post(`${sheetPath}/debut`)).toHaveProperty('status', 303)
  const typed = {
    ...{
      version: '1',
      title: 'Prêter des voitures',
      blockage: 'Un atelier de Guéret.',
      rule: 'Le code.',
      purpose: 'La sécurité.',
    },
    ...{ way_out: 'Une lettre.', legal_basis: 'Article L. 1', letter: '[à compléter]', next: 'submit' },
  }
  const stopped = await desk.post(sheetPath, typed)
  expect(stopped.status).toBe(422)
  for (const shown of ['Un atelier de Guéret.', sheets.warnings, 'Trois voitures dorment.'])
    expect(stopped.html).toContain(shown)
  const stale = await desk.post(sheetPath, { ...typed, way_out: 'Un appel.' })
  expect(stale.status).toBe(409)
  for (const shown of ['Un appel.', 'Une lettre.']) expect(stale.html).toContain(shown)
  expect(await desk.post(sheetPath, { ...typed, version: '2', blockage: 'Un atelier.' })).toHaveProperty('status', 303)

  const { id } = await db.selectFrom('precedent').select('id').where('case_id', '=', caseId).executeTakeFirstOrThrow()
  const karim = await secured(db, 'karim')
  expect(await (await browse(there, karim)).get(paths.precedentDesk)).toHaveProperty('status', 404)
  for (const who of [here.simon, here.ibrahim]) {
    const reader = await browse(there, who)
    expect((await reader.get(paths.precedentDesk)).html).toContain(paths.precedentDraft(id))
    const page = await reader.get(paths.precedentDraft(id))
    expect(page.html).toContain('Un atelier.')
    for (const hidden of [caseId, 'garage', 'Guéret', 'Trois voitures dorment', 'Berthier', 'D-2026-'])
      expect(page.html).not.toContain(hidden)
    const mute = await reader.post(paths.precedentPart(id, 'avis'), { version: '3', verdict: 'recognisable' })
    expect(mute.status).toBe(422)
    expect(mute.html).toContain(sheets.byMissing)
    expect(await reader.post(paths.precedentPart(id, 'avis'), { version: '3', verdict: 'safe' })).toHaveProperty(
      'status',
      303,
    )
  }
  const told = (await mails(db)).filter(({ text }) => text.includes('Une fiche anonyme de votre dossier attend'))
  expect(told.map(({ to }) => to)).toEqual([here.nadia.email])

  const holder = await browse(there, here.nadia)
  const asked = await holder.get(paths.casePrecedent(caseId))
  for (const shown of ['Un atelier.', '[à compléter]', words.yes, words.no]) expect(asked.html).toContain(shown)
  await holder.post(paths.casePrecedent(caseId), { version: '3', answer: 'yes' })
  expect((await holder.get(paths.casePrecedent(caseId))).html).toContain(words.stateTitle.published)
  const retract = paths.precedentPart(id, 'retrait')
  expect(await (await browse(there, here.simon)).get(retract)).toHaveProperty('status', 404)
  const jeanne = await browse(there, here.jeanne)
  expect(await jeanne.post(retract, {})).toHaveProperty('status', 422)
  expect(await jeanne.post(retract, { reason: 'Reconnu.' })).toHaveProperty('status', 303)
  expect((await holder.get(paths.casePrecedent(caseId))).html).toContain('Reconnu.')
})
