import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { markApplied } from '../actions.ts'
import { decisionById } from '../queries.ts'
import { decisionsToApply } from '../queries-applied.ts'
import { after, announced, mails, memberOrganisation, now, opened, trio } from '../room.fixture.ts'
import { castBallot } from './actions-casting.ts'
import { closeDue, closeVote } from './actions-closing.ts'
import { openDue } from './actions-opening.ts'
import { remindDue, tellSome } from './actions-telling.ts'
import { drawOf, fingerprintOf } from './receipts.ts'

const own = (actor: { id: string }) => ({ kind: 'person', id: actor.id })
const during = after(2)
const ballots = (db: Database, id: string) =>
  db.selectFrom('decision_ballot').selectAll().where('decision_id', '=', id).execute()

test('nothing ties a ballot to who cast it: no time, no person, no history, no letter; after the close, not even its place', async ({
  services,
  db,
}) => {
  const { nadia, camille, paul, body } = await trio(services)
  const id = await opened(services, body)
  const told = async () =>
    [await mails(db), await db.selectFrom('history').select('id').execute()].map((one) => one.length)
  const before = await told()
  const receipts: string[] = []
  for (const [actor, choice] of [
    [nadia, 'pour'],
    [camille, 'contre'],
    [paul, 'pour'],
  ] as const) {
    const outcome = await castBallot(services, actor, id, { voice: own(actor), choice }, during)
    if (!outcome.ok) throw new Error(outcome.refusal)
    receipts.push(outcome.value.receipt)
    expect(outcome.value.fingerprint).toBe(fingerprintOf(outcome.value.receipt, choice))
  }
  expect(await told()).toEqual(before)
  const kept = JSON.stringify(await ballots(db, id))
  for (const secret of [...receipts, nadia.id, camille.id, paul.id]) expect(kept).not.toContain(secret)
  await closeVote(db, id, after(8))
  const { rows } = await sql<{
    receipt: string
  }>`select receipt from decision_ballot where decision_id = ${id} order by ctid`.execute(db)
  const order = rows.map(({ receipt }) => receipt)
  expect(order).toEqual([...order].sort())
  const { rows: writers } = await sql<{
    n: number
  }>`select count(distinct xmin::text) as n from decision_ballot where decision_id = ${id}`.execute(db)
  expect(writers).toEqual([{ n: 1 }])
  expect(await decisionById(db, id)).toMatchObject({
    status: 'closed',
    adopted: true,
    result: { yes: 2, no: 1, ballots: 3, electors: 3 },
  })
})

test('a pile without one ballot for each voice used is not counted', async ({ services, db }) => {
  const { nadia, body } = await trio(services)
  const id = await opened(services, body)
  await castBallot(services, nadia, id, { voice: own(nadia), choice: 'pour' }, during)
  await sql`insert into decision_ballot values (${id}, 'slipped in', '"contre"', 'slipped in')`.execute(db)
  await closeDue({ ...services, clock: () => after(8) })
  expect(await decisionById(db, id)).toMatchObject({ status: 'open', result: null, adopted: null })
})

test('the clock opens, reminds those who have not voted, closes, and tells; what nobody could vote in is cancelled and says why', async ({
  services,
  db,
}) => {
  const { nadia, camille, body, id: communityId } = await trio(services)
  const garage = await memberOrganisation(services, communityId, nadia, 'Garage solidaire')
  const at = (days: number) => ({ ...services, clock: () => after(days) })
  const id = await announced(services, body, { purpose: { kind: 'exclusion', id: 'x' } })
  const missed = await announced(services, body, { closesAt: after(1.5) })
  await openDue(at(0.5))
  expect((await decisionById(db, id)).status).toBe('announced')
  await openDue(at(1.6))
  expect(await decisionById(db, id)).toMatchObject({ status: 'open', electors: 4 })
  expect(await decisionById(db, missed)).toMatchObject({
    status: 'cancelled',
    cancelledReason: expect.stringContaining('clôture'),
  })
  await tellSome(services, id, 'opened', null)
  await tellSome(services, id, 'opened', null)
  // one letter a person, however many voices they carry
  expect(
    (await mails(db)).filter(({ subject }) => subject.startsWith('À vous de voter')).map(({ to }) => to),
  ).toHaveLength(3)
  await castBallot(services, nadia, id, { voice: { kind: 'organisation', id: garage }, choice: 'pour' }, after(2))
  await remindDue(at(5))
  expect(
    (await db.selectFrom('decision').select('reminded_at').where('id', '=', id).executeTakeFirst())?.reminded_at,
  ).toBeNull()
  await remindDue(at(6.5))
  await tellSome(services, id, 'reminder', null)
  const reminded = (await mails(db))
    .filter(({ subject }) => subject.startsWith('Le vote se termine'))
    .map(({ to }) => to)
  expect(reminded).toHaveLength(2)
  expect(reminded).not.toContain(nadia.email)
  expect(reminded).toContain(camille.email)
  await closeDue(at(8))
  await tellSome(services, id, 'closed', null)
  expect((await mails(db)).filter(({ subject }) => subject.startsWith('Le résultat'))).toHaveLength(3)
  const [due] = await decisionsToApply(db, ['exclusion'])
  expect(due).toMatchObject({ id, adopted: true, status: 'closed', purpose: { kind: 'exclusion', id: 'x' } })
  expect([await markApplied(db, id, now), await markApplied(db, id, now)]).toEqual([true, false])
  expect(await decisionsToApply(db, ['exclusion'])).toEqual([])
})

test('equals at the head of a ranking are settled by the published list, the same way each time', async ({
  services,
  db,
}) => {
  const { nadia, camille, body } = await trio(services)
  const id = await opened(services, body, { method: 'ranked', options: [{ label: 'A' }, { label: 'B' }] })
  await castBallot(services, nadia, id, { voice: own(nadia), choice: '1>2' }, during)
  await castBallot(services, camille, id, { voice: own(camille), choice: '2>1' }, during)
  const result = await closeVote(db, id, after(8))
  const { options, winnerId, listDigest } = await decisionById(db, id)
  expect(result).toMatchObject({ ranking: [[1, 2]], drawn: true })
  expect(options.find(({ number }) => number === drawOf(listDigest ?? '', 2)[0])?.id).toBe(winnerId)
})
