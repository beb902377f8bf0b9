import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import { test } from '#tests/support/database.ts'
import { answerClock } from '../cases/clocks.ts'
import { paths } from '../paths.ts'
import {
  at,
  browse,
  filed,
  inProgress,
  joins,
  mails,
  now,
  on,
  placeId,
  published,
  qualified,
  today,
  world,
} from '../room.fixture.ts'
import { climbDays } from '../rules.ts'
import { letters } from '../words.ts'
import { confirmCase, reopenCase, sayOpinion, withdrawCase } from './actions.ts'
import { answer, answered } from './holder.fixture.ts'
import { acts } from './words-acts.ts'

const notNow = { ok: false, refusal: 'not-now' }
const rowOf = (db: Database, id: string) =>
  db.selectFrom('blocker_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const verbsOf = async (db: Database, id: string) =>
  (await db.selectFrom('blocker_event').select('verb').where('case_id', '=', id).orderBy('id').execute()).map(
    ({ verb }) => verb,
  )
/** The letters written since the last look: to whom, and what they say. */
const told = async (db: Database, said: string) =>
  (await mails(db)).filter(({ text }) => text.includes(said)).map(({ to }) => to)
const later: Day = addDays(today, 2)

test('only the project confirms, reopens or withdraws, and only from where it may', async ({ services, db }) => {
  const here = await world(services)
  const open = await inProgress(services, here.nadia, 3)
  const done = await answered(services, here.nadia, 3)
  const well = { opinion: 'solved', said: '' } as const
  for (const who of [here.camille, here.helene, here.jeanne, here.georges])
    for (const act of [
      () => confirmCase(services, who, done, well, now),
      () => reopenCase(services, who, done, 'non', now),
      () => withdrawCase(services, who, open, now),
    ])
      await expect(act()).rejects.toMatchObject({ kind: 'not-found' })
  expect(await confirmCase(services, here.nadia, open, well, now)).toEqual(notNow)
  expect(await reopenCase(services, here.nadia, open, 'non', now)).toEqual(notNow)
  expect(await withdrawCase(services, here.nadia, done, now)).toEqual(notNow)
  expect([(await rowOf(db, open)).status, (await rowOf(db, done)).status]).toEqual(['in_progress', 'answered'])
})

test('the opinion is asked once: a second is refused, and changes nothing', async ({ services: real, db }) => {
  const services = at(real, today)
  const here = await world(services)
  const id = await answered(services, here.nadia, 3)
  const nadia = await browse(services, here.nadia)
  const missing = await nadia.post(paths.caseConfirm(id), { said: 'Merci beaucoup.' })
  expect([missing.status, missing.html.includes('Merci beaucoup.')]).toEqual([422, true])
  expect((await nadia.post(paths.caseConfirm(id), { opinion: 'helped', said: 'Merci.' })).status).toBe(303)
  const again = await nadia.post(paths.caseConfirm(id), { opinion: 'no_use', said: 'Finalement non.' })
  expect([again.status, again.html.includes('Finalement non.')]).toEqual([409, true])
  expect(await rowOf(db, id)).toMatchObject({ status: 'closed', opinion: 'helped', opinion_said: 'Merci.' })
  expect((await rowOf(db, id)).closed_at).not.toBeNull()
  expect((await verbsOf(db, id)).filter((verb) => verb === 'confirmed')).toHaveLength(1)
  expect(await told(db, letters.hand.closed)).toEqual([here.helene.email])
  expect((await reopenCase(services, here.nadia, id, 'non', now)).ok).toBe(false)
})

test('closed without a word, the project may still say what the answer was worth, once, and nobody else', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const id = await answered(services, here.nadia, 3)
  await db.updateTable('blocker_case').set({ status: 'closed', closed_at: now }).where('id', '=', id).execute()
  const well = { opinion: 'helped', said: 'Un peu tard.' } as const
  for (const who of [here.camille, here.helene, here.jeanne, here.georges])
    await expect(sayOpinion(services, who, id, well, now)).rejects.toMatchObject({ kind: 'not-found' })
  const nadia = await browse(services, here.nadia)
  expect((await nadia.get(paths.case(id))).html).toContain(acts.confirm.say)
  expect((await nadia.post(paths.caseConfirm(id), { said: 'Un peu tard.' })).status).toBe(422)
  expect((await nadia.post(paths.caseConfirm(id), well)).status).toBe(303)
  expect(await rowOf(db, id)).toMatchObject({ status: 'closed', opinion: 'helped', opinion_said: 'Un peu tard.' })
  const { html } = await nadia.get(paths.case(id))
  expect([html.includes('Un peu tard.'), html.includes(acts.confirm.say)]).toEqual([true, false])
  expect(await sayOpinion(services, here.nadia, id, { opinion: 'no_use', said: '' }, now)).toEqual(notNow)
  const open = await inProgress(services, here.nadia, 3)
  expect(await sayOpinion(services, here.nadia, open, well, now)).toEqual(notNow)
})

test('reopened, it goes back to the same hand, with ten working days; the answer stays, contested', async ({
  services: real,
  db,
}) => {
  const services = at(real, later)
  const here = await world(services)
  const id = await answered(services, here.nadia, 3)
  const nadia = await browse(services, here.nadia)
  expect((await nadia.get(paths.caseReopen(id))).html).toContain('La même personne le reprend')
  expect((await nadia.post(paths.caseReopen(id), { reason: ' ' })).status).toBe(422)
  expect((await nadia.post(paths.caseReopen(id), { reason: 'La lettre ne dit rien.' })).status).toBe(303)
  const row = await rowOf(db, id)
  expect(row).toMatchObject({ status: 'in_progress', appointment_id: here.appointments.helene, answered_at: null })
  expect(row.due_on).toBe(addWorkingDays(later, climbDays))
  const outcome = await db.selectFrom('blocker_outcome').selectAll().where('case_id', '=', id).executeTakeFirstOrThrow()
  expect(outcome).toMatchObject({ contested_reason: 'La lettre ne dit rien.', contested_at: on(later) })
  expect(await verbsOf(db, id)).toContain('contested')
  expect(await told(db, letters.hand.reopened)).toEqual([here.helene.email])
  expect((await mails(db)).map(({ text }) => text).join(' ')).not.toContain('La lettre ne dit rien.')
  const twice = await nadia.post(paths.caseReopen(id), { reason: 'Encore non.' })
  expect([twice.status, twice.html.includes('Encore non.')]).toEqual([409, true])
})

test('when the hand has ended, or is now of the project, another takes it; nobody waits in silence', async ({
  services: real,
  db,
}) => {
  const services = at(real, later)
  const here = await world(services)
  const ended = await answered(services, here.nadia, 3)
  const tied = await answered(services, here.nadia, 2)
  await db.updateTable('blocker_case').set({ sheet_id: here.garage.id }).where('id', '=', tied).execute()
  await db
    .updateTable('hacker_appointment')
    .set({ ended_on: later, ended_reason: 'essai' })
    .where('id', '=', here.appointments.helene)
    .execute()
  await joins(db, here.ibrahim, here.garage.id)
  for (const id of [ended, tied]) {
    expect(await reopenCase(services, here.nadia, id, 'Non.', on(later))).toMatchObject({ ok: true })
    expect(await rowOf(db, id)).toMatchObject({ status: 'assigned', appointment_id: here.appointments.simon })
    expect((await rowOf(db, id)).due_on).toBe(addWorkingDays(later, climbDays))
  }
  const alone = await inProgress(services, here.nadia, 4)
  await answer(services, alone)
  await db
    .updateTable('hacker_appointment')
    .set({ suspended_on: later, suspended_reason: 'essai' })
    .where('id', '=', here.appointments.simon)
    .execute()
  expect(await reopenCase(services, here.nadia, alone, 'Non.', on(later))).toMatchObject({ ok: true })
  expect(await rowOf(db, alone)).toMatchObject({ status: 'qualified', appointment_id: null, waiting_since: later })
  expect(await told(db, letters.hand.reopened)).toEqual([here.jeanne.email])
})

test('a case sent elsewhere before anyone had it goes back to be sorted', async ({ services: real, db }) => {
  const services = at(real, later)
  const here = await world(services)
  const id = await filed(db, here.nadia)
  await answer(services, id, today, 'rerouted')
  expect((await (await browse(services, here.nadia)).get(paths.caseReopen(id))).html).toContain(
    'Il est relu sous trois',
  )
  expect(await reopenCase(services, here.nadia, id, 'Ce service dit non aussi.', on(later))).toMatchObject({ ok: true })
  expect(await rowOf(db, id)).toMatchObject({ status: 'filed', waiting_since: later, due_on: null, answered_at: null })
  expect(await answerClock(db, id)).toBeNull()
  expect(await told(db, letters.hand.reopened)).toEqual([here.jeanne.email])
  const { html } = await (await browse(services, here.nadia)).get(paths.case(id))
  expect(html).toContain('Au plus tard le lundi 30 novembre 2026')
})

test('withdrawing asks first, stops the clock, and ends everything', async ({ services: real, db }) => {
  const services = at(real, later)
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3)
  const waiting = await qualified(services, here.nadia, 5)
  const nadia = await browse(services, here.nadia)
  expect((await nadia.get(paths.caseWithdraw(id))).html).toContain('Retirer votre demande')
  expect((await rowOf(db, id)).status).toBe('in_progress')
  for (const one of [id, waiting]) {
    expect((await nadia.post(paths.caseWithdraw(one))).status).toBe(303)
    expect(await rowOf(db, one)).toMatchObject({ status: 'withdrawn', due_on: null, waiting_since: null })
    expect((await answerClock(db, one))?.stoppedOn).toBe(later)
  }
  expect(await told(db, letters.hand.withdrawn)).toEqual([here.helene.email])
  expect(await withdrawCase(services, here.nadia, id, now)).toEqual(notNow)
  expect((await nadia.post(paths.caseWithdraw(id))).to).toBe(paths.case(id))
})

test('what a structure wrote waits for the project: neither the structure nor a stranger answers for it', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const structure = await published(services, here.paul, 'Atelier d’essai', { kind: 'organisation' })
  const propose = async () => {
    const place = await placeId(db, 'commune', '23096')
    const { id } = await db
      .insertInto('blocker_case')
      .values({
        ...{ status: 'awaiting_consent', filed_by: here.paul.id, sheet_id: here.garage.id, structure_id: structure.id },
        ...{ title: 'Pour le garage', wants: 'x', territory_id: place, place_ids: [place], matter: 'transport' },
        ...{ how: 'delay', administration_kind: 'prefecture', scale: 'here' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const [yes, no] = [await propose(), await propose()]
  const paul = await browse(services, here.paul)
  expect((await paul.get(paths.case(yes))).html).toContain('Le projet doit donner son accord')
  expect((await paul.get(paths.caseConsent(yes))).status).toBe(404)
  expect((await paul.post(paths.caseConsent(yes), { answer: 'yes' })).status).toBe(404)
  expect((await (await browse(services, here.camille)).post(paths.caseConsent(yes), { answer: 'yes' })).status).toBe(
    404,
  )
  const nadia = await browse(services, here.nadia)
  expect((await nadia.get(paths.mine)).html).toContain('Votre accord est attendu')
  expect((await nadia.get(paths.case(yes))).html).toContain('Atelier d’essai a écrit ce dossier')
  expect((await nadia.get(paths.caseConsent(no))).html).toContain('Refuser ce dossier')
  expect((await nadia.post(paths.caseConsent(yes), { answer: 'yes' })).to).toBe(paths.case(yes))
  expect((await nadia.post(paths.caseConsent(no), { answer: 'no' })).to).toBe(paths.case(no))
  expect([(await rowOf(db, yes)).status, (await rowOf(db, no)).status]).toEqual(['filed', 'withdrawn'])
})
