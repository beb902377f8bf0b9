import { sql } from 'kysely'
import { expect } from 'vitest'
import { inTransaction } from '#core/database.ts'
import { servicesOn, test } from '#tests/support/database.ts'
import { decisionById } from '../queries.ts'
import { after, memberOrganisation, opened, trio } from '../room.fixture.ts'
import { castBallot } from './actions-casting.ts'
import { closeVote } from './actions-closing.ts'

test('at once: ten casts of one voice give one ballot, two pens of one person give one, and a ballot being cast is counted or refused', async ({
  own,
  services: { config },
}) => {
  const services = { ...(await servicesOn(own, config.dataDir)), db: own }
  const { nadia, camille, paul, body, id: communityId } = await trio(services)
  const garage = await memberOrganisation(services, communityId, nadia, 'Garage solidaire')
  const id = await opened(services, body)
  const cast = (actor: typeof nadia, kind: string, voice: string, choice = 'pour') =>
    castBallot(services, actor, id, { voice: { kind, id: voice }, choice }, after(2))
  const same = await Promise.all(Array.from({ length: 10 }, () => cast(camille, 'person', camille.id)))
  expect(same.filter(({ ok }) => ok)).toHaveLength(1)
  const pens = await Promise.all([cast(nadia, 'person', nadia.id), cast(nadia, 'organisation', garage)])
  expect(pens.filter(({ ok }) => ok)).toHaveLength(1)
  expect(pens.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'pen-used' })
  expect((await decisionById(own, id)).voted).toBe(2)

  // a cast holds the vote: the close waits for it, and counts it
  let closing: Promise<unknown> = Promise.resolve()
  await inTransaction(own, async (tx) => {
    const held = await castBallot(
      { db: tx },
      paul,
      id,
      { voice: { kind: 'person', id: paul.id }, choice: 'contre' },
      after(2),
    )
    expect(held.ok).toBe(true)
    closing = closeVote(own, id, after(8))
    await sql`select pg_sleep(0.2)`.execute(tx)
  })
  await closing
  expect(await decisionById(own, id)).toMatchObject({ status: 'closed', result: { yes: 2, no: 1, ballots: 3 } })
  const { rows } = await sql<{
    n: number
  }>`select count(distinct xmin::text) as n from decision_ballot where decision_id = ${id}`.execute(own)
  expect(rows).toEqual([{ n: 1 }])
})
