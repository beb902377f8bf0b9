import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { Problem } from './errors.ts'
import { forgive, sweepRateLimits, throttle } from './rate-limit.ts'

const limit = { name: 'sign-in', hits: 3, perSeconds: 60 }
const now = new Date('2026-11-22T10:00:10Z')

test('one try too many is refused and says when to come back', async ({ db }) => {
  for (const _ of [1, 2, 3]) await throttle(db, limit, ['camille'], now)
  const refusal = await throttle(db, limit, ['camille'], now).catch((error) => error)
  expect(refusal).toBeInstanceOf(Problem)
  expect(refusal).toMatchObject({ kind: 'too-many', status: 429, retryAfterSeconds: 60 })
  const later = await throttle(db, limit, ['camille'], new Date('2026-11-22T10:00:59Z')).catch((error) => error)
  expect(later, 'a round minute does not give the tries back').toMatchObject({ retryAfterSeconds: 11 })
  const past = await throttle(db, limit, ['camille'], new Date('2026-11-22T10:01:09Z')).catch((error) => error)
  expect(past).toMatchObject({ retryAfterSeconds: 1 })
})

test('keys and limits do not count for each other, and the next window starts afresh', async ({ db }) => {
  for (const _ of [1, 2, 3]) await throttle(db, limit, ['camille'], now)
  await throttle(db, limit, ['nadia'], now)
  await throttle(db, { ...limit, name: 'sign-up' }, ['camille'], now)
  await throttle(db, limit, ['camille'], new Date('2026-11-22T10:01:10Z'))
})

test('a success forgives, and nothing in the table tells who tried', async ({ db }) => {
  for (const _ of [1, 2, 3]) await throttle(db, limit, ['camille.roux@toit.example'], now)
  const kept = await db.selectFrom('rate_limit').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain('camille')
  await forgive(db, limit, ['camille.roux@toit.example'])
  await throttle(db, limit, ['camille.roux@toit.example'], now)
})

test('old windows are swept', async ({ db }) => {
  await throttle(db, limit, ['camille'], now)
  await sweepRateLimits(db, new Date('2026-11-24T10:00:00Z'))
  expect(await db.selectFrom('rate_limit').selectAll().execute()).toEqual([])
})
