import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { seedAwards } from './award-seed.ts'
import { seedLabel } from './label-seed.ts'
import { seedWorld } from './seed.ts'

test('the desk of the bench has files in every status, and what is submitted is kept again once it is seeded', async ({
  own,
}) => {
  await seedWorld(own, { organisations: 200, projects: 1, seed: 1 })
  await seedLabel(own, 500)
  const rows = await own
    .selectFrom('label_application')
    .select(['status', (eb) => eb.fn.countAll<number>().as('total')])
    .groupBy('status')
    .execute()
  expect(rows).toHaveLength(11)
  expect(rows.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThan(300)
  await expect(own.updateTable('label_answer').set({ answer: 'Autre' }).execute()).rejects.toThrow('not rewritten')
  await seedAwards(own, 200)
  const states = await own.selectFrom('label_award_state').select('state').distinct().orderBy('state').execute()
  expect(states.map(({ state }) => state)).toEqual(['active', 'given_up', 'suspended', 'withdrawn'])
  const places = await own.selectFrom('label_award_territory').select('award_id').execute()
  expect(places).toHaveLength(200)
})
