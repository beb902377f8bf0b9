import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { credentialOf } from '#rooms/credentials/index.ts'
import { test } from '#tests/support/database.ts'
import { browse, mails, placeId } from '../../directory/room.fixture.ts'
import { aboutAward } from '../awards/attestations.ts'
import { stateOfAward } from '../awards/queries.ts'
import { awarded, decided, officer, on, sitting, someone } from '../committee/committee.fixture.ts'
import { paths as label } from '../paths.ts'
import { reviewDormant } from './dormant/actions.ts'
import { paths } from './paths.ts'
import { followTheCalendar } from './renewal/actions-calendar.ts'

// awarded on 25 November 2026, until 24 November 2029
const at = (services: Services, day: string): Services => ({ ...services, clock: () => on(day) })
const since = async (db: Services['db'], subject: string) =>
  (await mails(db)).filter((mail) => mail.subject.includes(subject))

test('a label is renewed by its structure only, not before its time, and not beside an open application', async ({
  services,
  db,
}) => {
  const { award, owner, id } = await awarded(services)
  const stranger = await browse(at(services, '2029-10-01'), await someone(db, 'paul'))
  for (const path of [paths.award(award.id), paths.renew(award.id), paths.giveUp(award.id)])
    expect((await stranger.get(path)).status, path).toBe(404)
  expect((await stranger.post(paths.renew(award.id))).status).toBe(404)
  const early = await (await browse(at(services, '2029-05-27'), owner)).post(paths.renew(award.id))
  expect(early.status).toBe(409)
  expect(early.html).toContain('28 mai 2029')

  const site = await browse(at(services, '2029-10-01'), owner)
  expect((await site.get(paths.award(award.id))).html).toContain('Label en cours')
  const begun = await site.post(paths.renew(award.id))
  expect(begun.status).toBe(303)
  expect((await site.get(begun.to)).html).toContain('Repris')
  const next = await db
    .selectFrom('label_application')
    .select(['id', 'offer', 'roles', 'status'])
    .where('renews_id', '=', award.id)
    .executeTakeFirstOrThrow()
  expect(next).toMatchObject({
    status: 'draft',
    roles: ['accompany'],
    offer: expect.stringContaining('premier rendez-vous'),
  })
  const said = async (application: string) =>
    db
      .selectFrom('label_answer')
      .select(['criterion', 'answer', 'first_score'])
      .where('application_id', '=', application)
      .orderBy('criterion')
      .execute()
  expect((await said(next.id)).map((one) => one.answer)).toEqual((await said(id)).map((one) => one.answer))
  expect((await said(next.id)).every((one) => one.first_score === null)).toBe(true)
  const pledge = await db
    .selectFrom('label_pledge')
    .select('due_on')
    .where('application_id', '=', next.id)
    .executeTakeFirstOrThrow()
  expect(pledge.due_on > '2029-10-01').toBe(true)

  const again = await site.post(paths.renew(award.id))
  expect(again.status).toBe(409)
  expect(again.html).toContain(label.application(next.id))
})

test('reminders are sent once each, and never once the renewal is asked; the label ends the day after its term', async ({
  services,
  db,
}) => {
  const { award, sheetId } = await awarded(services)
  const sent = async (day: string) => {
    await followTheCalendar(at(services, day))
    return (await since(db, 'se termine')).length
  }
  expect(await sent('2029-08-25')).toBe(0)
  expect(await sent('2029-08-26')).toBe(1)
  expect(await sent('2029-08-27')).toBe(1)
  expect(await sent('2029-10-25')).toBe(2)
  const first = await db
    .selectFrom('label_application')
    .select('referential_id')
    .where('organisation_id', '=', sheetId)
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('label_application')
    .values({
      ...{
        number: 'L-2029-9999',
        organisation_id: sheetId,
        family: award.family,
        referential_id: first.referential_id,
      },
      ...{ renews_id: award.id, supports_others: true, carries_projects: false },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('label_application')
    .set({ status: 'submitted', submitted_at: on('2029-11-01') })
    .where('id', '=', id)
    .execute()
  expect(await sent('2029-11-17')).toBe(2)
  expect(await sent('2029-11-24')).toBe(2)
  expect(await stateOfAward(db, award.id, '2029-11-24')).toBe('active')
  expect(await since(db, 'arrivé à son terme')).toHaveLength(0)
  await followTheCalendar(at(services, '2029-11-25'))
  await followTheCalendar(at(services, '2029-11-26'))
  const states = await db
    .selectFrom('label_award_state')
    .select(['state', 'from_on'])
    .where('award_id', '=', award.id)
    .orderBy('from_on')
    .execute()
  expect(states.at(-1)).toEqual({ state: 'expired', from_on: '2029-11-25' })
  const ended = await since(db, 'arrivé à son terme')
  expect(ended).toHaveLength(1)
  expect(ended[0]?.text).toContain('en cours d’examen')
  expect(
    (await db.selectFrom('sheet').select('labels').where('id', '=', sheetId).executeTakeFirstOrThrow()).labels,
  ).toEqual([])
})

test('a label is given back once, with a reason that stays at the desk; the register says so', async ({
  services,
  db,
}) => {
  const { award, owner, sheetId } = await awarded(services)
  const site = await browse(at(services, '2027-03-01'), owner)
  expect((await site.post(paths.giveUp(award.id), { reason: '' })).status).toBe(422)
  const given = await site.post(paths.giveUp(award.id), { reason: 'Nous cessons cette activité.' })
  expect(given.status).toBe(303)
  expect(await stateOfAward(db, award.id, '2027-03-01')).toBe('given_up')
  expect((await credentialOf(db, aboutAward(award.id)))?.status).toBe('revoked')
  const page = (await (await browse(at(services, '2027-03-01'))).get(given.to)).html
  expect(page).toContain('Label rendu')
  expect(page).not.toContain('Nous cessons')
  expect((await site.post(paths.giveUp(award.id), { reason: 'Encore.' })).to).toBe(paths.award(award.id))
  expect(await since(db, 'est rendu')).toHaveLength(1)
  expect((await db.selectFrom('label_note').select('text').execute())[0]?.text).toContain('Nous cessons')
  expect(
    (await db.selectFrom('sheet').select('labels').where('id', '=', sheetId).executeTakeFirstOrThrow()).labels,
  ).toEqual([])
})

test('nobody opens a procedure elsewhere, nor about a structure of theirs', async ({ services, db }) => {
  const { award, owner, committee, sheetId, coordinator } = await awarded(services)
  const drome = await placeId(db, 'department', '26')
  const elsewhere = await officer(db, 'paul', ['label_coordinator'], drome)
  const asked = { kind: 'withdrawal', reasons: 'Plus personne ne répond.' }
  for (const who of [owner, committee[0], elsewhere]) {
    const site = await browse(at(services, '2027-03-01'), who)
    expect((await site.get(paths.desk(award.id))).status).toBe(404)
    expect((await site.post(paths.open(award.id), asked)).status).toBe(404)
  }
  expect((await (await browse(at(services, '2027-03-01'), elsewhere)).get(paths.list)).html).not.toContain(award.code)
  const here = await browse(at(services, '2027-03-01'), coordinator)
  expect((await here.get(paths.list)).html).toContain(award.code)
  expect((await here.get(`${paths.list}?q=fabrique&signe=terme`)).html).not.toContain(award.code)
  await db.insertInto('sheet_member').values({ sheet_id: sheetId, user_id: coordinator.id, role: 'editor' }).execute()
  expect((await here.post(paths.open(award.id), asked)).status).toBe(404)
  expect((await here.get(paths.list)).html).not.toContain(award.code)
  expect(await db.selectFrom('label_procedure').selectAll().execute()).toEqual([])
})

test('suspended after the structure was heard, said so everywhere; then active again', async ({ services, db }) => {
  const file = await awarded(services)
  const { award, owner, coordinator, committee } = file
  const day = '2027-03-01'
  const desk = await browse(at(services, day), coordinator)
  expect((await desk.post(paths.open(award.id), { kind: 'lifting', reasons: 'x' })).status).toBe(409)
  expect((await desk.post(paths.open(award.id), { kind: 'suspension', reasons: '' })).status).toBe(422)
  const opened = await desk.post(paths.open(award.id), { kind: 'suspension', reasons: 'Le service ne répond plus.' })
  expect(opened.status).toBe(303)
  expect((await desk.post(paths.open(award.id), { kind: 'withdrawal', reasons: 'x' })).status).toBe(409)
  const site = await browse(at(services, day), owner)
  expect((await site.get(paths.award(award.id))).html).toContain('envisage de suspendre')
  expect((await site.get(paths.answer(award.id))).html).toContain('Le service ne répond plus.')
  expect((await site.post(paths.answer(award.id), { text: '' })).status).toBe(422)
  expect((await site.post(paths.answer(award.id), { text: 'Une absence, remplacée depuis.' })).status).toBe(303)
  expect((await desk.get(opened.to)).html).toContain('remplacée depuis')
  const key = { kind: 'procedure' as const, id: opened.to.split('/').at(-1) ?? '' }
  await sitting(services, file, [key], { day: '2027-03-20' })
  await decided(services, [committee[0], committee[1]], key, 'suspended', '2027-03-20')
  const register = (await (await browse(at(services, '2027-03-21'))).get(label.structure('la-petite-fabrique'))).html
  expect(register).toContain('Label suspendu')
  expect(register).toContain('20 mars 2027')
  expect(register).not.toContain('remplacée depuis')
  expect((await credentialOf(db, aboutAward(award.id)))?.status).toBe('suspended')

  const later = await browse(at(services, '2027-05-01'), coordinator)
  const lifting = await later.post(paths.open(award.id), { kind: 'lifting', reasons: 'Le service répond.' })
  const lift = { kind: 'procedure' as const, id: lifting.to.split('/').at(-1) ?? '' }
  await sitting(services, file, [lift], { day: '2027-05-20' })
  await decided(services, [committee[0], committee[1]], lift, 'kept', '2027-05-20')
  expect(await stateOfAward(db, award.id, '2027-05-20')).toBe('active')
  expect((await credentialOf(db, aboutAward(award.id)))?.status).toBe('active')
})

test('a label is asked whether it lives only after a year of silence, once a year, and kept with words', async ({
  services,
  db,
}) => {
  const { award, owner, coordinator, sheetId } = await awarded(services)
  const asked = async (day: string) => {
    await reviewDormant(at(services, day))
    return (await db.selectFrom('label_procedure').selectAll().where('kind', '=', 'dormant').execute()).length
  }
  expect(await asked('2027-11-24')).toBe(0)
  await db
    .insertInto('scouting_tally')
    .values({ organisation_id: sheetId, month: '2027-02-01', outcome: 'spotted', n: 1 })
    .execute()
  expect(await asked('2027-12-03')).toBe(0)
  expect(await asked('2028-03-03')).toBe(1)
  expect(await asked('2028-04-03')).toBe(1)
  const site = await browse(at(services, '2028-03-05'), owner)
  expect((await site.post(paths.answer(award.id), { says: 'gives-up', text: '' })).to).toBe(paths.giveUp(award.id))
  const desk = await browse(at(services, '2028-03-05'), coordinator)
  const { id } = await db.selectFrom('label_procedure').select('id').executeTakeFirstOrThrow()
  await desk.post(paths.keep(id), { conclusion: 'Trop tôt.' })
  expect((await db.selectFrom('label_procedure').select('status').executeTakeFirstOrThrow()).status).toBe('open')
  await site.post(paths.answer(award.id), { says: 'goes-on', text: 'Deux ateliers hors du site.' })
  expect((await desk.get(paths.procedure(id))).html).toContain('Deux ateliers hors du site.')
  expect((await desk.post(paths.keep(id), { conclusion: 'Les ateliers ont eu lieu.' })).status).toBe(303)
  expect((await db.selectFrom('label_procedure').select('status').executeTakeFirstOrThrow()).status).toBe('kept')
  expect(await asked('2029-03-02')).toBe(1)
  expect(await asked('2029-03-03')).toBe(2)
})

test('a month that is not over is told up to today, never to its end', async ({ services, db }) => {
  const { sheetId, coordinator } = await awarded(services)
  const tally = { organisation_id: sheetId, month: '2027-03-01', outcome: 'spotted', n: 2 }
  await db.insertInto('scouting_tally').values(tally).execute()
  const { html } = await (await browse(at(services, '2027-03-10'), coordinator)).get(paths.list)
  expect(html).toContain('10 mars 2027')
  expect(html).not.toContain('31 mars 2027')
})
