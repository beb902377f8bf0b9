import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { declare } from '../../declarations/actions.ts'
import { currentDeclarationOf } from '../../declarations/queries.ts'
import { leaveBanner } from '../../memberships/actions.ts'
import { membershipOf } from '../../memberships/queries.ts'
import { allSaid, declared, on, today, write } from '../../room.fixture.ts'
import { askAs, asked, eight, facts, judge, members, night, statusOf } from '../peers.fixture.ts'
import { moves } from '../rules.ts'
import { answer, takeBack } from './actions.ts'

const refusal = async (outcome: ReturnType<typeof askAs>) => {
  const made = await outcome
  return made.ok ? null : made.refusal
}

test('nobody questions a project of theirs, one that has left, what is no longer declared, nor without being a member', async ({
  services,
  db,
}) => {
  const [holder, asker, gone] = await members(services, 'nadia', 'camille', 'yanis')
  if (!holder || !asker || !gone) throw new Error()
  await leaveBanner(services, gone.actor, gone.sheet.id, '', on(today))
  expect(await refusal(askAs(services, holder, holder))).toBe('own')
  expect(await refusal(askAs(services, gone, holder))).toBe('not-a-member')
  expect(await refusal(askAs(services, asker, gone))).toBe('project-not-member')
  expect(await refusal(askAs(services, asker, holder, { question: 'unheard_of' }))).toBe('not-asked')
  const before = (await currentDeclarationOf(db, holder.sheet.id))?.id ?? ''
  const again = await write(services, holder.actor, holder.sheet.id, allSaid(), on(today))
  await declare(services, holder.actor, again, 1, on(today))
  expect(await refusal(askAs(services, asker, holder, { declarationId: before }))).toBe('replaced')
  expect(await refusal(askAs(services, asker, holder))).toBeNull()
  await expect(
    sql`insert into peer_question (sheet_id, declaration_id, question, facts, tie, asker_id, asked_at, due_on)
      values (${holder.sheet.id}, ${before}, 'fair_value', ${facts}, 'none', ${asker.actor.id}, ${on(today)}, ${today})`.execute(
      db,
    ),
  ).rejects.toThrow('declared today')
})

test('limits: one question on an answer, three at once, six months before the same project again, taken back or not', async ({
  services,
}) => {
  const all = await members(services, 'nadia', 'camille', 'yanis', 'maelle', 'simon')
  const [asker, first, second, third, fourth] = all
  if (!asker || !first || !second || !third || !fourth) throw new Error()
  const id = await asked(services, asker, first)
  expect(await refusal(askAs(services, second, first))).toBe('already-open')
  expect(await refusal(askAs(services, asker, first, { question: 'fair_value' }))).toBe('too-soon')
  await asked(services, asker, second)
  await asked(services, asker, third)
  expect(await refusal(askAs(services, asker, fourth))).toBe('too-many')
  expect((await takeBack(services, first.actor, id, on(today))).ok).toBe(false)
  expect((await takeBack(services, asker.actor, id, on(today))).ok).toBe(true)
  expect(await refusal(askAs(services, asker, fourth))).toBeNull()
  expect(await refusal(askAs(services, asker, first, { at: '2027-05-21' }))).toBe('too-soon')
})

test('answered in time, silence of who asked settles; no answer at the term brings peers, and nothing is suspended', async ({
  services,
  db,
}) => {
  const all = await members(services, ...eight)
  const [holder, asker, other] = all
  if (!holder || !asker || !other) throw new Error()
  const id = await asked(services, asker, holder)
  expect(
    (await answer(services, asker.actor, id, 'Deux assemblées par an depuis 2024, voici les dates.', on(today))).ok,
  ).toBe(false)
  expect(
    (await answer(services, holder.actor, id, 'Deux assemblées par an depuis 2024, voici les dates.', on('2026-11-30')))
      .ok,
  ).toBe(true)
  await night(services, '2026-12-10')
  expect(await statusOf(db, id)).toBe('answered')
  await night(services, '2026-12-11')
  expect(await statusOf(db, id)).toBe('settled')
  const second = await asked(services, other, holder, { question: 'fair_value' })
  await night(services, '2026-12-07')
  expect(await statusOf(db, second)).toBe('asked')
  await night(services, '2026-12-08')
  expect(await statusOf(db, second)).toBe('panel')
  expect((await membershipOf(db, holder.sheet.id))?.status).toBe('member')
})

test('kept, the same answer is not questioned again; abusive at three voices, who asked asks no more for a year', async ({
  services,
}) => {
  const all = await members(services, ...eight)
  const [holder, asker, other] = all
  if (!holder || !asker || !other) throw new Error()
  const id = await asked(services, asker, holder)
  await night(services, '2026-12-08')
  await judge(services, id, all, ['keep', 'keep', 'keep'], { at: '2026-12-10', abusive: true })
  expect(await refusal(askAs(services, other, holder, { at: '2026-12-11' }))).toBe('judged')
  expect(await refusal(askAs(services, asker, other, { at: '2026-12-11' }))).toBe('suspended')
  expect(await refusal(askAs(services, other, holder, { question: 'fair_value', at: '2026-12-11' }))).toBeNull()
})

test('with fewer than three members without conflict, a panel is sought every night, then the question comes to nothing', async ({
  services,
  db,
}) => {
  const [holder, asker] = await members(services, 'nadia', 'camille', 'yanis', 'maelle')
  if (!holder || !asker) throw new Error()
  const lost = await asked(services, asker, holder)
  await night(services, '2026-12-08')
  expect(await statusOf(db, lost)).toBe('panel')
  await night(services, '2027-03-08')
  expect(await statusOf(db, lost)).toBe('panel')
  await night(services, '2027-03-09')
  expect(await statusOf(db, lost)).toBe('lapsed')
  // what came to nothing is not held against who asked
  const id = await asked(services, asker, holder, { at: '2027-03-10' })
  await night(services, '2027-03-26')
  await declared(services, 'simon', { name: 'Un cinquième', at: on('2027-03-26') })
  await night(services, '2027-03-27')
  expect(await statusOf(db, id)).toBe('panel')
  expect(await db.selectFrom('peer_panel').select('id').execute()).toHaveLength(1)
})

test('the table of the rules is the table of the database', async ({ db }) => {
  const { rows } = await sql<{ was: string; becomes: string }>`select was, becomes from peer_question_moves()`.execute(
    db,
  )
  const ours = Object.values(moves).flatMap((from) => Object.entries(from).map(([was, becomes]) => `${was} ${becomes}`))
  expect(rows.map(({ was, becomes }) => `${was} ${becomes}`).sort()).toEqual([...new Set(ours)].sort())
})
