import { describe, expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { readClock } from '#core/deadlines.ts'
import { Problem } from '#core/errors.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { clockOf } from '../clock.ts'
import { countMessages, listMessages, type Queue } from '../queue/queries.ts'
import { mails, person } from '../team.fixture.ts'
import { writeMessage } from '../writing/actions.ts'
import { answerMessage, assignMessage, closeMessage, reopenMessage, rerouteMessage } from './actions.ts'
import { messageForOfficer } from './queries.ts'

const today = '2026-11-23'
const at = (day: string) => ({ clock: () => new Date(`${day}T10:00:00Z`) })
const receive = (services: Services, day = today, reason: 'general' | 'personal_data' | 'press' = 'general') =>
  writeMessage({ ...services, ...at(day) }, null, {
    reason,
    subject: 'Proposer un projet',
    message: 'Comment faire\u00a0?',
    name: 'Paul Tessier',
    email: 'paul.tessier@courrier.example',
  })
const stateOf = (db: Database, number: number) =>
  db.selectFrom('contact_message').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
const verbs = async (db: Database, id: string) =>
  await db
    .selectFrom('history')
    .select(['verb', 'actor_id', 'details'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()

describe('what is refused', () => {
  const acts: [string, (services: Services, actor: Actor, number: number) => Promise<unknown>][] = [
    ['read', (services, actor, number) => messageForOfficer(services.db, actor, today, number)],
    ['assign', (services, actor, number) => assignMessage(services, actor, number, actor.id)],
    ['answer', (services, actor, number) => answerMessage(services, actor, number, 'Voici.')],
    ['reroute', (services, actor, number) => rerouteMessage(services, actor, number, 'press', 'Pour la presse')],
    ['close', (services, actor, number) => closeMessage(services, actor, number, 'abuse')],
    ['reopen', (services, actor, number) => reopenMessage(services, actor, number)],
  ]
  test.for(acts)('whoever does not answer this reason finds nothing to %s', async ([, act], { db, services }) => {
    const { number } = await receive(services)
    const people = [
      await person(db, 'paul'),
      await person(db, 'helene', ['spokesperson']),
      await person(db, 'maelle', [{ role: 'correspondent', endsOn: '2026-11-22' }]),
      await person(db, 'simon', [{ role: 'correspondent', startsOn: '2026-11-24' }]),
      await person(db, 'lucie', [{ role: 'correspondent', revoked: true }]),
      await person(db, 'yanis', ['correspondent'], { secondFactor: false }),
    ]
    for (const actor of people)
      await expect(act({ ...services, ...at(today) }, actor, number)).rejects.toEqual(new Problem('not-found'))
    expect(await stateOf(db, number)).toMatchObject({ status: 'received', assigned_to: null, reason: 'general' })
  })

  test('nobody is given a message that their role does not answer', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['correspondent'])
    const helene = await person(db, 'helene', ['spokesperson'])
    const { number } = await receive(services)
    expect(await assignMessage(services, aicha, number, helene.id)).toEqual({ ok: false, refusal: 'cannot-answer' })
    expect(await stateOf(db, number)).toMatchObject({ status: 'received' })
  })

  test('two people never answer the same message', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['correspondent'])
    const georges = await person(db, 'georges', ['administrator'])
    const { number } = await receive(services)
    const now = { ...services, ...at(today) }
    await assignMessage(now, georges, number, georges.id)
    expect(await answerMessage(now, aicha, number, 'Voici.')).toEqual({ ok: false, refusal: 'taken' })
    await assignMessage(now, aicha, number, aicha.id)
    expect(await answerMessage(now, aicha, number, 'Voici.')).toMatchObject({ ok: true })
    expect(await answerMessage(now, aicha, number, 'Encore.')).toEqual({ ok: false, refusal: 'already-answered' })
    expect((await mails(db)).filter(({ subject }) => subject.startsWith('Réponse'))).toHaveLength(1)
  })

  test('a message is not passed to its own reason', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['correspondent'])
    const { number } = await receive(services)
    expect(await rerouteMessage(services, aicha, number, 'general', 'Pourquoi')).toEqual({
      ok: false,
      refusal: 'same-reason',
    })
  })
})

test('an answer leaves by mail, signed, and stops the clock', async ({ db, services }) => {
  const aicha = await person(db, 'aicha', ['correspondent'])
  const { number } = await receive(services)
  const answer = 'Bonjour,\n\nCréez sa fiche\u00a0: c’est ouvert à tous.'
  expect(await answerMessage({ ...services, ...at('2026-11-25') }, aicha, number, answer)).toEqual({
    ok: true,
    value: { number },
  })
  const message = await stateOf(db, number)
  expect(message).toMatchObject({
    status: 'answered',
    assigned_to: aicha.id,
    answered_at: new Date('2026-11-25T10:00:00Z'),
  })
  expect(await readClock(db, clockOf(message.id))).toMatchObject({ stoppedOn: '2026-11-25' })
  expect(await verbs(db, message.id)).toMatchObject([
    { verb: 'contact.received' },
    { verb: 'contact.answered', actor_id: aicha.id },
  ])
  const mail = (await mails(db)).find(({ subject }) => subject === `Réponse à votre message nº\u00a0${number}`)
  expect(mail).toMatchObject({ to: 'paul.tessier@courrier.example', category: 'answer' })
  expect(mail?.text).toContain('Créez sa fiche\u00a0: c’est ouvert à tous.')
  expect(mail?.text).toContain('Aïcha Benali, pour l’équipe')
  expect(mail?.text).not.toContain(aicha.email)
})

test('a colleague who is given a message hears of it; who takes it does not', async ({ db, services }) => {
  const aicha = await person(db, 'aicha', ['correspondent'])
  const georges = await person(db, 'georges', ['administrator'])
  const { number } = await receive(services)
  const given = async () =>
    (await mails(db)).filter(({ subject }) => subject === `Le message nº\u00a0${number} vous est attribué`)
  await assignMessage(services, georges, number, georges.id)
  expect(await given()).toEqual([])
  await assignMessage(services, georges, number, aicha.id)
  expect(await given()).toMatchObject([{ to: aicha.email, category: 'team' }])
})

test('passed to another reason, a message is free again, keeps its term, and the other team hears why', async ({
  db,
  services,
}) => {
  const aicha = await person(db, 'aicha', ['correspondent'])
  const lucie = await person(db, 'lucie', ['data_officer'])
  const { number, dueOn } = await receive(services)
  await assignMessage(services, aicha, number, aicha.id)
  const now = { ...services, ...at('2026-11-24') }
  expect(await rerouteMessage(now, aicha, number, 'personal_data', 'Demande de retrait')).toMatchObject({ ok: true })
  expect(await stateOf(db, number)).toMatchObject({
    reason: 'personal_data',
    status: 'received',
    assigned_to: null,
    due_on: dueOn,
  })
  expect((await mails(db)).filter(({ to }) => to === lucie.email)).toMatchObject([{ category: 'team' }])
  expect((await messageForOfficer(db, lucie, today, number)).entries).toMatchObject([
    { kind: 'note', body: 'Demande de retrait', authorName: aicha.name },
  ])
  await expect(messageForOfficer(db, aicha, today, number)).rejects.toEqual(new Problem('not-found'))
})

test('closed then reopened, a message finds the days it had left, and keeps its first answer', async ({
  db,
  services,
}) => {
  const aicha = await person(db, 'aicha', ['correspondent'])
  const { number } = await receive(services)
  await answerMessage({ ...services, ...at('2026-11-25') }, aicha, number, 'Une première réponse')
  await closeMessage({ ...services, ...at('2026-11-26') }, aicha, number, 'answered', 'Vu au téléphone')
  expect(await stateOf(db, number)).toMatchObject({ status: 'closed', close_reason: 'answered' })
  await reopenMessage({ ...services, ...at('2027-01-11') }, aicha, number)
  expect(await stateOf(db, number)).toMatchObject({
    status: 'assigned',
    assigned_to: aicha.id,
    closed_at: null,
    close_reason: null,
    due_on: '2027-01-14',
  })
  await answerMessage({ ...services, ...at('2027-01-12') }, aicha, number, 'Une seconde réponse')
  const { entries, events } = await messageForOfficer(db, aicha, '2027-01-12', number)
  expect(entries.map(({ kind, body }) => [kind, body])).toEqual([
    ['answer', 'Une première réponse'],
    ['note', 'Vu au téléphone'],
    ['answer', 'Une seconde réponse'],
  ])
  expect(events.map(({ verb }) => verb)).toEqual([
    'contact.answered',
    'contact.reopened',
    'contact.closed',
    'contact.answered',
    'contact.received',
  ])
  expect((await mails(db)).filter(({ subject }) => subject.startsWith('Réponse'))).toHaveLength(2)
})

describe('the queues', () => {
  const numbers = async (db: Database, actor: Actor, queue: Queue, reason: 'press' | null = null) =>
    (await listMessages(db, actor, today, { queue, reason, page: 1 })).map(({ number }) => number)

  test('show only what one answers, the nearest term first, and count alike', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['correspondent'])
    const georges = await person(db, 'georges', ['administrator'])
    const fresh = await receive(services)
    const press = await receive(services, today, 'press')
    const late = await receive(services, '2026-11-02')
    const closed = await receive(services, '2026-11-03')
    await closeMessage(services, georges, closed.number, 'abuse')
    await assignMessage(services, aicha, late.number, aicha.id)

    expect(await numbers(db, aicha, 'open')).toEqual([late.number, fresh.number])
    expect(await numbers(db, georges, 'open')).toEqual([late.number, press.number, fresh.number])
    expect(await numbers(db, georges, 'open', 'press')).toEqual([press.number])
    expect(await numbers(db, aicha, 'late')).toEqual([late.number])
    expect(await numbers(db, aicha, 'mine')).toEqual([late.number])
    expect(await numbers(db, georges, 'mine')).toEqual([])
    expect(await numbers(db, aicha, 'unassigned')).toEqual([fresh.number])
    expect(await numbers(db, aicha, 'closed')).toEqual([closed.number])
    expect(await countMessages(db, aicha, today)).toEqual({
      open: 2,
      mine: 1,
      unassigned: 1,
      late: 1,
      answered: 0,
      closed: 1,
    })
    expect(await countMessages(db, georges, today, 'press')).toEqual({
      open: 1,
      mine: 0,
      unassigned: 1,
      late: 0,
      answered: 0,
      closed: 0,
    })
  })

  test('are empty without a role', async ({ db, services }) => {
    const paul = await person(db, 'paul')
    await receive(services)
    expect(await numbers(db, paul, 'open')).toEqual([])
    expect(await countMessages(db, paul, today)).toMatchObject({ open: 0, closed: 0 })
  })
})
