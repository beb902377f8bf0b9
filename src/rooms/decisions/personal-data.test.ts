import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { takeStance } from './consent/actions.ts'
import { argue } from './deliberation/speaking/actions.ts'
import { paths } from './paths.ts'
import { decisionPersonalData } from './personal-data.ts'
import { decisionById } from './queries.ts'
import { after, browse, opened, person, trio } from './room.fixture.ts'
import { castBallot } from './votes/actions-casting.ts'
import { closeVote } from './votes/actions-closing.ts'

const own = ({ id }: Actor) => ({ kind: 'person' as const, id })
const readBy = async (db: Database, { id }: Actor) =>
  (await decisionPersonalData.read(db, id)) as { kind: string; text: string }[]
const erase = async ({ db, ...services }: Services, { id }: Actor) => {
  await decisionPersonalData.erase?.(db, id, services)
  await db.deleteFrom('app_user').where('id', '=', id).execute()
}

test('who decided nothing takes nothing, and nobody takes what a ballot says', async ({ services, db }) => {
  const { nadia, camille, body } = await trio(services)
  const id = await opened(services, body, { method: 'ranked', options: [{ label: 'Mardi' }, { label: 'Jeudi' }] })
  expect(await castBallot(services, nadia, id, { voice: own(nadia), choice: '2>1' }, after(2))).toHaveProperty(
    'ok',
    true,
  )
  expect(await readBy(db, await person(db, 'lucie'))).toEqual([])
  expect(await readBy(db, camille)).toEqual([])
  const told = await readBy(db, nadia)
  expect(told).toMatchObject([{ kind: 'voice_used', text: '' }])
  expect(JSON.stringify(told)).not.toMatch(/2>1|Jeudi/)
})

test('an account that goes leaves its ballot counted, before the close or after it', async ({ services, db }) => {
  const { nadia, camille, paul, body } = await trio(services)
  const id = await opened(services, body)
  for (const [actor, choice] of [
    [nadia, 'pour'],
    [camille, 'pour'],
    [paul, 'contre'],
  ] as const)
    expect(await castBallot(services, actor, id, { voice: own(actor), choice }, after(2))).toHaveProperty('ok', true)
  const ballots = () =>
    db.selectFrom('decision_ballot').select(['choice', 'fingerprint']).orderBy('fingerprint').execute()
  const cast = await ballots()
  await erase(services, nadia)
  expect(await ballots()).toEqual(cast)
  const result = await closeVote(db, id, after(9))
  expect(result).toMatchObject({ electors: 3, ballots: 3 })
  await erase(services, camille)
  expect(await ballots()).toEqual(cast)
  expect(await decisionById(db, id)).toMatchObject({ result, voted: 3, adopted: true })
})

test('what someone wrote is theirs to take; erased, it stays without their name', async ({ services, db }) => {
  const { nadia, camille, paul, body } = await trio(services)
  const id = await opened(services, body, { method: 'consent' }, nadia)
  const reason = 'Le soir exclut les parents.'
  const taken = await takeStance(services, camille, id, { voice: own(camille), stance: 'objection', reason }, after(2))
  expect(taken).toHaveProperty('ok', true)
  const argument = { voice: own(camille), side: 'question' as const, body: 'Et le midi ?' }
  expect(await argue(services, camille, id, argument, after(2))).toHaveProperty('ok', true)
  expect(
    await takeStance(services, paul, id, { voice: own(paul), stance: 'consent', reason: '' }, after(2)),
  ).toHaveProperty('ok', true)
  expect(await readBy(db, camille)).toMatchObject([
    { kind: 'argument', text: 'Et le midi ?' },
    { kind: 'stance', text: `objection ${reason}` },
  ])
  expect(await readBy(db, nadia)).toMatchObject([{ kind: 'proposal' }])
  await erase(services, camille)
  await erase(services, nadia)
  const result = await closeVote(db, id, after(9))
  expect(result).toMatchObject({ electors: 3, ballots: 2, consented: 1, objected: 1, passes: false })
  const visitor = await browse({ ...services, clock: () => after(10) })
  for (const path of [paths.decision(id), paths.objections(id), paths.debate(id)]) {
    const page = await visitor.get(path)
    expect(page.status, path).toBe(200)
    expect(page.html, path).not.toContain(camille.name)
  }
  expect((await visitor.get(paths.objections(id))).html).toContain(reason)
})
