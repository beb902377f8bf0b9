import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { test } from '#tests/support/database.ts'
import { addCaseFile } from '../cases/files/actions.ts'
import { sendMessage } from '../cases/messages/actions.ts'
import { addNote } from '../cases/messages/actions-notes.ts'
import { holdCase } from '../cases/parts/actions-pace.ts'
import { readCase } from '../cases/queries.ts'
import { logReading } from '../cases/readings.ts'
import { unblockingPersonalData } from '../personal-data.ts'
import { at, filed, inProgress, joins, mails, now, on, today, world } from '../room.fixture.ts'
import { purgeCases } from '../upkeep/jobs.ts'
import { letters } from '../words.ts'
import { eraseUnblockingDemo } from './actions-demo.ts'

const texts = async (db: Database, id: Id) =>
  await db
    .selectFrom('blocker_case')
    .select(['status', 'title', 'wants', 'project', 'filed_by', 'matter'])
    .where('id', '=', id)
    .executeTakeFirst()

const draftOf = async (db: Database, who: Id, movedAt = now): Promise<Id> => {
  const { id } = await db
    .insertInto('blocker_case')
    .values({ filed_by: who, title: 'Un brouillon', moved_at: movedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

test('an account that goes takes its drafts, and ends what only it followed; what others of the project follow goes on', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const alone = await inProgress(services, here.nadia, 3)
  const shared = await inProgress(services, here.nadia, 3, { sheetId: here.garage.id })
  const draft = await draftOf(db, here.nadia.id)
  await joins(db, here.camille, here.garage.id)
  await sendMessage(services, here.nadia, alone, 'Ma question.', now)
  const held = { awaits: 'holder', until: null, reason: 'Il manque le plan du garage.' } as const
  expect(await holdCase(services, here.helene, alone, held, now)).toMatchObject({ ok: true })
  const given = {
    title: 'Le courrier',
    file: new File(['%PDF-1.7\nun courrier\n%%EOF\n'], 'courrier.pdf'),
    shown: true,
  }
  expect(await addCaseFile(services, here.nadia, alone, given, now)).toMatchObject({ ok: true })
  await unblockingPersonalData.erase?.(db, here.nadia.id, services)
  await db.deleteFrom('sheet_member').where('user_id', '=', here.nadia.id).execute()
  await db.deleteFrom('app_user').where('id', '=', here.nadia.id).execute()
  expect(await texts(db, draft)).toBeUndefined()
  // whoever had it in hand hears of it, and nothing of whose it was
  const told = (await mails(db)).filter(({ text }) => text.includes(letters.hand.gone))
  expect(told.map(({ to, text }) => [to, text.includes(here.nadia.name)])).toEqual([[here.helene.email, false]])
  expect(await texts(db, alone)).toMatchObject({
    status: 'withdrawn',
    title: '',
    wants: '',
    project: '',
    filed_by: null,
    matter: 'transport',
  })
  for (const table of ['blocker_message', 'blocker_file'] as const)
    expect(await db.selectFrom(table).select('id').where('case_id', '=', alone).execute()).toEqual([])
  expect(await db.selectFrom('stored_file').select('id').execute()).toEqual([])
  expect(JSON.stringify(await db.selectFrom('deadline').select('pauses').execute())).not.toContain('plan du garage')
  expect(await texts(db, shared)).toMatchObject({ status: 'in_progress', filed_by: null })
  expect((await readCase(db, here.camille, shared, today)).sides.asks).toBe(true)
  // then the last one who followed it goes too
  await unblockingPersonalData.erase?.(db, here.camille.id, services)
  expect(await texts(db, shared)).toMatchObject({ status: 'withdrawn', title: '', matter: 'transport' })
})

test('an export holds what one asked, wrote and read, and nothing that others wrote', async ({ services, db }) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  await sendMessage(services, here.nadia, id, 'Ma question.', now)
  await addNote(services, here.helene, id, { body: 'Une note privée.', shown: false }, now)
  await logReading(db, here.helene, await readCase(db, here.helene, id, today), 'case', now)
  const hers = JSON.stringify(await unblockingPersonalData.read(db, here.nadia.id))
  expect(hers).toContain('Ma question.')
  expect(hers).not.toContain('Une note privée.')
  const officers = (await unblockingPersonalData.read(db, here.helene.id)) as { readings: unknown[]; cases: unknown[] }
  expect([officers.readings.length, officers.cases]).toEqual([1, []])
  expect(JSON.stringify(officers)).not.toContain('Ma question.')
})

test('what is over is emptied after three years, a forgotten draft goes after six months, and not before', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const over = await filed(db, here.nadia)
  await db
    .updateTable('blocker_case')
    .set({ status: 'withdrawn', closed_at: on('2026-11-23') })
    .where('id', '=', over)
    .execute()
  const draft = await draftOf(db, here.nadia.id, on('2026-11-23'))
  await purgeCases(at(services, '2027-05-21'))
  expect(await texts(db, draft)).toMatchObject({ title: 'Un brouillon' })
  await purgeCases(at(services, '2027-05-24'))
  expect(await texts(db, draft)).toBeUndefined()
  await purgeCases(at(services, '2029-11-20'))
  expect(await texts(db, over)).toMatchObject({ title: 'Prêter des voitures sans permis probatoire' })
  await purgeCases(at(services, '2029-11-25'))
  expect(await texts(db, over)).toMatchObject({ title: '', filed_by: null, matter: 'transport' })
})

test('the demonstration goes whole; what is real stays', async ({ services, db }) => {
  const here = await world(services)
  const real = await inProgress(services, here.nadia, 3)
  await db.updateTable('hacker_appointment').set({ demo: true }).where('id', '=', here.appointments.ibrahim).execute()
  const invented = await filed(db, here.paul)
  await db.updateTable('blocker_case').set({ demo: true }).where('id', '=', invented).execute()
  const erased = await eraseUnblockingDemo(db)
  expect(erased).toContain(invented)
  expect(await texts(db, invented)).toBeUndefined()
  expect(await texts(db, real)).toMatchObject({ status: 'in_progress' })
  expect((await db.selectFrom('hacker_appointment').select('id').execute()).length).toBe(2)
  await expect(db.deleteFrom('blocker_event').where('case_id', '=', real).execute()).rejects.toThrow('stays')
})
