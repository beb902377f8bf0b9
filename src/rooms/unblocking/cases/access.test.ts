import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays } from '#core/pure/dates.ts'
import { test } from '#tests/support/database.ts'
import {
  away,
  filed,
  hacker,
  inProgress,
  joins,
  placeId,
  qualified,
  secured,
  supervisor,
  today,
  world,
} from '../room.fixture.ts'
import { inChargeOf, readCase, supervisorsOf } from './queries.ts'

const notFound = { kind: 'not-found' }
const sidesOf = async (db: Database, actor: Actor, id: string) => {
  const { sides } = await readCase(db, actor, id, today)
  return Object.entries(sides).flatMap(([side, is]) => (is ? [side] : []))
}

test('nobody but those of the project, whoever has it in hand and whoever supervises opens a case', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const other = await hacker(db, await secured(db, 'karim'), { level: 3 })
  expect(other).not.toBe(here.appointments.helene)
  const strangers: Actor[] = [
    here.camille,
    here.paul,
    here.ibrahim,
    here.simon,
    here.georges,
    { ...here.nadia, id: here.paul.id },
  ]
  for (const who of strangers) await expect(readCase(db, who, id, today)).rejects.toMatchObject(notFound)
  expect(await sidesOf(db, here.nadia, id)).toEqual(['asks'])
  expect(await sidesOf(db, here.helene, id)).toEqual(['handles'])
  expect(await sidesOf(db, here.jeanne, id)).toEqual(['supervises'])
  for (const wrong of ['x', '00000000-0000-4000-8000-000000000000'])
    await expect(readCase(db, here.nadia, wrong, today)).rejects.toMatchObject(notFound)
})

test('a hand without its second factor, suspended, ended, not yet begun or over opens nothing', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  await expect(readCase(db, { ...here.helene, secondFactor: false }, id, today)).rejects.toMatchObject(notFound)
  const standing = {
    suspended_on: null,
    suspended_reason: null,
    ended_on: null,
    ended_reason: null,
    ends_on: '2099-12-31',
    starts_on: '2026-01-01',
  }
  for (const change of [
    { suspended_on: today, suspended_reason: 'essai' },
    { ended_on: today, ended_reason: 'essai' },
    { ends_on: addDays(today, -1) },
    { starts_on: addDays(today, 1) },
  ]) {
    const set = (values: object) =>
      db.updateTable('hacker_appointment').set(values).where('id', '=', here.appointments.helene).execute()
    await set({ ...standing, ...change })
    await expect(readCase(db, here.helene, id, today)).rejects.toMatchObject(notFound)
    await set(standing)
    expect(await sidesOf(db, here.helene, id)).toEqual(['handles'])
  }
})

test('whoever stands in reads only while the other is away, within the dates of their own act', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const karim = await secured(db, 'karim')
  await expect(readCase(db, karim, id, today)).rejects.toMatchObject(notFound)
  await away(db, here.appointments.helene, today, addDays(today, 4), karim)
  expect(await sidesOf(db, karim, id)).toEqual(['deputises'])
  expect((await inChargeOf(db, { id }, today)).map(({ id: one }) => one)).toEqual([karim.id])
  await expect(readCase(db, karim, id, addDays(today, 5))).rejects.toMatchObject(notFound)
  expect((await inChargeOf(db, { id }, addDays(today, 5))).map(({ id: one }) => one)).toEqual([here.helene.id])
  // the absence goes on, the act of the deputy is over
  await away(db, here.appointments.helene, today, addDays(today, 20))
  await expect(readCase(db, karim, id, addDays(today, 6))).rejects.toMatchObject(notFound)
  expect((await inChargeOf(db, { id }, addDays(today, 6))).map(({ id: one }) => one)).toEqual([here.helene.id])
})

test('one supervises in one’s places only, never a draft, never a project of one’s own', async ({ services, db }) => {
  const here = await world(services)
  const creuse = await supervisor(db, 'amine', here.department)
  const elsewhere = await supervisor(db, 'julie', await placeId(db, 'department', '26'))
  const id = await filed(db, here.nadia, { sheetId: here.garage.id })
  expect(await sidesOf(db, creuse, id)).toEqual(['supervises'])
  await expect(readCase(db, elsewhere, id, today)).rejects.toMatchObject(notFound)
  await expect(readCase(db, creuse, id, '2100-01-01')).rejects.toMatchObject(notFound)
  const told = async (nationally: boolean) =>
    (await supervisorsOf(db, { id }, today, nationally)).map(({ id: one }) => one)
  expect((await told(false)).sort()).toEqual([creuse.id, here.jeanne.id].sort())
  expect(await told(true)).toEqual([here.jeanne.id])
  await joins(db, creuse, here.garage.id)
  expect(await sidesOf(db, creuse, id)).toEqual(['asks'])
  expect(await told(false)).toEqual([here.jeanne.id])
  const { id: draft } = await db
    .insertInto('blocker_case')
    .values({ filed_by: here.nadia.id, sheet_id: here.garage.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await expect(readCase(db, here.jeanne, draft, today)).rejects.toMatchObject(notFound)
  await expect(readCase(db, creuse, draft, today)).rejects.toMatchObject(notFound)
})

test('a case never goes to a hand below its level, nor to one tied to the project, even written by hand', async ({
  services,
  db,
}) => {
  const here = await world(services)
  await joins(db, here.helene, here.garage.id)
  const id = await qualified(services, here.nadia, 3, { sheetId: here.garage.id })
  expect((await inChargeOf(db, { id }, today)).map(({ id: one }) => one)).toEqual([here.simon.id])
  await expect(
    db.updateTable('blocker_case').set({ appointment_id: here.appointments.ibrahim }).where('id', '=', id).execute(),
  ).rejects.toThrow('does not stand as high')
})

test('whoever has it in hand, or stands in, is shut out the day they are of the project', async ({ services, db }) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3, { sheetId: here.garage.id })
  const karim = await secured(db, 'karim')
  await away(db, here.appointments.helene, today, addDays(today, 4), karim)
  expect(await sidesOf(db, karim, id)).toEqual(['deputises'])
  await joins(db, karim, here.garage.id)
  expect(await sidesOf(db, karim, id)).toEqual(['asks'])
  expect((await inChargeOf(db, { id }, today)).map(({ id: one }) => one)).toEqual([here.helene.id])
  await joins(db, here.helene, here.garage.id)
  expect(await sidesOf(db, here.helene, id)).toEqual(['asks'])
})
