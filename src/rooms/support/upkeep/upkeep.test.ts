import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { test } from '#tests/support/database.ts'
import { eraseSupportDemo } from '../erasure/actions.ts'
import { activeSupport, supportPersonalData } from '../index.ts'
import { paths } from '../paths.ts'
import {
  agreed,
  at,
  browse,
  contacted,
  given,
  label,
  mails,
  moved,
  now,
  on,
  proposed,
  published,
  suspend,
  type World,
  world,
} from '../room.fixture.ts'
import { followReferrals } from './actions-follow-referrals.ts'

test('whoever has the hand is reminded after seven and fourteen days; after twenty-one it ends, and everyone is told', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const statutes = await given(services, here.nadia, here.project.id)
  const id = await agreed(services, here, [statutes])
  const toSimon = async () => (await mails(db)).filter(({ to }) => to === here.simon.email).length
  const before = await toSimon()
  await followReferrals(at(services, '2026-11-28'))
  expect(await toSimon()).toBe(before)
  for (const day of ['2026-11-29', '2026-11-30']) await followReferrals(at(services, day))
  expect(await toSimon()).toBe(before + 1)
  for (const day of ['2026-12-06', '2026-12-07']) await followReferrals(at(services, day))
  expect(await toSimon()).toBe(before + 2)
  // the twenty-first day is a Sunday: the term is the Monday
  await followReferrals(at(services, '2026-12-14'))
  expect(await statusOf(db, id)).toBe('agreed_by_holder')
  await followReferrals(at(services, '2026-12-15'))
  expect(await statusOf(db, id)).toBe('expired')
  const told = (await mails(db)).filter(({ subject }) => subject.includes('éteinte')).map(({ to }) => to)
  expect(told.toSorted()).toEqual([here.simon.email, here.maelle.email, here.nadia.email].toSorted())
  const simon = await browse(services, here.simon)
  expect((await simon.get(paths.referralFile(id, statutes))).status).toBe(404)
  expect((await simon.post(paths.accept(id))).status).toBe(303)
  expect(await statusOf(db, id)).toBe('expired')
})

test('a proposal that expires never reached its recipient; news begin the three weeks again', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await proposed(services, here)
  await followReferrals(at(services, '2026-12-20'))
  expect(await statusOf(db, id)).toBe('expired')
  expect((await mails(db)).some(({ to }) => to === here.simon.email)).toBe(false)
  const second = await agreed(services, here, [], on('2026-12-21'))
  await moved(services, here.simon, second, 'accept', {}, on('2026-12-22'))
  await moved(services, here.simon, second, 'start', {}, on('2026-12-23'))
  await moved(services, here.simon, second, 'tell', { news: 'On avance.' }, on('2027-01-11'))
  await followReferrals(at(services, '2027-01-20'))
  expect(await statusOf(db, second)).toBe('under_way')
  await followReferrals(at(services, '2027-02-03'))
  expect(await statusOf(db, second)).toBe('expired')
})

const statusOf = async (db: Database, id: Id) =>
  (await db.selectFrom('referral').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status

/** An accompaniment that both agreed to, as its own pages will write it. */
const accompanied = async (db: Database, { structure, project, maelle, nadia }: World): Promise<Id> => {
  const { id } = await db
    .insertInto('accompaniment')
    .values({
      project_id: project.id,
      organisation_id: structure.id,
      purpose: 'Un modèle économique.',
      proposed_by: maelle.id,
      proposed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('accompaniment')
    .set({ status: 'opened', consented_at: now, consented_by: nadia.id })
    .where('id', '=', id)
    .execute()
  return id
}

test('active support is of a structure whose label is active that very day', async ({ services, db }) => {
  const here = await world(services)
  expect(await activeSupport(db, here.project.id, '2026-11-22')).toEqual([])
  await accompanied(db, here)
  expect(await activeSupport(db, here.project.id, '2026-11-21')).toEqual([])
  expect(await activeSupport(db, here.project.id, '2026-11-22')).toMatchObject([{ organisation: 'Atelier des Pentes' }])
  await suspend(db, here.awardId, '2026-12-01')
  expect(await activeSupport(db, here.project.id, '2026-12-01')).toEqual([])
  expect(await activeSupport(db, here.project.id, '2026-11-30')).toHaveLength(1)
})

test('only a structure labelled to accompany does, and never its own project', async ({ services, db }) => {
  const here = await world(services)
  const open = (organisationId: Id) =>
    sql`insert into accompaniment (project_id, organisation_id, purpose, proposed_at)
      values (${here.project.id}, ${organisationId}, 'X', ${now})`.execute(db)
  await label(db, here.recipient.id, { family: 'funder' })
  await refusedIn(db, () => open(here.recipient.id), 'labelled to accompany')
  await label(db, here.recipient.id, { family: 'evaluator', roles: ['accompany'] })
  await open(here.recipient.id)
  await db.updateTable('sheet').set({ organisation_id: here.structure.id }).where('id', '=', here.project.id).execute()
  await refusedIn(db, () => open(here.structure.id), 'their own project')
})

test('an evaluator neither funds nor accompanies what it evaluates: either way round, the database refuses', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await accompanied(db, here)
  await label(db, here.structure.id, { family: 'evaluator' })
  await label(db, here.recipient.id, { family: 'evaluator' })
  const appoint = (evaluatorId: Id) =>
    sql`insert into accompaniment_evaluator (accompaniment_id, evaluator_id, named_on, structure_agreed_at)
      values (${id}, ${evaluatorId}, '2026-11-22', ${now})`.execute(db)
  const unlabelled = await published(services, here.lucie, 'Mesure et sens', { kind: 'organisation' })
  await refusedIn(db, () => appoint(unlabelled.id), 'only a labelled evaluator')
  await refusedIn(db, () => appoint(here.structure.id), 'neither funds nor accompanies')
  // one that accepted a referral of the project
  const referral = await agreed(services, here)
  await moved(services, here.simon, referral, 'accept')
  await refusedIn(db, () => appoint(here.recipient.id), 'neither funds nor accompanies')
  await moved(services, here.simon, referral, 'decline', { reason: 'Trop tôt.', other_way: 'La Région.' })
  const again = await agreed(services, here)
  await appoint(here.recipient.id)
  // and the other way round
  const accept = () =>
    db
      .updateTable('referral')
      .set({ status: 'accepted_by_recipient', answered_at: now, answered_by: here.simon.id })
      .where('id', '=', again)
      .execute()
  await refusedIn(db, accept, 'neither funds nor accompanies')
})

test('an accompaniment skips no step: what both sign comes before', async ({ services, db }) => {
  const here = await world(services)
  const id = await accompanied(db, here)
  const to = (status: string, more = {}) =>
    db
      .updateTable('accompaniment')
      .set({ status, ...more })
      .where('id', '=', id)
      .execute()
  await refusedIn(db, () => to('follow_up'), 'does not go from opened')
  await to('diagnosis')
  await refusedIn(db, () => to('plan'), 'both have signed')
  await to('plan', { diagnosis_structure_at: now, diagnosis_holder_at: now })
  await refusedIn(db, () => to('follow_up', { plan_structure_at: now, plan_holder_at: now }), 'has objectives')
  await refusedIn(db, () => to('closed', { closed_at: now, six_months_on: '2027-05-22' }), 'closes with its review')
  // the holder ends it whenever they want, and says nothing
  await to('ended_by_holder', { closed_at: now })
  expect(await activeSupport(db, here.project.id, '2026-11-22')).toEqual([])
})

/** Refused by the database, without ending the transaction of the test. */
const refusedIn = async (db: Database, work: () => Promise<unknown>, said: string): Promise<void> => {
  await sql`savepoint tried`.execute(db)
  await expect(work()).rejects.toThrow(said)
  await sql`rollback to savepoint tried`.execute(db)
}

test('an account erased takes with it what was written to its address', async ({ services, db }) => {
  const here = await world(services)
  await contacted(services, here, { holder: { sheetId: null, email: here.lucie.email } })
  expect(JSON.stringify(await supportPersonalData.read(db, here.lucie.id))).toContain('Zarbaloup')
  await supportPersonalData.erase?.(db, here.lucie.id, services)
  expect(await db.selectFrom('scouting').select('id').execute()).toEqual([])
})

test('what was invented goes, whatever its state; the rest stays', async ({ services, db }) => {
  const here = await world(services)
  await contacted(services, here)
  await agreed(services, here)
  await accompanied(db, here)
  expect(await eraseSupportDemo(db)).toEqual([])
  await db.updateTable('sheet').set({ demo: true }).where('id', '=', here.structure.id).execute()
  expect(await eraseSupportDemo(db)).toHaveLength(3)
})
