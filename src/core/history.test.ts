import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { inTransaction } from './database.ts'
import { eraseDemoHistory, publicHistory, record } from './history.ts'

const subject = { kind: 'sheet', id: '1' }

test('what happened cannot be changed, removed or emptied', async ({ db }) => {
  await record(db, { actorId: null, verb: 'sheet.published', subject })
  for (const attempt of ["update history set verb = 'x'", 'delete from history', 'truncate history']) {
    await expect(inTransaction(db, (tx) => sql.raw(attempt).execute(tx))).rejects.toThrow(/append-only/)
  }
})

test('an event goes with the write it tells of', async ({ db }) => {
  const failing = inTransaction(db, async (tx) => {
    await record(tx, { actorId: null, verb: 'sheet.published', subject, isPublic: true })
    throw new Error('the write failed')
  })
  await expect(failing).rejects.toThrow('the write failed')
  expect(await publicHistory(db, subject)).toEqual([])
})

test('the public past says what and when, newest first, and leaves out what is not public', async ({ db }) => {
  await record(db, { actorId: null, verb: 'sheet.created', subject, isPublic: true })
  await record(db, { actorId: null, verb: 'sheet.member-invited', subject })
  await record(db, { actorId: null, verb: 'sheet.published', subject, isPublic: true, details: { version: 2 } })
  const past = await publicHistory(db, subject)
  expect(past.map((event) => event.verb)).toEqual(['sheet.published', 'sheet.created'])
  expect(Object.keys(past[0] ?? {}).sort()).toEqual(['at', 'details', 'id', 'verb'])
})

test('only the traces of the demonstration world can be erased, by its own command', async ({ db }) => {
  const invented = '00000000-0000-4000-8000-000000000001'
  await record(db, { actorId: invented, verb: 'sheet.created', subject: { kind: 'sheet', id: '2' } })
  await record(db, { actorId: null, verb: 'sheet.created', subject })
  await eraseDemoHistory(db, [invented])
  const left = await db.selectFrom('history').select('subject_id').where('subject_kind', '=', subject.kind).execute()
  expect(left.map((row) => row.subject_id)).toEqual(['1'])
  await expect(inTransaction(db, (tx) => sql`delete from history`.execute(tx))).rejects.toThrow(/append-only/)
})
