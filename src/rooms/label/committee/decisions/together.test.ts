import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { type Database, inTransaction } from '#core/database.ts'
import { servicesOn, test } from '#tests/support/database.ts'
import { convened, draftOf, now, sitting } from '../committee.fixture.ts'
import { proposeDecision, signDecision } from './actions.ts'

test('two who sign at the same moment give one label, not two', async ({ own }) => {
  const services = await servicesOn(own, mkdtempSync(join(tmpdir(), 'frenchimpact-')))
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const [ibrahim, lea, marc] = file.committee
  const proposed = await proposeDecision(services, ibrahim, file.key, draftOf('granted'), now)
  const id = proposed.ok ? proposed.value : ''
  const both = await Promise.all([lea, marc].map((who) => signDecision(services, who, file.key, id, now)))
  expect(both.filter((one) => one.ok)).toEqual([{ ok: true, value: { number: 'D-2026-0001' } }])
  const awards = await own.selectFrom('label_award').select('id').where('application_id', '=', file.id).execute()
  expect(awards).toHaveLength(1)
})

test('two proposals at the same moment leave one', async ({ own }) => {
  const services = await servicesOn(own, mkdtempSync(join(tmpdir(), 'frenchimpact-')))
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const both = await Promise.all(
    file.committee.slice(0, 2).map((who) => proposeDecision(services, who, file.key, draftOf('granted'), now)),
  )
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  expect(both.find((one) => !one.ok)).toEqual({ ok: false, refusal: 'already-proposed' })
})

test('nothing is proposed in a session that closes at the same moment', async ({ own }) => {
  const services = await servicesOn(own, mkdtempSync(join(tmpdir(), 'frenchimpact-')))
  const file = await convened(services)
  const session = await sitting(services, file, [file.key])
  const proposed = await inTransaction(own, async (tx) => {
    const closed = { status: 'closed', minutes: 'Reporté.', closed_at: now }
    await tx.updateTable('label_session').set(closed).where('id', '=', session).execute()
    const proposing = proposeDecision(services, file.committee[0], file.key, draftOf('granted'), now)
    await expect.poll(() => waiting(own)).toBe(1)
    return { proposing }
  })
  expect(await proposed.proposing).toEqual({ ok: false, refusal: 'no-session' })
})

/** How many wait for a row that another holds. */
const waiting = async (own: Database) => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(own)
  return rows[0]?.n
}
