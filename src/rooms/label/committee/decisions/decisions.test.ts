import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { activeAwards } from '../../awards/queries.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { convened, decided, draftOf, now, officer, on, sitting, someone, today } from '../committee.fixture.ts'
import { recuse } from '../recusals/actions.ts'
import type { SubjectKey } from '../rules.ts'
import { closeSession } from '../sessions/actions.ts'
import { declineDecision, proposeDecision, signDecision } from './actions.ts'
import { decisionsOn, proposalOn } from './queries.ts'

const refusedWith = (refusal: string) => ({ ok: false, refusal })
const hidden = { kind: 'not-found' }

const proposedBy = async (services: Services, actor: Actor, key: SubjectKey) => {
  const proposed = await proposeDecision(services, actor, key, draftOf('granted'), now)
  if (!proposed.ok) throw new Error(proposed.refusal)
  return proposed.value
}

test('one signature never decides, nor the same person twice', async ({ services, db }) => {
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const [ibrahim] = file.committee
  const id = await proposedBy(services, ibrahim, file.key)
  expect(await signDecision(services, ibrahim, file.key, id, now)).toEqual(refusedWith('already-signed'))
  expect(await proposalOn(db, file.key)).toMatchObject({ effectiveAt: null, signatures: [{ userId: ibrahim.id }] })
  expect(await activeAwards(db, file.sheetId, today)).toEqual([])
  expect(await applicationById(db, file.id)).toMatchObject({ status: 'committee' })
})

test('nobody decides outside an open session, nor absent, nor without a seat', async ({ services }) => {
  const file = await convened(services)
  const [ibrahim, , , aicha] = file.committee
  const propose = (who: Actor) => proposeDecision(services, who, file.key, draftOf('granted'), now)
  await expect(propose(ibrahim)).rejects.toMatchObject(hidden)
  await sitting(services, file, [file.key])
  expect(await propose(aicha)).toEqual(refusedWith('not-present'))
  expect(await propose(file.coordinator)).toEqual(refusedWith('not-of-committee'))
  await expect(propose(file.owner)).rejects.toMatchObject(hidden)
})

test('whoever reviewed the file neither proposes nor signs, even with a seat', async ({ services, db }) => {
  const file = await convened(services)
  const lucie = await officer(db, 'lucie', ['label_reviewer', 'label_committee'])
  await sitting(services, file, [file.key], { present: [...file.committee.slice(0, 3), lucie] })
  expect(await proposeDecision(services, lucie, file.key, draftOf('granted'), now)).toEqual(refusedWith('reviewed'))
  const id = await proposedBy(services, file.committee[0], file.key)
  expect(await signDecision(services, lucie, file.key, id, now)).toEqual(refusedWith('reviewed'))
})

test('a member of the organisation, or someone who said a tie, does not even find the file', async ({
  services,
  db,
}) => {
  const file = await convened(services)
  const [ibrahim, lea, marc] = file.committee
  await sitting(services, file, [file.key], { present: [ibrahim, lea, marc] })
  const id = await proposedBy(services, ibrahim, file.key)
  await db.insertInto('sheet_member').values({ sheet_id: file.sheetId, user_id: lea.id, role: 'editor' }).execute()
  await expect(signDecision(services, lea, file.key, id, now)).rejects.toMatchObject(hidden)
  await recuse(services, marc, file.key, { reason: 'Ancien salarié.', aside: '' }, now)
  await expect(signDecision(services, marc, file.key, id, now)).rejects.toMatchObject(hidden)
})

test('a tie said after signing puts the proposal aside', async ({ services, db }) => {
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const [ibrahim, lea] = file.committee
  const id = await proposedBy(services, ibrahim, file.key)
  await recuse(services, ibrahim, file.key, { reason: 'Ancien salarié.', aside: 'Un lien fut dit.' }, now)
  expect(await proposalOn(db, file.key)).toBeNull()
  expect(await signDecision(services, lea, file.key, id, now)).toEqual(refusedWith('gone'))
})

test('nothing is refused before the organisation could answer', async ({ services }) => {
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const refusal = await proposeDecision(services, file.committee[0], file.key, draftOf('refused'), now)
  expect(refusal).toEqual(refusedWith('not-heard'))
})

test('without two opinions there is nothing to decide', async ({ services }) => {
  const file = await convened(services, { opinions: 1 })
  await sitting(services, file, [file.key])
  expect(await proposeDecision(services, file.committee[0], file.key, draftOf('granted'), now)).toEqual(
    refusedWith('opinions-missing'),
  )
})

test('one proposal at a time; a declined one leaves its trace and another is written', async ({ services, db }) => {
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const [ibrahim, lea, marc] = file.committee
  const id = await proposedBy(services, ibrahim, file.key)
  expect(await proposeDecision(services, lea, file.key, draftOf('adjourned'), now)).toEqual(
    refusedWith('already-proposed'),
  )
  expect(await declineDecision(services, lea, file.key, id, 'Les raisons ne suffisent pas.', now)).toEqual({
    ok: true,
    value: null,
  })
  expect(await signDecision(services, marc, file.key, id, now)).toEqual(refusedWith('gone'))
  const number = await decided(services, [lea, marc], file.key, 'adjourned', '2026-11-26')
  expect(number).toBe('D-2026-0001')
  expect(await decisionsOn(db, file.key)).toMatchObject([
    { outcome: 'adjourned', effectiveAt: on('2026-11-26') },
    { outcome: 'granted', effectiveAt: null, declinedWhy: 'Les raisons ne suffisent pas.' },
  ])
  expect(await applicationById(db, file.id)).toMatchObject({ status: 'adjourned' })
  const told = await db
    .selectFrom('outgoing_mail')
    .select('subject')
    .where('recipient_id', '=', file.owner.id)
    .where('event_key', 'like', 'label-decided:%')
    .execute()
  expect(told).toEqual([
    { subject: 'Le comité remet sa décision sur la candidature de «\u00a0La Petite Fabrique\u00a0»' },
  ])
})

test('the setting may ask for three signatures, and then two are not enough', async ({ services, db }) => {
  const file = await convened(services)
  await db.insertInto('label_setting').values({ name: 'signatures', value: 3, act: 'décision d’essai' }).execute()
  await sitting(services, file, [file.key])
  const [ibrahim, lea, marc] = file.committee
  const id = await proposedBy(services, ibrahim, file.key)
  expect(await signDecision(services, lea, file.key, id, now)).toEqual({ ok: true, value: { number: null } })
  expect(await signDecision(services, marc, file.key, id, now)).toEqual({ ok: true, value: { number: 'D-2026-0001' } })
})

test('what is proposed and not signed falls with the session, and the file waits for another', async ({
  services,
  db,
}) => {
  const file = await convened(services)
  const session = await sitting(services, file, [file.key])
  await proposedBy(services, file.committee[0], file.key)
  await closeSession(services, file.coordinator, session, { minutes: 'Reporté.', unsigned: 'Pas assez signée.' }, now)
  expect(await proposalOn(db, file.key)).toBeNull()
  expect(await applicationById(db, file.id)).toMatchObject({ status: 'committee' })
  await sitting(services, file, [file.key])
  expect(await decided(services, [file.committee[1], file.committee[2]], file.key, 'granted')).toBe('D-2026-0001')
})

test('a seat that ended opens nothing any more', async ({ services, db }) => {
  const file = await convened(services)
  await sitting(services, file, [file.key])
  const former = await someone(db, 'ibrahim')
  await expect(proposeDecision(services, former, file.key, draftOf('granted'), now)).rejects.toMatchObject(hidden)
})
