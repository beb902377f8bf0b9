import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { monthsAfter } from '#core/pure/months.ts'
import { certain } from '#core/pure/result.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { holdAnswer, resumeAnswer } from '../cases/clocks.ts'
import { addCaseFile } from '../cases/files/actions.ts'
import { filesOf } from '../cases/files/queries.ts'
import { sendMessage } from '../cases/messages/actions.ts'
import { messagesOf } from '../cases/messages/queries.ts'
import { nameAdministration } from '../cases/parts/actions-administrations.ts'
import { holdCase } from '../cases/parts/actions-pace.ts'
import { askAdministration, recordAnswer, setSilence } from '../cases/parts/actions-replies.ts'
import { stepsOf } from '../cases/parts/queries.ts'
import { readCase } from '../cases/queries.ts'
import {
  at,
  away,
  filed,
  hacker,
  inProgress,
  joins,
  mails,
  on,
  qualified,
  secured,
  supervisor,
  today,
  world,
} from '../room.fixture.ts'
import { letters } from '../words.ts'
import { tendCases } from './actions-night.ts'

const night = (services: Services, day: Day) => tendCases(at(services, day))
const row = (db: Database, id: string) =>
  db.selectFrom('blocker_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const times = async (db: Database, id: string, verb: string) =>
  (await db.selectFrom('blocker_event').select('id').where('case_id', '=', id).where('verb', '=', verb).execute())
    .length
const told = async (db: Database, to: string, said: string) =>
  (await mails(db)).filter((mail) => mail.to === to && mail.subject.endsWith(said)).length
const set = (db: Database, appointment: string, values: object) =>
  db.updateTable('hacker_appointment').set(values).where('id', '=', appointment).execute()

// what a month with two Fridays off, the end of a year and a plain weekend do to three working days
for (const [when, from, eve, third] of [
  ['a weekend', '2026-11-26', '2026-11-30', '2026-12-01'],
  ['Christmas', '2026-12-24', '2026-12-29', '2026-12-30'],
  ['the new year', '2026-12-30', '2027-01-04', '2027-01-05'],
  ['the first of May', '2026-04-30', '2026-05-05', '2026-05-06'],
  ['the eighth of May', '2026-05-06', '2026-05-11', '2026-05-12'],
] as const)
  test(`a case without a hand rises on the third working day, not before, over ${when}`, async ({ services, db }) => {
    const here = await world(services)
    const creuse = await supervisor(db, 'amine', here.department)
    const unsorted = await filed(db, here.nadia, { filedOn: from })
    const waits = await qualified(services, here.nadia, 5, { filedOn: from })
    for (let day: Day = from; day <= eve; day = addDays(day, 1)) await night(services, day)
    expect([await times(db, unsorted, 'rose'), await times(db, waits, 'rose')]).toEqual([0, 0])
    await night(services, third)
    await night(services, third)
    await night(services, addDays(third, 1))
    for (const id of [unsorted, waits]) {
      expect(await times(db, id, 'rose')).toBe(1)
      expect(await row(db, id)).toMatchObject({ waiting_since: from, rose_on: third })
    }
    expect(await told(db, here.jeanne.email, letters.hand.rose)).toBe(2)
    expect(await told(db, creuse.email, letters.hand.rose)).toBe(0)
    expect(await told(db, here.nadia.email, letters.holder.rose)).toBe(2)
    // nobody still: told again three working days later, and it waits since the same day
    await night(services, addWorkingDays(third, 3))
    expect(await times(db, waits, 'rose')).toBe(2)
    expect((await row(db, waits)).waiting_since).toBe(from)
  })

test('a full queue waits for a place, and after three working days stops nothing any more', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const karim = await hacker(db, await secured(db, 'karim'), { level: 5, loadLimit: 1 })
  const first = await inProgress(services, here.nadia, 5)
  const [second, third] = [await qualified(services, here.nadia, 5), await qualified(services, here.nadia, 5)]
  await night(services, addDays(today, 1))
  for (const id of [second, third])
    expect(await row(db, id)).toMatchObject({ status: 'qualified', waiting_since: today, lacked_level_at: null })
  await db
    .updateTable('blocker_case')
    .set({ status: 'withdrawn', closed_at: on(today) })
    .where('id', '=', first)
    .execute()
  // the place that is freed goes to what is to be helped first, not to the first in the table
  await db.updateTable('blocker_case').set({ priority: 1 }).where('id', 'in', [second, third]).execute()
  const [, urgent = ''] = [second, third].sort()
  const weighs = { scale: 'country', needed_on: addDays(today, 5) } as const
  await db.updateTable('blocker_case').set(weighs).where('id', '=', urgent).execute()
  await night(services, addDays(today, 2))
  const after = await Promise.all([second, third].map((id) => row(db, id)))
  expect(after.map(({ id, status }) => [id === urgent, status]).sort()).toEqual([
    [false, 'qualified'],
    [true, 'assigned'],
  ])
  await night(services, addDays(today, 3))
  for (const id of [second, third])
    expect(await row(db, id)).toMatchObject({ status: 'assigned', appointment_id: karim, waiting_since: null })
  expect(await times(db, third, 'rose')).toBe(0)
})

test('what rose already goes even to a full queue as soon as someone stands high enough', async ({ services, db }) => {
  const here = await world(services)
  const id = await qualified(services, here.nadia, 5)
  await night(services, addDays(today, 3))
  expect(await times(db, id, 'rose')).toBe(1)
  const karim = await hacker(db, await secured(db, 'karim'), { level: 5, loadLimit: 1 })
  await qualified(services, here.nadia, 5, { filedOn: addDays(today, 3) })
  await night(services, addDays(today, 4))
  expect(await row(db, id)).toMatchObject({ status: 'assigned', appointment_id: karim, rose_on: null })
})

test('nobody stands high enough: said once to those who supervise there, and counted', async ({ services, db }) => {
  const here = await world(services)
  const creuse = await supervisor(db, 'amine', here.department)
  const id = await qualified(services, here.nadia, 5)
  for (const day of [1, 2, 3, 4]) await night(services, addDays(today, day))
  expect((await row(db, id)).lacked_level_at).toEqual(on(today))
  expect(await times(db, id, 'lacks_level')).toBe(1)
  for (const { email } of [creuse, here.jeanne]) expect(await told(db, email, letters.hand.lacks_level)).toBe(1)
})

test('whoever does not take a case in three working days is asked to, once; those who supervise there hear of it', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const creuse = await supervisor(db, 'amine', here.department)
  const id = await qualified(services, here.nadia, 3)
  expect((await row(db, id)).status).toBe('assigned')
  const heard = async () => [
    await told(db, here.helene.email, letters.hand.untaken),
    await told(db, creuse.email, letters.hand.untaken_here),
  ]
  await night(services, addWorkingDays(today, 2))
  expect(await heard()).toEqual([0, 0])
  await night(services, addWorkingDays(today, 3))
  expect(await heard()).toEqual([1, 1])
  for (const day of [4, 5]) await night(services, addWorkingDays(today, day))
  expect(await heard()).toEqual([1, 1])
  const taken = await inProgress(services, here.nadia, 3)
  await night(services, addWorkingDays(today, 6))
  expect([(await row(db, taken)).status, await heard()]).toEqual(['in_progress', [1, 1]])
})

test('a pause for the project’s answer is told again each fifteen days, to the project and to those who supervise', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const held = { awaits: 'holder', until: null, reason: 'Les statuts signés manquent.' } as const
  expect(await holdCase(at(services, today), here.helene, id, held, on(today))).toMatchObject({ ok: true })
  const heard = async () => [
    await told(db, here.nadia.email, letters.holder.held_again),
    await told(db, here.jeanne.email, letters.hand.held_long),
    await told(db, here.helene.email, letters.hand.held_long),
  ]
  await night(services, addDays(today, 14))
  expect(await heard()).toEqual([0, 0, 0])
  for (const day of [15, 16, 29]) await night(services, addDays(today, day))
  expect(await heard()).toEqual([1, 1, 1])
  await night(services, addDays(today, 30))
  expect(await heard()).toEqual([2, 2, 2])
  expect(await row(db, id)).toMatchObject({
    status: 'in_progress',
    held_reason: expect.stringContaining(held.reason),
  })
})

test('an administration that lets its term pass, then whose silence decides, is told once each, and never once it answered', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  // its own term is far away: the same hand keeps it all along
  await db
    .updateTable('blocker_case')
    .set({ due_on: addDays(today, 200) })
    .where('id', '=', id)
    .execute()
  const named = { kind: 'prefecture', name: 'Service des véhicules', level: 3, blocks: true, goesUp: false } as const
  const part = async () => {
    const { id: partId } = certain(await nameAdministration(services, here.helene, id, named, on(today)))
    const question = { asked: 'Est-ce permis ?', askedOn: today, days: 10 }
    certain(await askAdministration(services, here.helene, { caseId: id, partId }, question, on(today)))
    const rule = { silence: 'accepts', reference: 'CRPA, L. 231-1', months: 1 } as const
    certain(await setSilence(services, here.helene, { caseId: id, partId }, rule, on(today)))
    return { caseId: id, partId }
  }
  await part()
  const answered = await part()
  const yes = { answer: 'agrees', said: 'Oui.', legalBasis: '', answeredOn: today } as const
  certain(await recordAnswer(services, here.helene, answered, yes, on(today)))
  const heard = async () => [
    await told(db, here.helene.email, letters.hand.reply_late),
    await told(db, here.helene.email, letters.hand.silence),
  ]
  const due = addWorkingDays(today, 10)
  await night(services, due)
  expect(await heard()).toEqual([0, 0])
  for (const day of [1, 2, 3]) await night(services, addDays(due, day))
  expect(await heard()).toEqual([1, 0])
  const decides = monthsAfter(today, 1)
  await night(services, addDays(decides, -1))
  expect(await heard()).toEqual([1, 0])
  for (const day of [0, 1]) await night(services, addDays(decides, day))
  expect(await heard()).toEqual([1, 1])
})

test('a message before anyone has the case reaches those who supervise', async ({ services, db }) => {
  const here = await world(services)
  const id = await filed(db, here.nadia)
  expect(await sendMessage(services, here.nadia, id, 'Un mot de plus.', on(today))).toMatchObject({ ok: true })
  expect(await told(db, here.jeanne.email, letters.hand.unread)).toBe(1)
})

test('reminders leave five working days and one before the term, once each, to whoever is there', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const due = addWorkingDays(today, 20)
  expect((await row(db, id)).due_on).toBe(due)
  const karim = await secured(db, 'karim')
  await away(db, here.appointments.helene, addWorkingDays(today, 19), due, karim)
  for (let day = today; day <= due; day = addDays(day, 1)) {
    await night(services, day)
    await night(services, day)
  }
  expect(await told(db, here.helene.email, letters.hand.reminder(5))).toBe(1)
  expect(await told(db, here.helene.email, letters.hand.reminder(1))).toBe(0)
  expect(await told(db, karim.email, letters.hand.reminder(1))).toBe(1)
  expect(await times(db, id, 'late')).toBe(0)
})

test('what is held is neither reminded, nor late, nor climbs; its term comes back pushed by the days of the pause', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const paused = addWorkingDays(today, 17)
  await holdAnswer(db, id, paused, 'Une pièce manque.')
  await db.updateTable('blocker_case').set({ held_reason: 'Une pièce manque.' }).where('id', '=', id).execute()
  const far = addDays(paused, 90)
  for (const day of [paused, addWorkingDays(today, 19), addWorkingDays(today, 21), far]) await night(services, day)
  expect(await row(db, id)).toMatchObject({ status: 'in_progress', climbs: 0, due_on: null, late_since: null })
  expect(await told(db, here.helene.email, letters.hand.reminder(5))).toBe(0)
  await resumeAnswer(db, id, far)
  await db.updateTable('blocker_case').set({ held_reason: null }).where('id', '=', id).execute()
  const { due_on: due } = await row(db, id)
  // four working days were left when it stopped, that day included
  expect(due).toBe(addWorkingDays(addDays(far, -1), 4))
  await night(services, addWorkingDays(due ?? far, 1))
  expect((await row(db, id)).climbs).toBe(1)
})

const pdf = () => new File([`%PDF-1.4\n${'x'.repeat(200)}\n%%EOF`], 'courrier.pdf', { type: 'application/pdf' })

test('late, a case climbs with all that was done: whoever had it no longer opens it, whoever has it reads everything', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  await sendMessage(services, here.helene, id, 'Je saisis le service demain.', on(today))
  await addCaseFile(services, here.helene, id, { title: 'Courrier', file: pdf(), shown: true }, on(today))
  await db.insertInto('blocker_step').values({ case_id: id, position: 1, what: 'Saisir le service' }).execute()
  const due = addWorkingDays(today, 20)
  await night(services, due)
  expect((await row(db, id)).climbs).toBe(0)
  const day = addDays(due, 1)
  await night(services, day)
  await night(services, day)
  expect(await row(db, id)).toMatchObject({
    ...{ status: 'assigned', appointment_id: here.appointments.simon, rung: 4, climbs: 1 },
    ...{ required_level: 3, due_on: addWorkingDays(day, 10), late_since: due },
  })
  await expect(readCase(db, here.helene, id, day)).rejects.toMatchObject({ kind: 'not-found' })
  expect((await readCase(db, here.simon, id, day)).sides.handles).toBe(true)
  expect((await messagesOf(db, id, false)).map(({ body }) => body)).toEqual(['Je saisis le service demain.'])
  expect(await filesOf(db, id, false)).toHaveLength(1)
  expect(await stepsOf(db, id, false)).toHaveLength(1)
  expect(await told(db, here.helene.email, letters.hand.late)).toBe(1)
  expect(await told(db, here.simon.email, letters.hand.assigned)).toBe(1)
  expect(await told(db, here.nadia.email, letters.holder.late)).toBe(1)
  expect(await told(db, here.nadia.email, letters.holder.climbed)).toBe(1)
})

test('at the highest level nothing climbs any more: those who supervise the country are told, and the case stays late', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const karim = await secured(db, 'karim')
  await hacker(db, karim, { level: 5 })
  const id = await inProgress(services, here.nadia, 5)
  const due = addWorkingDays(today, 20)
  const day = addDays(due, 1)
  await night(services, day)
  await night(services, day)
  expect(await row(db, id)).toMatchObject({ status: 'in_progress', climbs: 0, rung: 5, late_since: due })
  for (const { email } of [here.jeanne, karim]) expect(await told(db, email, letters.hand.overdue)).toBe(1)
  expect(await told(db, here.nadia.email, letters.holder.overdue)).toBe(1)
  expect(await told(db, here.nadia.email, letters.holder.late)).toBe(0)
  await night(services, addDays(addWorkingDays(day, 10), 1))
  expect(await told(db, here.jeanne.email, letters.hand.overdue)).toBe(2)
  expect((await row(db, id)).late_since).toBe(due)
})

test('a hand that ends, is suspended, loses its account or joins the project hands over; it may have it again later', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { helene, simon } = here.appointments
  const day = addDays(today, 1)
  const account = (values: object) => db.updateTable('app_user').set(values).where('id', '=', here.helene.id).execute()
  const losses: [() => Promise<unknown>, () => Promise<unknown>][] = [
    [
      () => set(db, helene, { ended_on: day, ended_reason: 'essai' }),
      () => set(db, helene, { ended_on: null, ended_reason: null }),
    ],
    [
      () => set(db, helene, { suspended_on: day, suspended_reason: 'essai' }),
      () => set(db, helene, { suspended_on: null, suspended_reason: null }),
    ],
    [
      () => account({ status: 'suspended', suspended_reason: 'essai' }),
      () => account({ status: 'active', suspended_reason: null }),
    ],
    [() => set(db, helene, { person_id: null }), () => set(db, helene, { person_id: here.helene.id })],
  ]
  for (const [loses, again] of losses) {
    const id = await inProgress(services, here.nadia, 3)
    expect((await row(db, id)).appointment_id).toBe(helene)
    await loses()
    await night(services, day)
    await night(services, day)
    expect(await row(db, id)).toMatchObject({ status: 'assigned', appointment_id: simon, rung: 3, climbs: 0 })
    expect(await times(db, id, 'hand_ended')).toBe(1)
    await again()
    await set(db, simon, { suspended_on: day, suspended_reason: 'essai' })
    await night(services, day)
    expect((await row(db, id)).appointment_id).toBe(helene)
    await set(db, simon, { suspended_on: null, suspended_reason: null })
  }
  const id = await inProgress(services, here.nadia, 3, { sheetId: here.garage.id })
  await joins(db, here.helene, here.garage.id)
  await night(services, day)
  expect(await row(db, id)).toMatchObject({ status: 'assigned', appointment_id: simon })
})

test('an answer that meets silence closes the case after thirty days, and not before', async ({ services, db }) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  await db
    .updateTable('blocker_case')
    .set({ status: 'answered', answered_at: on(today), due_on: null })
    .where('id', '=', id)
    .execute()
  await night(services, addDays(today, 29))
  expect((await row(db, id)).status).toBe('answered')
  await night(services, addDays(today, 30))
  await night(services, addDays(today, 31))
  expect(await row(db, id)).toMatchObject({ status: 'closed', closed_at: on(addDays(today, 30)) })
  expect(await times(db, id, 'closed_in_silence')).toBe(1)
  expect(await told(db, here.nadia.email, letters.holder.closed)).toBe(1)
})

test('letters of the night say neither what a case is about nor whose it is', async ({ services, db }) => {
  const here = await world(services)
  await qualified(services, here.nadia, 5)
  await inProgress(services, here.nadia, 3)
  for (const day of [addDays(today, 3), addWorkingDays(today, 15), addDays(addWorkingDays(today, 20), 1)])
    await night(services, day)
  const written = await mails(db)
  expect(written.length).toBeGreaterThan(8)
  for (const { to, subject, text, html } of written) {
    const said = `${subject} ${text} ${html}`
    expect(said).not.toMatch(/permis|garage|voitures|Service des véhicules|Guéret|Creuse/i)
    if (to !== here.nadia.email) expect(said).not.toContain(here.nadia.name)
  }
})

test('held until a day that others fixed, it goes on by itself that day; held for the holder, it waits', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const [dated, open] = [await inProgress(services, here.nadia, 3), await inProgress(services, here.nadia, 3)]
  const reason = 'La commission se réunit ce jour-là.'
  const until = '2026-12-10'
  for (const [id, awaits] of [
    [dated, 'date'],
    [open, 'holder'],
  ] as const)
    expect(await holdCase(services, here.helene, id, { awaits, until, reason }, on(today))).toMatchObject({ ok: true })
  await night(services, '2026-12-09')
  expect((await row(db, dated)).held_reason).not.toBeNull()
  await night(services, until)
  await night(services, until)
  expect(await row(db, dated)).toMatchObject({ held_reason: null, held_until: null, status: 'in_progress' })
  expect((await row(db, dated)).due_on).toBe(addWorkingDays(until, 19))
  expect(await times(db, dated, 'resumed')).toBe(1)
  expect(await told(db, here.nadia.email, letters.holder.resumed)).toBe(1)
  expect((await row(db, open)).held_reason).not.toBeNull()
})

test('a date that comes nearer weighs more each morning, and an urgent case stays the first', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await filed(db, here.nadia)
  await db.updateTable('blocker_case').set({ needed_on: '2027-06-30', priority: 3 }).where('id', '=', id).execute()
  const weights: number[] = []
  for (const day of [today, '2027-01-15', '2027-05-10', '2027-06-20']) {
    await night(services, day)
    weights.push((await row(db, id)).priority)
  }
  expect(weights).toEqual([3, 6, 9, 12])
})
