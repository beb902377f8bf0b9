import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { readClock, startClock, writeClock } from './deadlines.ts'
import { dueOn, pause, resume, stop } from './pure/deadline.ts'

const key = { subject: { kind: 'contact', id: '7' }, kind: 'answer' }
const fiveWorkingDays = { startedOn: '2026-11-06', targetDays: 5, unit: 'working' as const }

test('a clock that was never started is absent, and one started twice keeps its first day', async ({ db }) => {
  expect(await readClock(db, key)).toBeNull()
  await startClock(db, key, fiveWorkingDays)
  await startClock(db, key, { ...fiveWorkingDays, startedOn: '2026-12-01' })
  expect((await readClock(db, key))?.startedOn).toBe('2026-11-06')
})

test('a pause, its reason, the resumption and the end come back from the database as they went', async ({ db }) => {
  await startClock(db, key, fiveWorkingDays)
  const started = await readClock(db, key, true)
  if (!started) return expect.unreachable()
  expect(dueOn(started, '2026-11-06')).toBe('2026-11-16') // the 11th is a public holiday

  const paused = pause(started, '2026-11-09', 'pièce manquante')
  if (!paused.ok) return expect.unreachable()
  await writeClock(db, key, paused.value)
  const read = await readClock(db, key)
  expect(read?.pauses).toEqual([{ from: '2026-11-09', to: null, reason: 'pièce manquante' }])

  const resumed = resume(paused.value, '2026-11-16')
  if (!resumed.ok) return expect.unreachable()
  const stopped = stop(resumed.value, '2026-11-20')
  if (!stopped.ok) return expect.unreachable()
  await writeClock(db, key, stopped.value)
  expect(await readClock(db, key)).toEqual(stopped.value)
})
