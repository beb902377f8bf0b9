import { expect } from 'vitest'
import { inTransaction } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { type bench, convened, now, officer, on, someone, today } from '../committee.fixture.ts'
import { recuse } from '../recusals/actions.ts'
import { callSession, cancelSession, changeSession, openSession } from './actions.ts'
import { calendarOf } from './calendar.ts'
import { agendaOf, readSession, sessionById } from './queries.ts'
import { toCompose } from './queries-composing.ts'
import type { Calling } from './rules.ts'

type File = Awaited<ReturnType<typeof convened>>
const calling = (file: File, changes: Partial<Calling> = {}): Calling => ({
  heldOn: '2026-12-03',
  beginsAt: '14:30',
  place: 'Mairie de Valence',
  quorum: 3,
  memberIds: file.committee.map(({ id }) => id),
  agenda: [file.key],
  ...changes,
})

test('a session is not called in the past, below the quorum, without members or files', async ({ services }) => {
  const file = await convened(services)
  const call = (changes: Partial<Calling>) => callSession(services, file.coordinator, calling(file, changes), now)
  const refused = (refusal: string) => ({ ok: false, refusal })
  expect(await call({ heldOn: '2026-11-24' })).toEqual(refused('past'))
  expect(await call({ quorum: 2 })).toEqual(refused('quorum-too-low'))
  expect(await call({ memberIds: file.committee.slice(0, 2).map(({ id }) => id) })).toEqual(
    refused('members-below-quorum'),
  )
  expect(await call({ memberIds: [...file.committee.map(({ id }) => id), file.owner.id] })).toEqual(
    refused('not-of-committee'),
  )
  expect(await call({ agenda: [] })).toEqual(refused('empty-agenda'))
})

test('a file is on one session at a time, and only in the hands of who coordinates it', async ({ services, db }) => {
  const file = await convened(services)
  const elsewhere = await officer(db, 'georges', ['label_coordinator'], await placeOf(services, '69123'))
  expect(await callSession(services, elsewhere, calling(file), now)).toEqual({ ok: false, refusal: 'item-taken' })
  const first = await callSession(services, file.coordinator, calling(file), now)
  expect(first.ok).toBe(true)
  expect(await callSession(services, file.coordinator, calling(file), now)).toEqual({
    ok: false,
    refusal: 'item-taken',
  })
  await cancelSession(services, file.coordinator, first.ok ? first.value : '', 'Neige.', now)
  expect((await callSession(services, file.coordinator, calling(file), now)).ok).toBe(true)
})

const placeOf = async ({ db }: { db: Parameters<typeof bench>[0] }, code: string) =>
  (await db.selectFrom('territory').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id

test('it opens on its day, with the quorum, by who coordinates; the database says so too', async ({ services, db }) => {
  const file = await convened(services)
  const called = await callSession(services, file.coordinator, calling(file), now)
  const id = called.ok ? called.value : ''
  const all = file.committee.map((member) => member.id)
  const open = (present: string[], day: string, who = file.coordinator) =>
    openSession(services, who, id, present, on(day))
  expect(await open(all, today)).toEqual({ ok: false, refusal: 'too-early' })
  expect(await open(all.slice(0, 2), '2026-12-03')).toEqual({ ok: false, refusal: 'below-quorum' })
  await expect(open(all, '2026-12-03', file.committee[0])).rejects.toMatchObject({ kind: 'not-found' })
  await expect(
    inTransaction(db, (tx) => tx.updateTable('label_session').set({ status: 'open' }).where('id', '=', id).execute()),
  ).rejects.toThrow('below its quorum')
  expect((await open([...all.slice(0, 3), file.owner.id], '2026-12-03')).ok).toBe(true)
  const { members } = await readSession(db, file.coordinator, id, '2026-12-03')
  expect(members.filter(({ present }) => present)).toHaveLength(3)
})

test('members receive the call, again when it moves, and when it is called off', async ({ services, db }) => {
  const file = await convened(services)
  const called = await callSession(services, file.coordinator, calling(file), now)
  const id = called.ok ? called.value : ''
  await changeSession(services, file.coordinator, id, calling(file, { heldOn: '2026-12-04' }), now)
  await cancelSession(services, file.coordinator, id, 'Neige.', now)
  const mails = await db
    .selectFrom('outgoing_mail')
    .select('subject')
    .where('recipient_id', '=', file.committee[0].id)
    .orderBy('queued_at')
    .execute()
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    'Comité du label\u00a0: la séance change, elle se tient le 4 décembre 2026',
    'Comité du label\u00a0: la séance du 4 décembre 2026 n’a pas lieu',
    'Comité du label\u00a0: séance du 3 décembre 2026',
  ])
})

test('a session is found by who coordinates and who sits, and its items hidden from whoever is tied', async ({
  services,
  db,
}) => {
  const file = await convened(services)
  const called = await callSession(services, file.coordinator, calling(file), now)
  const id = called.ok ? called.value : ''
  const [ibrahim] = file.committee
  for (const who of [file.owner, file.reviewers[0], await someone(db, 'paul')])
    await expect(readSession(db, who, id, today)).rejects.toMatchObject({ kind: 'not-found' })
  await recuse(services, ibrahim, file.key, { reason: 'Ancien salarié.', aside: '' }, now)
  const { items } = await readSession(db, ibrahim, id, today)
  expect(items).toMatchObject([{ hidden: true }])
  const seen = await readSession(db, file.coordinator, id, today)
  expect(seen.items[0]?.barred.get(ibrahim.id)).toBe('tied')
})

test('an item that who changes the session is tied to is not offered to them, and stays on the agenda', async ({
  services,
  db,
}) => {
  const file = await convened(services)
  const other = await convened(services, { who: 'paul', name: 'Un autre réseau' })
  const agenda = [file.key, other.key]
  const called = await callSession(services, file.coordinator, calling(file, { agenda }), now)
  const id = called.ok ? called.value : ''
  await recuse(services, file.coordinator, file.key, { reason: 'Ancienne salariée.', aside: '' }, now)
  const { waiting } = await toCompose(db, file.coordinator, '2026-12-03', today, await agendaOf(db, id))
  expect(waiting.map(({ subject }) => subject.id)).toEqual([other.id])
  const change = (asked: Calling['agenda']) =>
    changeSession(services, file.coordinator, id, calling(file, { agenda: asked }), now)
  expect((await change([other.key])).ok).toBe(true)
  expect(await agendaOf(db, id)).toEqual(agenda)
  expect((await change([])).ok).toBe(true)
  expect(await agendaOf(db, id)).toEqual([file.key])
})

test('the calendar holds the hour of Paris, and nothing of the files', async ({ services, db }) => {
  const file = await convened(services)
  const called = await callSession(services, file.coordinator, calling(file), now)
  const ics = calendarOf(await sessionById(db, called.ok ? called.value : ''), 1, 'http://localhost:3000', now)
  expect(ics).toContain('DTSTART:20261203T133000Z')
  expect(ics).toContain('LOCATION:Mairie de Valence')
  expect(ics).not.toContain('Petite Fabrique')
})
