import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
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
