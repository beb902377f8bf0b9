import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { on } from '../../room.fixture.ts'
import { asked, eight, judge, members, night } from '../peers.fixture.ts'
import { appeal } from '../questions/actions.ts'
import { questionsOfMine } from './queries.ts'

test('an outcome is read once nobody can appeal any more; who gave an opinion has sat', async ({ services, db }) => {
  const all = await members(services, ...eight)
  const [holder, asker] = all
  if (!holder || !asker) throw new Error()
  const mineOf = async (person: string | undefined, day: string) => (await questionsOfMine(db, person ?? '', day))[0]
  const id = await asked(services, asker, holder)
  await night(services, '2026-12-08')
  const [judged] = await judge(services, id, all, ['withdraw', 'withdraw', 'keep'], { at: '2026-12-10' })
  expect(await mineOf(holder.actor.id, '2026-12-11')).toMatchObject({ status: 'decided', outcome: null })
  expect(await mineOf(judged?.id, '2026-12-11')).toMatchObject({ role: 'sat' })
  const why = 'Le panel n’a pas lu les deux procès-verbaux que nous avions joints à notre déclaration.'
  await appeal(services, holder.actor, id, why, on('2026-12-12'))
  expect(await mineOf(holder.actor.id, '2026-12-13')).toMatchObject({ status: 'appeal', outcome: null })
  await judge(services, id, all, ['withdraw', 'withdraw', 'withdraw'], { at: '2026-12-15' })
  expect(await mineOf(holder.actor.id, '2026-12-16')).toMatchObject({ status: 'final', outcome: 'withdraw' })
})
