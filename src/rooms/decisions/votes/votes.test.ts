import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { decisionById } from '../queries.ts'
import { admits, after, announced, joins, memberOrganisation, opened, person, trio } from '../room.fixture.ts'
import { castBallot } from './actions-casting.ts'
import { closeVote } from './actions-closing.ts'
import { openVote } from './actions-opening.ts'

const own = (actor: { id: string }) => ({ kind: 'person', id: actor.id })
const during = after(2)
const refusal = (reason: string) => ({ ok: false, refusal: reason })
const ballots = (db: Database, id: string) =>
  db.selectFrom('decision_ballot').selectAll().where('decision_id', '=', id).execute()
/** The refusal of the database itself, without losing the transaction of the test. */
const breaks = async (db: Database, statement: ReturnType<typeof sql>): Promise<string> => {
  await sql`savepoint breaking`.execute(db)
  const said = await statement.execute(db).then(
    () => 'done',
    (error: Error) => error.message,
  )
  await sql`rollback to savepoint breaking`.execute(db)
  return said
}

test('nobody votes before the opening, nor after the close by the clock, though nothing closed it yet', async ({
  services,
}) => {
  const { nadia, body } = await trio(services)
  const id = await announced(services, body)
  const cast = { voice: own(nadia), choice: 'pour' }
  expect(await castBallot(services, nadia, id, cast, after(0.9))).toEqual(refusal('not-begun'))
  await openVote(services.db, id, after(1))
  expect(await castBallot(services, nadia, id, cast, after(8))).toEqual(refusal('over'))
  await closeVote(services.db, id, after(8))
  expect(await castBallot(services, nadia, id, cast, after(8))).toEqual(refusal('over'))
  expect(await ballots(services.db, id)).toEqual([])
})

test('a voice votes once, a person holds the pen once, whoever keeps the organisation', async ({ services }) => {
  const { nadia, camille, id: communityId, body } = await trio(services)
  const garage = await memberOrganisation(services, communityId, nadia, 'Garage solidaire')
  await joins(services.db, camille, garage)
  const id = await opened(services, body)
  const byGarage = { voice: { kind: 'organisation', id: garage }, choice: 'contre' }
  expect(await castBallot(services, camille, id, byGarage, during)).toMatchObject({ ok: true })
  expect(await castBallot(services, camille, id, byGarage, during)).toEqual(refusal('pen-used'))
  expect(await castBallot(services, camille, id, { voice: own(camille), choice: 'pour' }, during)).toEqual(
    refusal('pen-used'),
  )
  expect(await castBallot(services, nadia, id, byGarage, during)).toEqual(refusal('voice-used'))
  expect(await castBallot(services, nadia, id, { voice: own(nadia), choice: 'pour' }, during)).toMatchObject({
    ok: true,
  })
  expect(await ballots(services.db, id)).toHaveLength(2)
})

test('another’s voice is refused, and so is who joined after the opening; who left keeps the voice they had', async ({
  services,
  db,
}) => {
  const { nadia, camille, id: communityId, body } = await trio(services)
  const id = await opened(services, body)
  const late = await person(db, 'hugo')
  await admits(db, communityId, { person: late.id })
  expect(await castBallot(services, late, id, { voice: own(late), choice: 'pour' }, during)).toEqual(
    refusal('not-elector'),
  )
  expect(await castBallot(services, nadia, id, { voice: own(camille), choice: 'pour' }, during)).toEqual(
    refusal('not-elector'),
  )
  expect(
    await castBallot(services, { ...nadia, demo: true }, id, { voice: own(nadia), choice: 'pour' }, during),
  ).toEqual(refusal('invented'))
  await sql`update community_member set left_on = '2026-11-23', left_precision = 'day', left_how = 'left' where person_id = ${camille.id}`.execute(
    db,
  )
  expect(await castBallot(services, camille, id, { voice: own(camille), choice: 'pour' }, during)).toMatchObject({
    ok: true,
  })
  expect((await decisionById(db, id)).electors).toBe(3)
})

test('a ballot that the vote does not know is refused, and the voice stays unused', async ({ services, db }) => {
  const { nadia, body } = await trio(services)
  const id = await opened(services, body, { method: 'dots', dots: 3, options: [{ label: 'A' }, { label: 'B' }] })
  for (const choice of ['1:4', '3:1', 'pour', '1:2 2:2'])
    expect(await castBallot(services, nadia, id, { voice: own(nadia), choice }, during), choice).toEqual(
      refusal('wrong-choice'),
    )
  expect((await decisionById(db, id)).voted).toBe(0)
  const cast = await castBallot(services, nadia, id, { voice: own(nadia), choice: '2:1 1:2' }, during)
  expect(cast).toMatchObject({ ok: true, value: { choice: '1:2 2:1' } })
})

test('once open, the database itself refuses another electorate, another question, other options, a voice given back, a ballot changed', async ({
  services,
  db,
}) => {
  const { nadia, body } = await trio(services)
  const id = await opened(services, body, { method: 'ranked', options: [{ label: 'A' }, { label: 'B' }] })
  await castBallot(services, nadia, id, { voice: own(nadia), choice: '2>1' }, during)
  expect(await breaks(db, sql`insert into decision_elector values (${id}, 'person', gen_random_uuid())`)).toContain(
    'electorate',
  )
  expect(await breaks(db, sql`delete from decision_elector where decision_id = ${id}`)).toContain('electorate')
  expect(await breaks(db, sql`update decision set question = 'Autre' where id = ${id}`)).toContain('not changed')
  expect(
    await breaks(db, sql`update decision set closes_at = closes_at + interval '1 day' where id = ${id}`),
  ).toContain('not changed')
  expect(await breaks(db, sql`update decision_option set label = 'C' where decision_id = ${id}`)).toContain(
    'not changed',
  )
  expect(await breaks(db, sql`update decision_elector set voted_by = null where decision_id = ${id}`)).toContain('once')
  expect(await breaks(db, sql`update decision_ballot set choice = '"1>2"' where decision_id = ${id}`)).toContain(
    'never changed',
  )
  expect(await breaks(db, sql`delete from decision_ballot where decision_id = ${id}`)).toContain('never changed')
  await closeVote(db, id, after(8))
  expect(await breaks(db, sql`update decision set winner_id = null where id = ${id}`)).toContain('not changed')
  expect(
    await breaks(
      db,
      sql`update decision_elector set voted_by = ${nadia.id} where voted_by is null and decision_id = ${id}`,
    ),
  ).toContain('not open')
  expect(await breaks(db, sql`insert into decision_ballot values (${id}, 'x', '"1>2"', 'x')`)).toContain('not open')
})
