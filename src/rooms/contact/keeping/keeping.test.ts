import { describe, expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { eraseAccountsDemo } from '#rooms/accounts/index.ts'
import { test } from '#tests/support/database.ts'
import { answerMessage, assignMessage, closeMessage } from '../answering/actions.ts'
import { contactDemo, contactPersonalData, eraseContactDemo } from '../index.ts'
import { person } from '../team.fixture.ts'
import { writeMessage } from '../writing/actions.ts'
import { forgetContact } from './jobs.ts'

const at = (day: string) => ({ clock: () => new Date(`${day}T10:00:00Z`) })
const form = {
  reason: 'general',
  subject: 'Un objet',
  message: 'Un texte',
  name: 'Paul Tessier',
  email: 'paul.tessier@courrier.example',
} as const
const receive = (services: Services, sender: { id: string; demo: boolean } | null = null, email: string = form.email) =>
  writeMessage({ ...services, ...at('2026-01-05') }, sender, { ...form, email })
const night = (services: Services, day: string) => forgetContact.run({ ...services, ...at(day) }, {})
const stateOf = (db: Database, number: number) =>
  db.selectFrom('contact_message').selectAll().where('number', '=', number).executeTakeFirstOrThrow()

describe('what is kept', () => {
  test('a message closed less than twelve months ago, and one still open', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['correspondent'])
    const closed = await receive(services)
    const open = await receive(services)
    await closeMessage({ ...services, ...at('2026-01-12') }, aicha, closed.number, 'abuse')
    await night(services, '2027-01-12')
    expect(await stateOf(db, closed.number)).toMatchObject({
      sender_email: form.email,
      body: 'Un texte',
      forgotten_at: null,
    })
    expect(await stateOf(db, open.number)).toMatchObject({ status: 'received', sender_name: 'Paul Tessier' })
  })

  test('an answered message, open thirty days for a word back', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['correspondent'])
    const { number } = await receive(services)
    await answerMessage({ ...services, ...at('2026-01-06') }, aicha, number, 'Voici.')
    await night(services, '2026-02-05')
    expect(await stateOf(db, number)).toMatchObject({ status: 'answered' })
    await night(services, '2026-02-06')
    expect(await stateOf(db, number)).toMatchObject({ status: 'closed', close_reason: 'answered' })
  })
})

test('twelve months after closing, name, address, object, text and answers are gone; number and history stay', async ({
  db,
  services,
}) => {
  const aicha = await person(db, 'aicha', ['correspondent'])
  const paul = await person(db, 'paul')
  const { number } = await receive(services, paul)
  await answerMessage({ ...services, ...at('2026-01-06') }, aicha, number, 'Voici, Paul.')
  await closeMessage({ ...services, ...at('2026-01-12') }, aicha, number, 'answered')
  await night(services, '2027-01-13')
  const kept = await stateOf(db, number)
  expect(kept).toMatchObject({
    sender_name: '',
    sender_email: '',
    sender_id: null,
    subject: '',
    body: '',
    status: 'closed',
  })
  expect(kept.forgotten_at).toEqual(new Date('2027-01-13T10:00:00Z'))
  expect(await db.selectFrom('contact_entry').select('id').execute()).toEqual([])
  const events = await db.selectFrom('history').select('verb').where('subject_id', '=', kept.id).orderBy('id').execute()
  expect(events.map(({ verb }) => verb)).toEqual([
    'contact.received',
    'contact.answered',
    'contact.closed',
    'contact.forgotten',
  ])
  await night(services, '2027-01-14')
  expect(await db.selectFrom('history').select('id').where('verb', '=', 'contact.forgotten').execute()).toHaveLength(1)
})

describe('a person', () => {
  test('takes away what they sent and what was answered, never the notes of the team', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['correspondent'])
    const paul = await person(db, 'paul')
    const mine = await receive(services, paul, 'autre@courrier.example')
    const before = await receive(services, null, paul.email)
    await receive(services, null, 'quelqu.un@courrier.example')
    await answerMessage(services, aicha, mine.number, 'Voici.')
    await closeMessage(services, aicha, mine.number, 'answered', 'Une note entre nous')
    const exported = await contactPersonalData.read(db, paul.id)
    expect(exported.map(({ number }) => number)).toEqual([mine.number, before.number])
    expect(exported[0]?.answers.map(({ body }) => body)).toEqual(['Voici.'])
    expect(JSON.stringify(exported)).not.toContain('entre nous')
  })

  test('who leaves, leaves no word behind; what waited is withdrawn', async ({ db, services }) => {
    const paul = await person(db, 'paul')
    const { number } = await receive(services, paul)
    const others = await receive(services, null, 'quelqu.un@courrier.example')
    await contactPersonalData.erase(db, paul.id)
    await db.deleteFrom('app_user').where('id', '=', paul.id).execute()
    expect(await stateOf(db, number)).toMatchObject({
      status: 'closed',
      close_reason: 'withdrawn',
      body: '',
      sender_email: '',
      sender_id: null,
    })
    expect(await stateOf(db, others.number)).toMatchObject({ status: 'received', body: 'Un texte' })
    expect(await db.selectFrom('deadline').select('id').where('stopped_on', 'is not', null).execute()).toHaveLength(1)
  })

  test('of the team who leaves frees what they had taken; their answers stay, unsigned', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['correspondent'])
    const taken = await receive(services)
    const answered = await receive(services)
    await assignMessage(services, aicha, taken.number, aicha.id)
    await answerMessage(services, aicha, answered.number, 'Voici.')
    await contactPersonalData.erase(db, aicha.id)
    await db.deleteFrom('app_user').where('id', '=', aicha.id).execute()
    expect(await stateOf(db, taken.number)).toMatchObject({ status: 'received', assigned_to: null })
    expect(await stateOf(db, answered.number)).toMatchObject({ status: 'answered', assigned_to: null })
    expect(await db.selectFrom('contact_entry').select(['author_id', 'body']).execute()).toEqual([
      { author_id: null, body: 'Voici.' },
    ])
  })
})

test('the demonstration holds two messages of the cast, one late, and is erased whole', async ({ db, services }) => {
  const real = await receive(services)
  await contactDemo({ ...services, ...at('2026-11-23') })
  const demo = await db
    .selectFrom('contact_message')
    .select(['id', 'due_on', 'status'])
    .where('demo', '=', true)
    .orderBy('due_on')
    .execute()
  expect(demo.map(({ due_on }) => due_on < '2026-11-23')).toEqual([true, false])
  expect((await eraseContactDemo(db)).sort()).toEqual(demo.map(({ id }) => id).sort())
  expect(await db.selectFrom('contact_message').select('number').execute()).toEqual([{ number: real.number }])
})

test('a real message that someone of the demonstration took is free once they are erased', async ({ db, services }) => {
  const aicha = await person(db, 'aicha', ['correspondent'])
  await db.updateTable('app_user').set({ demo: true }).where('id', '=', aicha.id).execute()
  const { number } = await receive(services)
  await assignMessage(services, aicha, number, aicha.id)
  expect(await eraseContactDemo(db)).toEqual([])
  await eraseAccountsDemo(db)
  expect(await stateOf(db, number)).toMatchObject({ status: 'received', assigned_to: null, body: 'Un texte' })
})
