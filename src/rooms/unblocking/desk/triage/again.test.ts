import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { dueOn, resume } from '#core/pure/deadline.ts'
import { certain } from '#core/pure/result.ts'
import { addWorkingDays, workingDaysBetween } from '#core/pure/working-days.ts'
import { test } from '#tests/support/database.ts'
import { answerClock } from '../../cases/clocks.ts'
import { nameAdministration } from '../../cases/parts/actions-administrations.ts'
import { writeLetter } from '../../cases/parts/actions-letters.ts'
import { holdCase } from '../../cases/parts/actions-pace.ts'
import { administrationsOf } from '../../cases/parts/queries.ts'
import { reopenCase } from '../../holder/actions.ts'
import { paths } from '../../paths.ts'
import {
  at,
  browse,
  filed,
  hacker,
  inProgress,
  joins,
  mails,
  now,
  on,
  placeId,
  qualified,
  secured,
  supervisor,
  today,
  world,
} from '../../room.fixture.ts'
import { climbDays } from '../../rules.ts'
import { letters } from '../../words.ts'
import { deskPaths } from '../paths.ts'
import { qualifyCase, rerouteCase } from './actions.ts'
import { type Corrected, sortAgain } from './actions-again.ts'
import { words } from './words.ts'

const notFound = { kind: 'not-found' }
const notNow = { ok: false, refusal: 'not-now' }
const row = (db: Database, id: string) =>
  db.selectFrom('blocker_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const corrected: Corrected = {
  ...{ matter: 'work', how: 'delay', level: 2, urgent: false, urgentReason: '', scale: 'country' },
  administration: { kind: 'employment', name: 'Agence d’essai' },
  reason: 'C’est une affaire d’emploi.',
}
const elsewhere = { to: 'La CAF de la Creuse', said: 'Cette question est à la CAF.' }

test('neither an officer, nor a supervisor elsewhere or of the project, sorts again; nor what is not sorted, or is over', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const drome = await supervisor(db, 'amine', await placeId(db, 'department', '26'))
  const tied = await supervisor(db, 'julie')
  await joins(db, tied, here.garage.id)
  const id = await inProgress(services, here.nadia, 3, { sheetId: here.garage.id })
  for (const who of [here.nadia, here.helene, here.simon, here.georges, here.camille, drome, tied]) {
    await expect(sortAgain(services, who, id, corrected, now)).rejects.toMatchObject(notFound)
    const site = await browse(at(services, today), who)
    expect((await site.get(deskPaths.triage(id))).status).toBe(404)
    expect((await site.post(deskPaths.sortAgain(id), {})).status).toBe(404)
  }
  const fresh = await filed(db, here.nadia)
  expect(await sortAgain(services, here.jeanne, fresh, corrected, now)).toEqual(notNow)
  expect(await rerouteCase(services, here.jeanne, id, elsewhere, now)).toEqual(notNow)
  await db
    .updateTable('blocker_case')
    .set({ status: 'withdrawn', closed_at: now })
    .where('id', 'in', [id, fresh])
    .execute()
  for (const over of [id, fresh]) expect(await sortAgain(services, here.jeanne, over, corrected, now)).toEqual(notNow)
})

test('sorted too high, nobody could take it: corrected, someone has it at once, and its term runs from the first day', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await filed(db, here.nadia)
  const high = { ...corrected, how: 'rule', matter: 'transport', level: 5, protectedPurpose: 'La sécurité.' } as const
  await qualifyCase(services, here.jeanne, id, high, now)
  expect(await row(db, id)).toMatchObject({ status: 'qualified', due_on: addWorkingDays(today, 60) })
  const later = addWorkingDays(today, 2)
  expect(await sortAgain(at(services, later), here.jeanne, id, corrected, on(later))).toEqual({ ok: true, value: true })
  expect(await row(db, id)).toMatchObject({
    ...{ status: 'assigned', appointment_id: here.appointments.ibrahim, required_level: 2, rung: 2, matter: 'work' },
    ...{ how: 'delay', administration_kind: 'employment', scale: 'country', priority: 4, lacked_level_at: null },
    ...{ due_on: addWorkingDays(today, 12), waiting_since: null, late_since: null, protected_purpose: 'La sécurité.' },
  })
  expect(await administrationsOf(db, id)).toMatchObject([{ name: 'Agence d’essai', kind: 'employment', level: 2 }])
  const [event] = await db.selectFrom('blocker_event').selectAll().where('verb', '=', 'sorted_again').execute()
  expect(event).toMatchObject({
    side: 'supervisor',
    details: { from: 5, to: 2, how: 'delay', matter: 'work', scale: 'country' },
  })
  const notes = await db.selectFrom('blocker_message').select(['body', 'shown']).where('case_id', '=', id).execute()
  expect(notes).toEqual([{ body: corrected.reason, shown: true }])
  const told = (await mails(db)).filter(({ subject }) => subject.endsWith(letters.holder.sorted_again))
  expect(told.map(({ to }) => to)).toEqual([here.nadia.email])
  expect(JSON.stringify(told)).not.toMatch(/emploi|voiture|garage/i)
})

test('taken from a hand too low, it keeps what was asked of an administration, what it climbed, and what was late', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 2, { filedOn: '2026-10-19' })
  const asked = { kind: 'prefecture', name: 'Préfecture de la Creuse', level: 2, blocks: true } as const
  await db
    .insertInto('blocker_administration')
    .values({ case_id: id, ...asked, asked: 'Est-ce permis ?', asked_on: '2026-10-20', due_on: '2026-11-20' })
    .execute()
  const due = (await row(db, id)).due_on ?? ''
  expect(due < today).toBe(true)
  const same = { ...corrected, how: 'interpretation', level: 4 } as const
  expect(await sortAgain(services, here.jeanne, id, same, now)).toEqual({ ok: true, value: true })
  expect(await row(db, id)).toMatchObject({
    ...{ status: 'assigned', appointment_id: here.appointments.simon, required_level: 4, rung: 4, taken_at: null },
    // neither how it blocks nor its urgency changed
    ...{ due_on: due, late_since: null },
  })
  expect(await administrationsOf(db, id)).toMatchObject([
    { name: 'Agence d’essai', blocks: true, level: 4 },
    { name: 'Préfecture de la Creuse', blocks: false, askedOn: '2026-10-20' },
  ])
  await sortAgain(services, here.jeanne, id, { ...same, urgent: true, urgentReason: 'Trois mois.' }, now)
  expect(await row(db, id)).toMatchObject({ late_since: due, due_on: addWorkingDays(today, 10), priority: 16 })
})

test('days of pause are not spent; whoever had it hears that it moves on; what was written to a service keeps its name', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const named = { kind: 'prefecture', name: 'Service des véhicules', level: 3, blocks: true, goesUp: false } as const
  const { id: administrationId } = certain(await nameAdministration(services, here.helene, id, named, now))
  const letter = { addressee: 'Le service', subject: 'Objet', body: 'Texte', shown: true, administrationId }
  certain(await writeLetter(services, here.helene, id, { ...letter, template: 'free' }, now))
  const held = { awaits: 'holder', until: null, reason: 'Les statuts signés.' } as const
  certain(await holdCase(services, here.helene, id, held, now))
  const later = addWorkingDays(today, 8)
  const again = { ...corrected, how: 'rule' as const }
  // as late as the same pause makes a term that nobody corrected
  const clock = await answerClock(db, id)
  if (!clock) throw new Error('no clock')
  const resumed = resume(clock, later)
  const shifted = dueOn(resumed.ok ? resumed.value : clock, later)
  const paused = workingDaysBetween(addWorkingDays(today, clock.targetDays), shifted)
  expect(paused).toBeGreaterThan(6)
  expect(await sortAgain(at(services, later), here.jeanne, id, again, on(later))).toMatchObject({ ok: true })
  expect(await row(db, id)).toMatchObject({ due_on: addWorkingDays(today, 60 + paused), held_reason: null })
  const told = (await mails(db)).filter(({ subject }) => subject.endsWith(letters.hand.moved_on))
  expect(told.map(({ to }) => to)).toEqual([here.helene.email])
  const names = (await administrationsOf(db, id)).map(({ id: one, name }) => [one === administrationId, name])
  expect(names).toContainEqual([true, 'Service des véhicules'])
})

test('a case that waits for a hand may be said not for us: its clock stops, and it no longer waits', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await qualified(services, here.nadia, 5)
  expect(await row(db, id)).toMatchObject({ status: 'qualified', waiting_since: today })
  expect(await rerouteCase(services, here.jeanne, id, elsewhere, now)).toMatchObject({ ok: true })
  expect(await row(db, id)).toMatchObject({ status: 'answered', due_on: null, waiting_since: null })
  // contested, it waits for a hand again, its clock running
  expect(await reopenCase(services, here.nadia, id, 'La CAF dit non.', now)).toMatchObject({ ok: true })
  expect(await row(db, id)).toMatchObject({
    ...{ status: 'qualified', waiting_since: today, due_on: addWorkingDays(today, climbDays) },
  })
})

test('the pages: a door on the assignment, the form as it was sorted, a reading, and nothing typed is lost', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const karim = await secured(db, 'karim')
  await hacker(db, karim, { level: 5, matters: ['work'] })
  const id = await qualified(services, here.nadia, 5)
  const site = await browse(at(services, today), here.jeanne)
  expect((await site.get(deskPaths.assignment(id))).html).toContain(deskPaths.triage(id))
  const page = (await site.get(deskPaths.triage(id))).html
  for (const said of [words.again.form, words.reroute.title, 'Prêter des voitures réparées'])
    expect(page).toContain(said)
  expect(page).toMatch(/value="5"[^>]*checked/)
  expect(await db.selectFrom('blocker_reading').select('what').where('case_id', '=', id).execute()).toHaveLength(1)
  const form = {
    ...{ matter: 'work', how: 'delay', kind: 'ministry', name: 'Ministère d’essai', level: '5', scale: 'here' },
    reason: 'C’est du travail.',
  }
  const silent = await site.post(deskPaths.sortAgain(id), { ...form, reason: '' })
  expect(silent.status).toBe(422)
  for (const said of [words.errors.reason, 'Ministère d’essai']) expect(silent.html).toContain(said)
  expect((await site.post(deskPaths.sortAgain(id), { ...form, urgent: 'oui' })).status).toBe(422)
  expect(await site.post(deskPaths.sortAgain(id), form)).toMatchObject({ status: 303, to: paths.work(id) })
  expect((await site.get(deskPaths.triage(id))).html).not.toContain(words.reroute.title)
  const lost = await site.post(deskPaths.reroute(id), elsewhere)
  expect([lost.status, lost.html.includes(elsewhere.said)]).toEqual([409, true])
  await db.updateTable('blocker_case').set({ status: 'withdrawn', closed_at: now }).where('id', '=', id).execute()
  const late = await site.post(deskPaths.sortAgain(id), form)
  expect([late.status, late.html.includes(form.reason)]).toEqual([409, true])
  expect(await site.get(deskPaths.triage(id))).toMatchObject({ status: 303, to: paths.work(id) })
})
