import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays } from '#core/pure/dates.ts'
import { servicesOn, test } from '#tests/support/database.ts'
import { readCase } from '../../cases/queries.ts'
import {
  away,
  filed,
  hacker,
  inProgress,
  joins,
  now,
  qualified,
  secured,
  supervisor,
  today,
  world,
} from '../../room.fixture.ts'
import { qualifyCase, rerouteCase, type Sorted } from '../triage/actions.ts'
import { giveCase, takeCase } from './actions.ts'
import { climbCase, giveBack } from './actions-return.ts'

const notFound = { kind: 'not-found' }
const refusal = (reason: string) => ({ ok: false, refusal: reason })
const row = (db: Database, id: string) =>
  db.selectFrom('blocker_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const verbs = async (db: Database, id: string) =>
  (await db.selectFrom('blocker_event').select('verb').where('case_id', '=', id).orderBy('id').execute()).map(
    ({ verb }) => verb,
  )
const notes = (db: Database, id: string) =>
  db.selectFrom('blocker_message').select(['body', 'shown', 'side']).where('case_id', '=', id).execute()

const sorted: Sorted = {
  ...{ matter: 'transport', how: 'interpretation', level: 2, urgent: false, urgentReason: '', protectedPurpose: '' },
  administration: { kind: 'prefecture', name: 'Préfecture de la Creuse' },
}
const why = { reason: 'other', said: 'Parce que.' } as const
const elsewhere = { to: 'La CAF de la Creuse', said: 'Cette question est à la CAF.' }

test('only whoever was given a case takes it, and once', async ({ services, db }) => {
  const here = await world(services)
  const id = await qualified(services, here.nadia, 3)
  for (const who of [here.nadia, here.jeanne, here.simon, { ...here.helene, secondFactor: false }])
    await expect(takeCase(services, who, id, now)).rejects.toMatchObject(notFound)
  expect(await takeCase(services, here.helene, id, now)).toEqual({ ok: true, value: id })
  expect(await row(db, id)).toMatchObject({ status: 'in_progress', taken_at: now })
  expect(await takeCase(services, here.helene, id, now)).toEqual(refusal('not-now'))
})

test('by hand, a level, a tie, a place, a matter, an absence, an end or a refusal is never passed over; a full queue is', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await qualified(services, here.nadia, 3, { sheetId: here.garage.id })
  const one = async (
    name: 'karim' | 'amine' | 'julie' | 'denise' | 'fatou' | 'hugo',
    given: Parameters<typeof hacker>[2],
  ) => {
    const who = await secured(db, name)
    return { who, appointment: await hacker(db, who, given) }
  }
  const tied = await one('karim', { level: 4 })
  await joins(db, tied.who, here.garage.id)
  const gone = await one('amine', { level: 4 })
  await away(db, gone.appointment, today, addDays(today, 3))
  const over = await one('julie', { level: 4, endsOn: addDays(today, -1) })
  const tax = await one('denise', { level: 4, matters: ['tax'] })
  const region = await db
    .selectFrom('territory')
    .select('id')
    .where('kind', '=', 'region')
    .where('code', '=', '84')
    .executeTakeFirstOrThrow()
  const far = await one('fatou', { level: 4, places: [region.id] })
  const give = (appointmentId: string, reason = '') =>
    giveCase(services, here.jeanne, id, { appointmentId, reason }, now)
  for (const who of [here.nadia, here.helene, here.georges])
    await expect(
      giveCase(services, who, id, { appointmentId: here.appointments.simon, reason: '' }, now),
    ).rejects.toMatchObject(notFound)
  expect(await give(tied.appointment)).toEqual(refusal('tied'))
  const low = here.appointments.ibrahim
  for (const wrong of [low, gone.appointment, over.appointment, tax.appointment, far.appointment, 'x', id])
    expect([wrong, await give(wrong)]).toEqual([wrong, refusal('no-hand')])
  expect(await give(here.appointments.helene)).toEqual(refusal('not-now'))
  const full = await one('hugo', { level: 4, loadLimit: 1 })
  await qualified(services, here.nadia, 4)
  await db
    .updateTable('blocker_case')
    .set({ appointment_id: full.appointment })
    .where('status', '=', 'assigned')
    .where('id', '<>', id)
    .execute()
  expect(await give(full.appointment, 'Hélène part en congé.')).toEqual({ ok: true, value: full.appointment })
  expect(await row(db, id)).toMatchObject({ status: 'assigned', appointment_id: full.appointment })
  expect(await verbs(db, id)).toEqual(['filed', 'assigned', 'reassigned', 'assigned'])
  expect(await notes(db, id)).toEqual([{ body: 'Hélène part en congé.', shown: false, side: 'supervisor' }])
  await expect(readCase(db, here.helene, id, today)).rejects.toMatchObject(notFound)
})

test('given back, a case finds someone else at once and never comes back; a tie is kept as a tie', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  for (const who of [here.nadia, here.jeanne, here.simon])
    await expect(giveBack(services, who, id, why, now)).rejects.toMatchObject(notFound)
  expect(await giveBack(services, here.helene, id, { reason: 'tie', said: 'Mon frère y travaille.' }, now)).toEqual({
    ...{ ok: true, value: true },
  })
  expect(await row(db, id)).toMatchObject({ status: 'assigned', appointment_id: here.appointments.simon, rung: 3 })
  await expect(readCase(db, here.helene, id, today)).rejects.toMatchObject(notFound)
  expect(
    await giveCase(services, here.jeanne, id, { appointmentId: here.appointments.helene, reason: 'x' }, now),
  ).toEqual(refusal('tied'))
  expect(await giveBack(services, here.simon, id, { reason: 'matter', said: 'Pas moi.' }, now)).toEqual({
    ...{ ok: true, value: false },
  })
  expect(await row(db, id)).toMatchObject({ status: 'qualified', appointment_id: null, waiting_since: today })
  expect(
    await giveCase(services, here.jeanne, id, { appointmentId: here.appointments.simon, reason: '' }, now),
  ).toEqual(refusal('no-hand'))
  const events = await db.selectFrom('blocker_event').select('details').where('case_id', '=', id).execute()
  expect(JSON.stringify(events)).not.toMatch(/frère|Pas moi/)
})

test('above one’s level, a case given back climbs; at the highest, it cannot', async ({ services, db }) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  expect(await giveBack(services, here.helene, id, { reason: 'level', said: 'Un décret.' }, now)).toEqual({
    ...{ ok: true, value: true },
  })
  expect(await row(db, id)).toMatchObject({ rung: 4, climbs: 1, appointment_id: here.appointments.simon })
  const karim = await secured(db, 'karim')
  await hacker(db, karim, { level: 5 })
  for (const who of [here.nadia, here.helene, here.camille])
    await expect(climbCase(services, who, id, why, now)).rejects.toMatchObject(notFound)
  expect(await climbCase(services, here.simon, id, why, now)).toEqual({ ok: true, value: 5 })
  expect(await notes(db, id)).toContainEqual({ body: 'Parce que.', shown: true, side: 'officer' })
  expect(await climbCase(services, here.jeanne, id, why, now)).toEqual(refusal('highest'))
  expect(await giveBack(services, karim, id, { reason: 'level', said: 'Encore plus haut.' }, now)).toEqual(
    refusal('highest'),
  )
  expect(await row(db, id)).toMatchObject({ status: 'assigned', rung: 5, climbs: 2 })
})

test('without a hand, a case climbs too and goes on waiting since the same day; closed, withdrawn or unsorted, it does not move', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const waits = await qualified(services, here.nadia, 3, { commune: '26362', filedOn: '2026-11-18' })
  await db.updateTable('hacker_appointment').set({ suspended_on: '2026-11-19', suspended_reason: 'essai' }).execute()
  const id = await qualified(services, here.nadia, 2, { filedOn: '2026-11-19' })
  expect(await climbCase(services, here.jeanne, id, why, now)).toEqual({ ok: true, value: 3 })
  expect(await row(db, id)).toMatchObject({ status: 'qualified', rung: 3, waiting_since: '2026-11-19' })
  const unsorted = await filed(db, here.nadia)
  expect(await climbCase(services, here.jeanne, unsorted, why, now)).toEqual(refusal('not-now'))
  const give = { appointmentId: here.appointments.simon, reason: '' }
  expect(await giveCase(services, here.jeanne, unsorted, give, now)).toEqual(refusal('not-now'))
  for (const values of [
    { status: 'answered', answered_at: now, taken_at: now },
    { status: 'closed', closed_at: now },
  ]) {
    if (values.status === 'answered')
      await db
        .updateTable('blocker_case')
        .set({ status: 'in_progress', taken_at: now })
        .where('id', '=', waits)
        .execute()
    await db.updateTable('blocker_case').set(values).where('id', '=', waits).execute()
    for (const outcome of [
      await climbCase(services, here.jeanne, waits, why, now),
      await giveCase(services, here.jeanne, waits, give, now),
      await qualifyCase(services, here.jeanne, waits, sorted, now),
      await rerouteCase(services, here.jeanne, waits, elsewhere, now),
    ])
      expect(outcome).toEqual(refusal('not-now'))
  }
})

test('once whoever filed it is erased, those who supervise still sort and give it', async ({ services, db }) => {
  const here = await world(services)
  const id = await filed(db, here.nadia, { sheetId: here.garage.id })
  await db.updateTable('blocker_case').set({ filed_by: null }).where('id', '=', id).execute()
  expect(await qualifyCase(services, here.jeanne, id, sorted, now)).toEqual({ ok: true, value: true })
  await away(db, here.appointments.helene, today, today, await secured(db, 'karim'))
  const give = { appointmentId: here.appointments.helene, reason: 'Essai.' }
  expect(await giveCase(services, here.jeanne, id, give, now)).toMatchObject({ ok: true })
})

test('two cases sorted at once never pass the load of one hand', async ({ own }) => {
  const services = await servicesOn(own, '/tmp')
  const here = await world(services)
  const [amine, ibrahim] = [await supervisor(own, 'amine'), here.appointments.ibrahim]
  await own
    .updateTable('hacker_appointment')
    .set({ suspended_on: today, suspended_reason: 'essai' })
    .where('id', '<>', ibrahim)
    .execute()
  await own.updateTable('hacker_appointment').set({ load_limit: 1 }).where('id', '=', ibrahim).execute()
  for (let round = 0; round < 5; round += 1) {
    const ids = [await filed(own, here.nadia), await filed(own, here.nadia)]
    const by: Actor[] = [here.jeanne, amine]
    const found = await Promise.all(ids.map((id, n) => qualifyCase(services, by[n] ?? amine, id, sorted, now)))
    expect(found.map((one) => one.ok && one.value).sort()).toEqual([false, true])
    await own.updateTable('blocker_case').set({ status: 'withdrawn', closed_at: now }).where('id', 'in', ids).execute()
  }
})
