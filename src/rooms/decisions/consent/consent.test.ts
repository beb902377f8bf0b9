import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { stateMinority } from '../deliberation/speaking/actions.ts'
import { paths } from '../paths.ts'
import { decisionById } from '../queries.ts'
import { admits, after, announced, browse, mails, memberOrganisation, opened, person, trio } from '../room.fixture.ts'
import { closeDue } from '../votes/actions-closing.ts'
import { remindDue, tellSome } from '../votes/actions-telling.ts'
import { answerObjection, liftObjection, takeStance } from './actions.ts'
import type { Stance } from './rules.ts'

const at = (services: Services, days: number): Services => ({ ...services, clock: () => after(days) })
const own = (actor: Actor) => ({ kind: 'person', id: actor.id })
const takes = (services: Services, actor: Actor, id: string, stance: Stance, reason = '', days = 2) =>
  takeStance(services, actor, id, { voice: own(actor), stance, reason }, after(days))
const reason = 'Le soir exclut les parents.'

test('no stance before the opening, at the close, by who is not an elector or in another’s name, nor without a reason', async ({
  services,
  db,
}) => {
  const { nadia, camille, body, id: communityId } = await trio(services)
  const early = await announced(services, body, { method: 'consent' })
  expect(await takes(services, nadia, early, 'consent', '', 0.5)).toMatchObject({ refusal: 'not-begun' })
  const id = await opened(services, body, { method: 'consent' })
  const hugo = await person(db, 'hugo')
  await admits(db, communityId, { person: hugo.id }, '2026-11-24')
  expect(await takes(services, hugo, id, 'objection', reason)).toMatchObject({ refusal: 'not-elector' })
  expect(
    await takeStance(services, camille, id, { voice: own(nadia), stance: 'objection', reason }, after(2)),
  ).toMatchObject({ refusal: 'not-elector' })
  expect(await takes(services, camille, id, 'objection', 'non')).toMatchObject({ refusal: 'no-reason' })
  expect(await takes(services, camille, id, 'consent', '', 8)).toMatchObject({ refusal: 'over' })
  const form = { voice: `person:${camille.id}`, stance: 'objection', reason: 'non' }
  const visitor = await browse(at(services, 2))
  expect([303, 401]).toContain((await visitor.post(paths.stance(id), form)).status)
  const member = await browse(at(services, 2), camille)
  const short = await member.post(paths.stance(id), form)
  expect([short.status, short.html.includes('dit pourquoi'), short.html.includes('>non</textarea>')]).toEqual([
    422,
    true,
    true,
  ])
  const late = await (await browse(at(services, 8), camille)).post(paths.stance(id), { ...form, reason })
  expect([late.status, late.html.includes('close')]).toEqual([409, true])
  expect(await db.selectFrom('decision_stance').selectAll().execute()).toEqual([])
})

test('objections are read by members at once, by all after the close; the leader answers, and cannot touch or lift them', async ({
  services,
  db,
}) => {
  const { nadia, camille, paul, body, id: communityId } = await trio(services)
  const garage = await memberOrganisation(services, communityId, paul, 'Garage solidaire')
  const id = await opened(services, body, { method: 'consent', quorum: 50 })
  await takes(services, camille, id, 'objection', reason)
  const secret = 'Il faudra un budget pour la salle.'
  await takeStance(
    services,
    paul,
    id,
    { voice: { kind: 'organisation', id: garage }, stance: 'reserved', reason: secret },
    after(2),
  )
  await takes(services, paul, id, 'consent')
  const visitor = await browse(at(services, 3))
  const outside = (await visitor.get(paths.decision(id))).html
  for (const text of [reason, secret, 'Consentent']) expect(outside).not.toContain(text)
  expect((await visitor.get(paths.objections(id))).status).toBe(404)
  const within = (await (await browse(at(services, 3), nadia)).get(paths.decision(id))).html
  for (const text of [reason, camille.name, secret, 'Garage solidaire', 'Répondre à cette objection'])
    expect(within).toContain(text)
  expect(within).not.toContain('Consentent')
  const voice = `person:${camille.id}`
  const reply = { answered: 'integrated', answer: 'Une réunion sur deux aura lieu le midi.' }
  expect((await (await browse(at(services, 3), paul)).post(paths.answer(id, voice), reply)).status).toBe(404)
  const leader = await browse(at(services, 3), nadia)
  expect((await leader.post(paths.answer(id, voice), { answered: '', answer: 'non' })).status).toBe(422)
  expect((await leader.post(paths.answer(id, voice), reply)).status).toBe(303)
  expect((await leader.post(paths.lift(id, voice))).status).toBe(404)
  await expect(
    inTransaction(db, (tx) =>
      tx
        .updateTable('decision_stance')
        .set({ answer: 'Autre réponse', reason: 'Réécrite par un autre' })
        .where('member_id', '=', camille.id)
        .execute(),
    ),
  ).rejects.toThrow('does not touch it')
  await closeDue(at(services, 8))
  const closed = await decisionById(db, id)
  expect(closed).toMatchObject({
    status: 'closed',
    adopted: false,
    result: { objected: 1, reserved: 1, consented: 1, needed: 2 },
  })
  const { html } = await visitor.get(paths.decision(id))
  for (const text of [
    reason,
    'une personne',
    secret,
    'Garage solidaire',
    reply.answer,
    '1\u00a0objection maintenue',
    'Consentent',
  ])
    expect(html).toContain(text)
  expect(html).not.toContain(camille.name)
  await expect(
    inTransaction(db, (tx) =>
      tx
        .updateTable('decision_stance')
        .set({ lifted_at: after(9) })
        .where('member_id', '=', camille.id)
        .execute(),
    ),
  ).rejects.toThrow('not open')
  expect(
    await answerObjection(
      services,
      nadia,
      id,
      own(camille),
      { answered: 'not', answer: 'Trop tard pour cela.' },
      after(9),
    ),
  ).toMatchObject({
    refusal: 'over',
  })
})

test('a stance changes until the close; lifted, an objection stays readable and the proposal passes; the silent are reminded', async ({
  services,
  db,
}) => {
  const { nadia, camille, paul, body } = await trio(services)
  const id = await opened(services, body, { method: 'consent' })
  await takes(services, camille, id, 'consent')
  await takes(services, camille, id, 'objection', reason)
  await answerObjection(
    services,
    nadia,
    id,
    own(camille),
    { answered: 'not', answer: 'Le midi est impossible.' },
    after(3),
  )
  await takes(services, camille, id, 'objection', `${reason} Et les soignants.`, 4)
  expect(await db.selectFrom('decision_stance').select(['reason', 'answer']).execute()).toEqual([
    { reason: `${reason} Et les soignants.`, answer: '' },
  ])
  expect(await liftObjection(services, paul, id, own(camille), after(4)).catch(() => 'not found')).toBe('not found')
  expect(await liftObjection(services, camille, id, own(camille), after(4))).toMatchObject({ ok: true })
  expect(await liftObjection(services, camille, id, own(camille), after(4))).toMatchObject({
    refusal: 'not-an-objection',
  })
  await remindDue(at(services, 6.5))
  await tellSome(services, id, 'reminder', null)
  const reminded = (await mails(db))
    .filter(({ subject }) => subject.startsWith('Le vote se termine'))
    .map(({ to }) => to)
  expect(reminded.sort()).toEqual([nadia.email, paul.email].sort())
  await closeDue(at(services, 8))
  expect(await decisionById(db, id)).toMatchObject({ adopted: true, result: { consented: 1, objected: 0, ballots: 1 } })
  expect((await (await browse(at(services, 9))).get(paths.objections(id))).html).toContain(
    'Levée par qui l’avait faite',
  )
})

test('arguments stop at the close; the minority writes once a voice in the week after, electors only, for ever', async ({
  services,
  db,
}) => {
  const { nadia, camille, body } = await trio(services)
  const id = await opened(services, body)
  const argument = { voice: `person:${camille.id}`, side: 'against', body: 'Une fois par mois, c’est trop.' }
  const hugo = await person(db, 'hugo')
  expect(
    (await (await browse(at(services, 2), hugo)).post(paths.debate(id), { ...argument, voice: `person:${hugo.id}` }))
      .status,
  ).toBe(409)
  const member = await browse(at(services, 2), camille)
  const sideless = await member.post(paths.debate(id), { ...argument, side: '' })
  expect([sideless.status, sideless.html.includes(argument.body)]).toEqual([422, true])
  expect((await member.post(paths.debate(id), argument)).status).toBe(303)
  expect((await (await browse(at(services, 2))).get(paths.decision(id))).html).toContain(argument.body)
  expect((await (await browse(at(services, 8), camille)).post(paths.debate(id), argument)).status).toBe(409)
  const states = (actor: Actor, text: string, days: number) =>
    stateMinority(services, actor, id, { voice: own(actor), body: text, anonymous: false }, after(days))
  expect(await states(camille, 'Trop tôt', 3)).toMatchObject({ refusal: 'not-begun' })
  await closeDue(at(services, 8))
  expect(await states(hugo, 'Sans voix', 9)).toMatchObject({ refusal: 'not-member' })
  expect(await states(nadia, 'Trop tard', 15)).toMatchObject({ refusal: 'over' })
  expect(await states(camille, 'Nous aurions préféré la saison.', 9)).toMatchObject({ ok: true })
  expect(await states(camille, 'Encore', 9)).toMatchObject({ refusal: 'already-said' })
  const { html } = await (await browse(at(services, 10))).get(paths.decision(id))
  expect(html).toContain('Nous aurions préféré la saison.')
  expect(html).not.toContain(camille.name)
  await expect(
    inTransaction(db, (tx) =>
      tx
        .updateTable('decision_contribution')
        .set({ body: '…', withdrawn_at: after(9) })
        .where('kind', '=', 'minority')
        .execute(),
    ),
  ).rejects.toThrow('is kept')
})
