import { sql } from 'kysely'
import { expect } from 'vitest'
import { type Database, inTransaction } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { type ApplicationStatus, afterMove, moves, type Returning, statuses } from '../../rules.ts'
import { awarded, type Bench, convened, decided, draftOf, now, officer, sitting } from '../committee.fixture.ts'
import { proposeDecision } from './actions.ts'

/** What the database answers to a write that no action would make. */
const forced = (db: Database, write: (tx: Database) => Promise<unknown>) => expect(inTransaction(db, write)).rejects

const proposal = async (services: Services, file: Awaited<ReturnType<typeof convened>>) => {
  await sitting(services, file, [file.key])
  const proposed = await proposeDecision(services, file.committee[0], file.key, draftOf('granted'), now)
  if (!proposed.ok) throw new Error(proposed.refusal)
  return proposed.value
}

const sign = (decisionId: Id, userId: Id | null) => (tx: Database) =>
  tx.insertInto('label_decision_signature').values({ decision_id: decisionId, user_id: userId }).execute()
const takeEffect = (decisionId: Id) => (tx: Database) =>
  tx.updateTable('label_decision').set({ effective_at: now }).where('id', '=', decisionId).execute()
const refuse =
  (file: Bench & { id: Id }, sessionId: Id | null, kind = 'first') =>
  async (tx: Database) => {
    const { id } = await tx
      .insertInto('label_decision')
      .values({
        number: 'P-x',
        application_id: file.id,
        session_id: sessionId,
        kind,
        outcome: 'refused',
        reasons: 'Non.',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await sign(id, file.committee[0].id)(tx)
    await sign(id, file.committee[1].id)(tx)
    await takeEffect(id)(tx)
  }

test('nobody decides alone, not even by hand', async ({ services, db }) => {
  const file = await convened(services)
  const id = await proposal(services, file)
  await forced(db, takeEffect(id)).toThrow('nobody decides alone')
  await forced(db, sign(id, file.committee[0].id)).toThrow('unique')
  await forced(db, sign(id, null)).toThrow('someone')
  await forced(db, (tx) =>
    tx.updateTable('label_application').set({ status: 'granted', decided_at: now }).where('id', '=', file.id).execute(),
  ).toThrow('only a decision ends a review')
})

test('a decision comes whole from a proposal', async ({ services, db }) => {
  const file = await convened(services)
  const session_id = await sitting(services, file, [file.key])
  const said = {
    number: 'D-x',
    application_id: file.id,
    session_id,
    kind: 'first',
    outcome: 'granted',
    reasons: 'Oui.',
  }
  await forced(db, (tx) =>
    tx
      .insertInto('label_decision')
      .values({ ...said, effective_at: now })
      .execute(),
  ).toThrow('begins as a proposal')
})

test('those absent, of the organisation, tied to it or who reviewed the file cannot sign', async ({ services, db }) => {
  const file = await convened(services)
  const id = await proposal(services, file)
  const [, lea, marc, aicha] = file.committee
  await forced(db, sign(id, aicha.id)).toThrow('only those present')
  await db.insertInto('sheet_member').values({ sheet_id: file.sheetId, user_id: lea.id, role: 'editor' }).execute()
  await forced(db, sign(id, lea.id)).toThrow('the organisation they belong to')
  await db
    .insertInto('label_recusal')
    .values({ organisation_id: file.sheetId, user_id: marc.id, reason: 'Ancien salarié.' })
    .execute()
  await forced(db, sign(id, marc.id)).toThrow('an interest')
})

test('one opinion is not enough, even by hand', async ({ services, db }) => {
  const file = await convened(services, { opinions: 1 })
  const session_id = await sitting(services, file, [file.key])
  await forced(db, async (tx) => {
    const { id } = await tx
      .insertInto('label_decision')
      .values({
        number: 'P-x',
        application_id: file.id,
        session_id,
        kind: 'first',
        outcome: 'granted',
        reasons: 'Oui.',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await sign(id, file.committee[0].id)(tx)
    await sign(id, file.committee[1].id)(tx)
    await takeEffect(id)(tx)
  }).toThrow('two opinions')
})

test('a reviewer present at the session cannot sign', async ({ services, db }) => {
  const file = await convened(services)
  const lucie = await officer(db, 'lucie', ['label_reviewer', 'label_committee'])
  await sitting(services, file, [file.key], { present: [...file.committee.slice(0, 3), lucie] })
  const proposed = await proposeDecision(services, file.committee[0], file.key, draftOf('granted'), now)
  await forced(db, sign(proposed.ok ? proposed.value : '', lucie.id)).toThrow('they reviewed')
})

test('no refusal without a contradictory stage, and no decision outside a session', async ({ services, db }) => {
  const file = await convened(services)
  const session = await sitting(services, file, [file.key])
  await forced(db, refuse(file, session)).toThrow('before the organisation could answer')
  await forced(db, refuse(file, null)).toThrow('only those present')
})

test('a decision in force is never rewritten nor erased, nor its signatures', async ({ services, db }) => {
  const { number } = await awarded(services)
  const update = (set: Record<string, unknown>) => (tx: Database) =>
    tx.updateTable('label_decision').set(set).where('number', '=', number).execute()
  await forced(db, update({ reasons: 'Autres raisons.' })).toThrow('never rewritten')
  await forced(db, update({ effective_at: null })).toThrow('never rewritten')
  await forced(db, (tx) => tx.deleteFrom('label_decision').where('number', '=', number).execute()).toThrow(
    'never erased',
  )
  await forced(db, (tx) => tx.deleteFrom('label_decision_signature').execute()).toThrow('never taken away')
})

test('what others signed is not changed under their pen', async ({ services, db }) => {
  const file = await convened(services)
  const id = await proposal(services, file)
  const rewrite = (tx: Database) =>
    tx.updateTable('label_decision').set({ outcome: 'adjourned' }).where('id', '=', id).execute()
  await forced(db, rewrite).toThrow('under the pen')
})

test('an account that closes leaves its signature counted, and without a name', async ({ services, db }) => {
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const [ibrahim, lea] = file.committee
  await decided(services, [ibrahim, lea], file.key, 'granted')
  await db.deleteFrom('app_user').where('id', '=', ibrahim.id).execute()
  const signatures = await db.selectFrom('label_decision_signature').select('user_id').orderBy('id').execute()
  expect(signatures).toEqual([{ user_id: null }, { user_id: lea.id }])
})

test('an open session keeps its agenda and its members; a closed one keeps everything', async ({ services, db }) => {
  const file = await convened(services)
  const session = await sitting(services, file, [file.key])
  await forced(db, (tx) => tx.deleteFrom('label_session_item').execute()).toThrow('closed once it opens')
  await forced(db, (tx) =>
    tx.insertInto('label_session_member').values({ session_id: session, user_id: file.reviewers[0].id }).execute(),
  ).toThrow('closed once it opens')
  await db.updateTable('label_session').set({ status: 'closed', minutes: 'Dit.' }).where('id', '=', session).execute()
  await forced(db, (tx) => tx.updateTable('label_session').set({ minutes: 'Autre.' }).execute()).toThrow(
    'never rewritten',
  )
  await forced(db, (tx) => tx.deleteFrom('label_session').execute()).toThrow('never erased')
})

test('an application moves in the database as the table of its life says, and in no other way', async ({ db }) => {
  const pairs = statuses.flatMap((from) =>
    statuses.flatMap((to) => (['submitted', 'review', null] as const).map((back) => ({ from, to, back }))),
  )
  const { rows } = await sql<{ from: string; to: string; back: string | null; lawful: boolean }>`
    select "from", "to", back, coalesce(label_application_moves("from", "to", back), false) as lawful
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair("from" text, "to" text, back text)`.execute(db)
  const lawful = (from: string, to: string, back: string | null) =>
    moves.some((move) => afterMove(move, { status: from as ApplicationStatus, returnsTo: back as Returning }) === to)
  expect(rows.filter((row) => row.lawful)).toEqual(rows.filter(({ from, to, back }) => lawful(from, to, back)))
  expect(rows.filter((row) => row.lawful).length).toBeGreaterThan(20)
})

test('a move that nothing allows is refused by the database', async ({ services, db }) => {
  const file = await convened(services)
  const jump = (status: string) => (tx: Database) =>
    tx.updateTable('label_application').set({ status }).where('id', '=', file.id).execute()
  await forced(db, jump('submitted')).toThrow('does not go from committee to submitted')
  await forced(db, jump('lapsed')).toThrow('does not go from committee to lapsed')
})
