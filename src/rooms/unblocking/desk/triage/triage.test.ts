import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import { test } from '#tests/support/database.ts'
import { administrationsOf } from '../../cases/parts/queries.ts'
import { filed, mails, now, today, world } from '../../room.fixture.ts'
import { letters } from '../../words.ts'
import { qualifyCase, rerouteCase, type Sorted } from './actions.ts'

const notFound = { kind: 'not-found' }
const refusal = (reason: string) => ({ ok: false, refusal: reason })
const row = (db: Database, id: string) =>
  db.selectFrom('blocker_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const verbs = async (db: Database, id: string) =>
  (await db.selectFrom('blocker_event').select('verb').where('case_id', '=', id).orderBy('id').execute()).map(
    ({ verb }) => verb,
  )

const sorted: Sorted = {
  ...{ matter: 'transport', how: 'interpretation', level: 2, urgent: false, urgentReason: '', protectedPurpose: '' },
  administration: { kind: 'prefecture', name: 'Préfecture de la Creuse' },
}
const elsewhere = { to: 'La CAF de la Creuse', said: 'Cette question est à la CAF.' }

test('only whoever supervises sorts, and once', async ({ services, db }) => {
  const here = await world(services)
  const id = await filed(db, here.nadia)
  for (const who of [here.nadia, here.helene, here.georges, here.camille]) {
    await expect(qualifyCase(services, who, id, sorted, now)).rejects.toMatchObject(notFound)
    await expect(rerouteCase(services, who, id, elsewhere, now)).rejects.toMatchObject(notFound)
  }
  expect(await qualifyCase(services, here.jeanne, id, sorted, now)).toEqual({ ok: true, value: true })
  expect(await qualifyCase(services, here.jeanne, id, sorted, now)).toEqual(refusal('not-now'))
  expect(await rerouteCase(services, here.jeanne, id, elsewhere, now)).toEqual(refusal('not-now'))
  expect(await row(db, id)).toMatchObject({
    ...{ status: 'assigned', appointment_id: here.appointments.ibrahim, required_level: 2, rung: 2 },
    ...{ due_on: addWorkingDays(today, 20), waiting_since: null, priority: 3 },
  })
  expect(await administrationsOf(db, id)).toMatchObject([
    { name: 'Préfecture de la Creuse', kind: 'prefecture', level: 2, blocks: true, askedOn: null },
  ])
  expect(await verbs(db, id)).toEqual(['filed', 'qualified', 'assigned'])
})

test('urgent halves the term and weighs in the priority; too high for anyone, the case waits and says so', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const [urgent, high] = [await filed(db, here.nadia), await filed(db, here.nadia)]
  const pressed = { ...sorted, urgent: true, urgentReason: 'Trois voitures dorment.' }
  await qualifyCase(services, here.jeanne, urgent, pressed, now)
  expect(await row(db, urgent)).toMatchObject({ due_on: addWorkingDays(today, 10), priority: 12, urgent: true })
  expect(await qualifyCase(services, here.jeanne, high, { ...sorted, level: 5 }, now)).toEqual({
    ...{ ok: true, value: false },
  })
  expect(await row(db, high)).toMatchObject({ status: 'qualified', waiting_since: today, lacked_level_at: now })
})

test('not for us is an answer: where to go, at once, and the case no longer waits', async ({ services, db }) => {
  const here = await world(services)
  const id = await filed(db, here.nadia)
  expect(await rerouteCase(services, here.jeanne, id, elsewhere, now)).toMatchObject({ ok: true })
  expect(await row(db, id)).toMatchObject({ status: 'answered', answered_at: now, waiting_since: null, due_on: null })
  const outcome = await db.selectFrom('blocker_outcome').selectAll().where('case_id', '=', id).executeTakeFirstOrThrow()
  expect(outcome).toMatchObject({ kind: 'rerouted', said: elsewhere.said, details: { to: elsewhere.to } })
  expect(
    (await mails(db)).filter(({ to, subject }) => to === here.nadia.email && subject.endsWith(letters.holder.answered)),
  ).toHaveLength(1)
})
