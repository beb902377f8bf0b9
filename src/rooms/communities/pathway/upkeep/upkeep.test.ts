import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { offered } from '../models/queries.ts'
import { to } from '../paths.ts'
import { at, browse, building, mails, stepHere, submitted, written } from '../pathway.fixture.ts'
import { followPathways } from './actions.ts'

test('where nothing moves, members are nudged twice, then others may take over; any step clears it', async ({
  services,
  db,
}) => {
  const here = await building(services)
  const night = (day: string) => followPathways(at(services, day))
  const nudges = async () =>
    (await mails(db)).filter(({ subject }) => subject.startsWith('Collectif du Royans\u00a0: la démarche')).length
  await night('2026-11-30')
  expect(await nudges()).toBe(0)
  for (const day of ['2026-12-01', '2026-12-02']) await night(day)
  expect(await nudges()).toBe(4)
  await night('2026-12-31')
  expect(await nudges()).toBe(8)
  await night('2027-01-30')
  expect(await nudges()).toBe(12)
  expect(await offered(db)).toMatchObject([{ slug: here.slug, offeredOn: '2027-01-30' }])
  const visitor = await browse(at(services, '2027-01-31'))
  expect((await visitor.get(to.models)).html).toContain(to.join(here.slug))
  expect((await visitor.get(to.pathway(here.slug))).html).toContain('À reprendre depuis le 30 janvier 2027')
  await night('2027-03-01')
  expect(await nudges()).toBe(12)
  await written(at(services, '2027-03-02'), here, 'inviter')
  expect(await offered(db)).toEqual([])
  await night('2027-04-01')
  expect(await nudges()).toBe(16)
})

test('when the last one who was waited for leaves, the night validates what the others agree to', async ({
  services,
  db,
}) => {
  const here = await building(services)
  await submitted(services, here, 'inviter')
  await sql`insert into pathway_opinion (step_id, round, member_kind, member_id, opinion, said_by, said_at)
    values (${(await stepHere(services, here, 'inviter')).id}, 1, 'person', ${here.simon.id}, 'agree', ${here.simon.id}, ${services.clock()})`.execute(
    db,
  )
  await followPathways(services)
  expect(await stepHere(services, here, 'inviter')).toHaveProperty('status', 'submitted')
  await sql`update community_member set left_on = joined_on, left_precision = 'day', left_how = 'left'
    where community_id = ${here.id} and person_id is distinct from ${here.simon.id} and organisation_id is distinct from ${here.drome.id}`.execute(
    db,
  )
  await followPathways(services)
  expect(await stepHere(services, here, 'inviter')).toHaveProperty('status', 'validated')
})
