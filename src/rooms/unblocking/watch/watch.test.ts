import { expect } from 'vitest'
import { certain } from '#core/pure/result.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { at, browse, filed, inProgress, mails, now, on, placeId, supervisor, today, world } from '../room.fixture.ts'
import { addSignal, keepReview, openReview, settleAlert, settleSignal } from './actions.ts'
import { raiseAlerts, tellLateReviews } from './actions-night.ts'
import { readWatch } from './queries.ts'
import { summaryOf } from './queries-quarter.ts'
import { letters, words } from './words.ts'

const notFound = { kind: 'not-found' }
const secrets = [
  'Garage solidaire',
  'garage solidaire',
  'permis probatoire',
  'Service des véhicules',
  'Nadia',
  'Guéret',
]

test('only supervisors lead the watch of their region, hackers of that region read it, and nobody else finds it', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const other = await placeId(db, 'region', '84')
  const elsewhere = await supervisor(db, 'julie', other)
  const amine = await supervisor(db, 'amine', here.region)
  const look = (who: typeof amine, key: string) => readWatch(db, who, { key, country: 'France' }, today)
  for (const [who, key] of [
    [here.nadia, ''],
    [here.georges, ''],
    [elsewhere, String(here.region)],
    [amine, String(other)],
    [amine, 'france'],
    [here.helene, String(other)],
    [here.helene, 'france'],
    [amine, 'x'],
  ] as const)
    await expect(look(who, key), `${who.name} ${key}`).rejects.toMatchObject(notFound)
  await expect(look({ ...here.helene, secondFactor: false }, '')).rejects.toMatchObject({ kind: 'second-factor' })
  expect((await look(here.helene, '')).place).toMatchObject({ id: here.region, leads: false })
  expect((await look(here.ibrahim, '')).place).toMatchObject({ id: here.region, leads: false })
  expect((await look(amine, '')).places).toEqual([{ id: here.region, name: expect.any(String), leads: true }])
  expect((await look(here.jeanne, '')).place).toMatchObject({ id: null, leads: true })
  const key = String(here.region)
  await expect(openReview(services, here.helene, key, today, now)).rejects.toMatchObject(notFound)
  await expect(openReview(services, elsewhere, key, today, now)).rejects.toMatchObject(notFound)
  await expect(addSignal(services, here.nadia, key, { matter: null, body: 'x' }, now)).rejects.toMatchObject(notFound)
  const signal = certain(await addSignal(services, here.helene, key, { matter: 'tax', body: 'Deux refus.' }, now))
  await expect(settleSignal(services, here.helene, signal, 'Fait.', now)).rejects.toMatchObject(notFound)
  await expect(settleSignal(services, elsewhere, signal, 'Fait.', now)).rejects.toMatchObject(notFound)
  certain(await settleSignal(services, amine, signal, 'Fait.', now))
  expect(await settleSignal(services, amine, signal, 'Refait.', now)).toMatchObject({ refusal: 'not-now' })
})

test('three cases alike raise one alert, in their region only, told once and saying nothing; settled, it waits for three more', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const alerts = () =>
    db.selectFrom('watch_alert').select(['id', 'territory_id as place', 'cases']).orderBy('raised_at').execute()
  const night = (day: string) => raiseAlerts(at(services, day))
  for (const day of ['2025-10-01', today, today]) await filed(db, here.nadia, { filedOn: day })
  await filed(db, here.nadia, { how: 'delay' })
  await night(today)
  expect(await alerts()).toEqual([])
  await filed(db, here.nadia)
  const amine = await supervisor(db, 'amine', here.region)
  await supervisor(db, 'julie', await placeId(db, 'region', '84'))
  await supervisor(db, 'karim', here.department)
  await night(today)
  await night('2026-11-24')
  const [alert] = await alerts()
  expect(await alerts()).toMatchObject([{ place: here.region, cases: 3 }])
  const told = (await mails(db)).filter(({ subject }) => subject.includes(letters.alert.subject))
  expect(told.map(({ to }) => to).sort()).toEqual([amine.email, here.jeanne.email].sort())
  for (const { subject, text, html } of told)
    for (const secret of [...secrets, 'Mobilité', 'D-2026', 'Interprétation'])
      expect(`${subject} ${text} ${html}`).not.toContain(secret)
  expect(told[0]?.text).toContain(paths.watchOf(String(here.region)))
  await db.deleteFrom('outgoing_mail').execute()
  certain(await settleAlert(services, amine, alert?.id ?? '', 'Une note au ministère.', on('2026-11-25')))
  await night('2026-11-26')
  expect(await alerts()).toHaveLength(1)
  for (const day of ['2026-11-27', '2026-11-28', '2026-11-29']) await filed(db, here.nadia, { filedOn: day })
  await night('2026-11-30')
  expect(await alerts()).toHaveLength(2)
  // one more, elsewhere: it is no more the affair of a region
  await filed(db, here.nadia, { filedOn: '2026-11-30', commune: '26362' })
  await night('2026-12-01')
  expect((await alerts()).map(({ place }) => place)).toEqual([here.region, here.region, null])
  const ofTheCountry = (await mails(db)).filter(({ text }) => text.includes(paths.watchOf('france')))
  expect(ofTheCountry.map(({ to }) => to)).toEqual([here.jeanne.email])
})

test('a review looks since the one before, shows numbers and neither title, project nor name, and freezes its figures', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3, { sheetId: here.garage.id, filedOn: '2026-10-01' })
  await filed(db, here.nadia, { filedOn: '2026-11-20' })
  const key = String(here.region)
  const amine = await browse(at(services, today), await supervisor(db, 'amine', here.region))
  const helene = await browse(at(services, today), here.helene)
  expect(await (await browse(at(services, today), here.georges)).get(paths.watch)).toHaveProperty('status', 404)
  for (const who of [amine, helene]) {
    const { html, status } = await who.get(paths.watch)
    expect(status).toBe(200)
    expect(html).toContain('D-2026-9')
    expect(html).toContain('Creuse')
    for (const secret of secrets) expect(html).not.toContain(secret)
  }
  expect((await helene.get(paths.watch)).html).not.toContain(paths.work(id))
  const post = (part: string, fields: Record<string, string>) =>
    amine.post(paths.watchPart(part), { lieu: key, ...fields })
  expect(await post('revue', { le: today })).toHaveProperty('status', 303)
  expect(await post('revue', { le: today })).toHaveProperty('status', 409)
  const minutes = { participants: 'Préfecture, région', decisions: '', version: '1', geste: 'clore' }
  const refused = await post('releve', minutes)
  expect(refused).toMatchObject({ status: 409 })
  expect(refused.html).toContain('Préfecture, région')
  expect(await post('releve', { ...minutes, decisions: 'Relancer.' })).toHaveProperty('status', 303)
  expect(await post('releve', { ...minutes, decisions: 'Autre.' })).toHaveProperty('status', 409)
  const { figures } = await db.selectFrom('watch_review').select('figures').executeTakeFirstOrThrow()
  expect(figures).toMatchObject({ fresh: 2, stuck: 1, waiting: 1, late: 1, alike: 0 })
  const regional = { participants: 'x', decisions: 'y', version: 1, closes: true }
  const elsewhere = await supervisor(db, 'julie', await placeId(db, 'region', '84'))
  await expect(keepReview(services, elsewhere, key, regional, now)).rejects.toMatchObject(notFound)
  const { html } = await amine.get(paths.watch)
  expect(html).toContain('Relancer.')
  expect(html).toContain('Depuis le 23 novembre 2026')
})

test('a review that misses its day is said on the page and told once, to those who lead that cell only', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const key = String(here.region)
  const amine = await supervisor(db, 'amine', here.region)
  const julie = await supervisor(db, 'julie', await placeId(db, 'region', '84'))
  const page = async (day: string, who = amine) => (await (await browse(at(services, day), who)).get(paths.watch)).html
  expect(await page(today)).toContain(words.noReviewYet)
  // held on the 20th, closed on the 23rd; a day yet to come counts for the day it closed
  for (const [heldOn, closedOn] of [
    ['2026-11-20', '2026-11-23'],
    ['2027-06-01', '2026-11-24'],
  ] as const) {
    certain(await openReview(services, amine, key, heldOn, on(closedOn)))
    const minutes = { participants: 'Préfecture', decisions: 'Relancer.', version: 1, closes: true }
    certain(await keepReview(services, amine, key, minutes, on(closedOn)))
  }
  const isLate = /décembre 2026<\/strong>\. <span class="[^"]*late[^"]*">(?:<svg[\s\S]*?<\/svg>)?En retard/
  for (const who of [amine, here.helene]) {
    const inTime = await page('2026-12-25', who)
    expect(inTime).toContain(`${words.nextBy} <strong>25 décembre 2026</strong>`)
    expect(inTime).not.toMatch(isLate)
    expect(await page('2026-12-26', who)).toMatch(isLate)
  }
  expect(await page('2026-12-26', julie)).toContain(words.noReviewYet)
  await db.deleteFrom('outgoing_mail').execute()
  const night = (day: string) => tellLateReviews(at(services, day))
  await night('2026-12-25')
  expect(await mails(db)).toEqual([])
  await night('2026-12-26')
  await night('2026-12-27')
  const told = await mails(db)
  expect(told.map(({ to }) => to).sort()).toEqual([amine.email, here.jeanne.email].sort())
  for (const { subject, text } of told) {
    expect(subject).toContain(letters.lateReview.subject)
    for (const secret of [...secrets, 'Relancer', 'D-2026']) expect(text).not.toContain(secret)
  }
  await db.deleteFrom('outgoing_mail').execute()
  await night('2027-01-05')
  expect(await mails(db)).toEqual([])
  // the next one missed is another event
  certain(await openReview(services, amine, key, '2027-01-06', on('2027-01-06')))
  const minutes = { participants: 'Préfecture', decisions: 'Relancer.', version: 1, closes: true }
  certain(await keepReview(services, amine, key, minutes, on('2027-01-06')))
  await night('2027-02-07')
  expect(await mails(db)).toHaveLength(2)
})

test('a summary counts by the clock of Paris, says nothing of fewer than five, and waits for the end of its quarter', async ({
  services,
  db,
}) => {
  const here = await world(services)
  for (let n = 0; n < 6; n++) await filed(db, here.nadia, { filedOn: '2026-12-01' })
  await filed(db, here.nadia, { filedOn: '2026-12-01', matter: 'tax' })
  const late = await filed(db, here.nadia, { matter: 'culture' })
  const filedAt = (instant: string) =>
    db
      .updateTable('blocker_case')
      .set({ filed_at: new Date(instant) })
      .where('id', '=', late)
      .execute()
  // half past midnight in Paris: the year after
  await filedAt('2026-12-31T23:30:00Z')
  expect((await summaryOf(db, '2026-T4', false)).byMatter).toContainEqual(['culture', 0])
  await filedAt('2026-12-31T22:30:00Z')
  const summary = await summaryOf(db, '2026-T4', false)
  for (const cell of [
    ['culture', null],
    ['tax', null],
    ['transport', 5],
  ])
    expect(summary.byMatter).toContainEqual(cell)
  expect(summary).toMatchObject({ medianDays: null, filed: 5 })
  const visitor = await browse(at(services, '2027-01-04'))
  expect(await (await browse(at(services, '2026-12-31'))).get(paths.quarter('2026-T4'))).toHaveProperty('status', 404)
  expect((await visitor.get(paths.quarters)).html).toContain('4e trimestre 2026')
  const { html, status } = await visitor.get(paths.quarter('2026-T4'))
  expect(status).toBe(200)
  expect(html).toContain('moins de 5')
  for (const secret of [...secrets, 'D-2026-9']) expect(html).not.toContain(secret)
  for (const wrong of ['2026-T5', '2027-T1', 'x'])
    expect(await visitor.get(paths.quarter(wrong))).toHaveProperty('status', 404)
})
