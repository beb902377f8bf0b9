import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { certain } from '#core/pure/result.ts'
import { test } from '#tests/support/database.ts'
import { readCase } from '../../cases/queries.ts'
import { logReading } from '../../cases/readings.ts'
import { giveOutcome } from '../../outcomes/actions.ts'
import { answer } from '../../outcomes/outcomes.fixture.ts'
import { away, hacker, inProgress, joins, now, secured, supervisor, today, world } from '../../room.fixture.ts'
import { draftPrecedent, editPrecedent, submitPrecedent } from './actions.ts'
import { judgePrecedent } from './actions-reading.ts'
import { sheetOf, sheetsToRead } from './queries.ts'
import { answered, closed, content, safe, submitted } from './writing.fixture.ts'

const notFound = { kind: 'not-found' }
const sheetIn = (db: Database, caseId: string) =>
  db.selectFrom('precedent').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()

test('only whoever has the case in hand writes its sheet, once it is answered; nothing in it comes from the project', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const open = await inProgress(services, here.nadia, 3)
  expect(await draftPrecedent(services, here.helene, open, now)).toEqual({ ok: false, refusal: 'not-now' })
  const id = await answered(services, here)
  for (const who of [here.nadia, here.jeanne, here.ibrahim, here.georges])
    await expect(draftPrecedent(services, who, id, now)).rejects.toMatchObject(notFound)
  expect(await draftPrecedent(services, here.helene, id, now)).toMatchObject({ ok: true })
  expect(await draftPrecedent(services, here.helene, id, now)).toEqual({ ok: false, refusal: 'exists' })
  expect(await sheetIn(db, id)).toMatchObject({
    ...{ status: 'draft', how: 'interpretation', matter: 'transport', administration_kind: 'prefecture', level: 3 },
    ...{
      outcome: 'already_lawful',
      days_taken: 0,
      territory_id: null,
      blockage: '',
      rule: '',
      way_out: '',
      letter: '',
    },
    protected_purpose: '',
    title: 'Interprétation, mobilité et transports',
  })
})

test('a sheet is not written over another, nor sent unfinished, nor with what says whose it is', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await closed(services, here)
  certain(await draftPrecedent(services, here.helene, id, now))
  const edit = (version: number, change = {}) =>
    editPrecedent(services, here.helene, id, { version, content: content(change) }, now)
  const submit = (version: number, seen = false) => submitPrecedent(services, here.helene, id, { version, seen }, now)
  expect(await submit(1)).toEqual({ ok: false, refusal: 'incomplete' })
  expect(await edit(7)).toEqual({ ok: false, refusal: 'changed' })
  const { territory_id: gueret } = await db
    .selectFrom('blocker_case')
    .select('territory_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(await edit(1, { territoryId: gueret })).toEqual({ ok: false, refusal: 'bad-place' })
  let version = certain(await edit(1, { territoryId: here.department }))
  for (const words of ['Le garage solidaire', 'Guéret', 'a@exemple.fr', '06 12 34 56 78', 'Nadia Berthier']) {
    version = certain(await edit(version, { wayOut: `Cela fut écrit ; ${words}, dit-on.` }))
    expect(await submit(version, true), words).toEqual({ ok: false, refusal: 'telling' })
  }
  version = certain(await edit(version, { wayOut: 'Le Service des véhicules a répondu.' }))
  expect(await submit(version)).toEqual({ ok: false, refusal: 'unseen' })
  expect(await submit(version, true)).toMatchObject({ ok: true })
  expect(await submit(version, true)).toEqual({ ok: false, refusal: 'not-now' })
})

test('whoever could know whose sheet it is never reads it for the others', async ({ services, db }) => {
  const here = await world(services)
  const { caseId, id, version } = await submitted(services, here)
  const judge = (who: Actor) => judgePrecedent(services, who, id, safe(version), now)
  const refuses = async (who: Actor) => {
    await expect(judge(who)).rejects.toMatchObject(notFound)
    expect(await sheetsToRead(db, who, today)).toEqual([])
  }
  // the writer, those of the project, strangers without a role, and hands without their second factor
  for (const who of [here.helene, here.nadia, here.camille, here.georges, { ...here.ibrahim, secondFactor: false }])
    await refuses(who)
  // had it in hand once
  await db
    .insertInto('blocker_decline')
    .values({ case_id: caseId, appointment_id: here.appointments.ibrahim, kind: 'not_mine', at: now })
    .execute()
  await refuses(here.ibrahim)
  // stood in for whoever has it
  const karim = await secured(db, 'karim')
  await hacker(db, karim)
  await away(db, here.appointments.helene, '2026-10-01', '2026-10-08', karim)
  await refuses(karim)
  // opened it
  await logReading(db, here.jeanne, await readCase(db, here.jeanne, caseId, today), 'case', now)
  await refuses(here.jeanne)
  // keeps the project
  const amine = await supervisor(db, 'amine')
  expect(await sheetsToRead(db, amine, today)).toHaveLength(1)
  await db.updateTable('blocker_case').set({ sheet_id: here.garage.id }).where('id', '=', caseId).execute()
  await joins(db, amine, here.garage.id)
  await refuses(amine)
  await refuses({ ...here.simon, demo: true })
  expect(await judge(here.simon)).toEqual({ ok: true, value: 'reading' })
})

test('one reader counts once; recognised, a sheet goes back, is written again, and is read again by two', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { caseId, id, version } = await submitted(services, here)
  const judge = (who: Actor, of: number) => judgePrecedent(services, who, id, safe(of), now)
  expect(await judge(here.simon, version - 1)).toEqual({ ok: false, refusal: 'changed' })
  expect(await judge(here.simon, version)).toEqual({ ok: true, value: 'reading' })
  await expect(judge(here.simon, version)).rejects.toMatchObject(notFound)
  const recognised = { verdict: 'recognisable', said: 'Un seul atelier de ce genre.', version } as const
  expect(await judgePrecedent(services, here.ibrahim, id, recognised, now)).toEqual({ ok: true, value: 'draft' })
  const again = { version, seen: true }
  expect(await submitPrecedent(services, here.helene, caseId, again, now)).toEqual({ ok: false, refusal: 'unchanged' })

  const edit = { version, content: content({ title: 'Prêter des outils' }) }
  const next = certain(await editPrecedent(services, here.helene, caseId, edit, now))
  certain(await submitPrecedent(services, here.helene, caseId, { version: next, seen: true }, now))
  // what was found safe before counts no more; the same readers may read the new version
  expect(await judge(here.ibrahim, next)).toEqual({ ok: true, value: 'reading' })
  expect(await judge(here.simon, next)).toEqual({ ok: true, value: 'consenting' })
  // written once more, it is nobody’s to agree to
  const last = { version: next, content: content() }
  certain(await editPrecedent(services, here.helene, caseId, last, now))
  expect(await sheetOf(db, caseId)).toMatchObject({ status: 'draft', version: next + 1 })
})

test('a case reopened and answered otherwise takes its sheet back to its beginning', async ({ services, db }) => {
  const here = await world(services)
  const caseId = await answered(services, here)
  certain(await draftPrecedent(services, here.helene, caseId, now))
  await db
    .updateTable('blocker_case')
    .set({ status: 'in_progress', answered_at: null })
    .where('id', '=', caseId)
    .execute()
  certain(await giveOutcome(services, here.helene, caseId, answer('refused'), now))
  expect(await sheetIn(db, caseId)).toMatchObject({ status: 'draft', outcome: 'refused', version: 2 })
})
