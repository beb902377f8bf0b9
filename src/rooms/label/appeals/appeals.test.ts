import { expect } from 'vitest'
import { inTransaction } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { shareDocument, sharedDocuments } from '#rooms/vault/index.ts'
import { test } from '#tests/support/database.ts'
import { given } from '../../vault/room.fixture.ts'
import { convened, decided, draftOf, now, officer, on, sitting } from '../committee/committee.fixture.ts'
import { closeSilent, contemplate } from '../committee/contradictions/actions.ts'
import { proposeDecision } from '../committee/decisions/actions.ts'
import { toCompose } from '../committee/sessions/queries-composing.ts'
import { moveApplication } from '../lifecycle/actions.ts'
import { applicationById } from '../lifecycle/queries.ts'

const judged = '2026-12-15'
const again = '2027-01-20'

/** Refused by Ibrahim and Léa, with Marc present; then the structure appeals. */
const appealed = async (services: Services) => {
  const file = await convened(services)
  await contemplate(services, file.coordinator, file.key, { reasons: 'Pas écrit.', criteria: [] }, now)
  await closeSilent({ ...services, clock: () => on('2026-12-11') })
  await sitting(services, file, [file.key], { day: judged })
  await decided(services, [file.committee[0], file.committee[1]], file.key, 'refused', judged)
  await services.db.insertInto('label_appeal').values({ application_id: file.id, text: 'Nous contestons.' }).execute()
  await appeal(services, file.id)
  return file
}

const appeal = async ({ db }: Services, id: string) =>
  moveApplication(db, await applicationById(db, id), { move: 'appeal', actorId: null, now: on('2026-12-20') })

test('who signed the first decision does not judge the appeal, by rule and by trigger', async ({ services, db }) => {
  const file = await appealed(services)
  const [ibrahim, , marc, aicha] = file.committee
  const session = await sitting(services, file, [file.key], { day: again, present: [ibrahim, marc, aicha] })
  expect(await proposeDecision(services, ibrahim, file.key, draftOf('granted'), on(again))).toEqual({
    ok: false,
    refusal: 'signed-first',
  })
  const forced = inTransaction(db, async (tx) => {
    const { id } = await tx
      .insertInto('label_decision')
      .values({
        number: 'P',
        application_id: file.id,
        session_id: session,
        kind: 'appeal',
        outcome: 'granted',
        reasons: 'x',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.insertInto('label_decision_signature').values({ decision_id: id, user_id: ibrahim.id }).execute()
  })
  await expect(forced).rejects.toThrow('judged by others')
})

test('an appeal confirms the refusal or gives the label, and never puts off', async ({ services, db }) => {
  const file = await appealed(services)
  const [, , marc, aicha] = file.committee
  await sitting(services, file, [file.key], { day: again, present: [file.committee[0], marc, aicha] })
  expect(await proposeDecision(services, marc, file.key, draftOf('adjourned'), on(again))).toEqual({
    ok: false,
    refusal: 'wrong-outcome',
  })
  expect(await decided(services, [marc, aicha], file.key, 'refused', again)).toBe('D-2027-0001')
  expect(await applicationById(db, file.id)).toMatchObject({ status: 'refused' })
})

test('the documents stay shared until the appeal is judged, and go back when the refusal is confirmed', async ({
  services,
  db,
}) => {
  const file = await appealed(services)
  const subject = { kind: 'label_application' as const, id: file.id }
  await shareDocument(db, file.owner, await given(services, file.owner, file.sheetId), subject, now)
  const [, , marc, aicha] = file.committee
  await sitting(services, file, [file.key], { day: again, present: [file.committee[0], marc, aicha] })
  expect(await sharedDocuments(db, subject)).toHaveLength(1)
  await decided(services, [marc, aicha], file.key, 'refused', again)
  expect(await sharedDocuments(db, subject)).toEqual([])
})

test('there is one appeal: a second one moves nothing', async ({ services, db }) => {
  const file = await appealed(services)
  const [, , marc, aicha] = file.committee
  await sitting(services, file, [file.key], { day: again, present: [file.committee[0], marc, aicha] })
  await decided(services, [marc, aicha], file.key, 'refused', again)
  const second = { application_id: file.id, text: 'Encore.' }
  await expect(inTransaction(db, (tx) => tx.insertInto('label_appeal').values(second).execute())).rejects.toThrow(
    'unique',
  )
  await expect(inTransaction(db, (tx) => appeal({ ...services, db: tx }, file.id))).rejects.toThrow('only one')
})

test('an appeal accepted gives the label', async ({ services, db }) => {
  const file = await appealed(services)
  const [, , marc, aicha] = file.committee
  await sitting(services, file, [file.key], { day: again, present: [file.committee[0], marc, aicha] })
  await decided(services, [marc, aicha], file.key, 'granted', again)
  const awards = await db.selectFrom('label_award').select('since').where('application_id', '=', file.id).execute()
  expect(awards).toEqual([{ since: again }])
})

test('when too few others remain, whoever coordinates is told before calling a session', async ({ services, db }) => {
  const file = await appealed(services)
  const before = await toCompose(db, file.coordinator, again, again)
  expect(before.waiting).toMatchObject([{ mayDecide: 2 }])
  await db
    .updateTable('role_grant')
    .set({ ends_on: '2026-12-31' })
    .where('user_id', '=', file.committee[3].id)
    .execute()
  expect((await toCompose(db, file.coordinator, again, again)).waiting).toMatchObject([{ mayDecide: 1 }])
  await officer(db, 'simon', ['label_reviewer', 'label_committee'])
  const after = await toCompose(db, file.coordinator, again, again)
  expect(after.waiting).toMatchObject([{ mayDecide: 1 }])
  expect(after.committee.find(({ name }) => name === 'Simon Achard')?.keptOut).toMatchObject([{ bar: 'reviewed' }])
})
