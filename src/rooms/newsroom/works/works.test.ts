import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { at, desk, mails, now, person } from '../room.fixture.ts'
import { addPoint, openWork, tellSilence, type WorkContent } from './actions.ts'
import { workById } from './queries.ts'
import { silence } from './rules.ts'

const work: WorkContent = {
  title: 'L’accès aux données',
  purpose: 'Ouvrir.',
  lead: '',
  partners: '',
  horizon: 'long',
  nextStep: '',
  dueOn: null,
  dueSourceUrl: null,
}

const point = { saidOn: '2026-11-01', status: 'ongoing' as const, text: 'On avance.', sourceName: '', sourceUrl: null }

test('a work is silent after ninety days without a point, or since it was opened without any', () => {
  const one = { status: 'ongoing' as const, lastOn: null, openedOn: '2026-01-01' }
  expect(silence(one, '2026-04-01')).toBeNull()
  expect(silence(one, '2026-04-02')).toBe(91)
  expect(silence({ ...one, lastOn: '2026-03-01' }, '2026-04-02')).toBeNull()
  expect(silence({ ...one, status: 'done' }, '2026-12-31')).toBeNull()
  expect(silence({ ...one, status: 'abandoned', lastOn: '2020-01-01' }, '2026-12-31')).toBeNull()
})

test('only editors open works, change them and say where they are', async ({ services, db }) => {
  const room = await desk(services)
  const id = await openWork(services, room.lea, work, now)
  const site = appFor(services)
  const fields = { title: 'Volé', purpose: 'x', horizon: 'long', on: '2026-11-01', status: 'done', text: 'Fini.' }
  const others = [
    (await person(db, 'paul')).id,
    (await person(db, 'georges', ['moderator'])).id,
    (await person(db, 'nadia', ['spokesperson'])).id,
  ]
  for (const other of others) {
    const cookie = await openSession(services, other)
    for (const path of ['/redaction/chantiers', `/redaction/chantiers/${id}`, `/redaction/chantiers/${id}/points`])
      expect((await post(site, path, fields, cookie)).status, path).toBe(404)
    expect((await get(site, '/redaction/chantiers', cookie)).status).toBe(404)
  }
  expect((await post(site, `/redaction/chantiers/${id}/points`, fields)).status).toBe(401)
  expect(await workById(db, id)).toMatchObject({ title: work.title, status: 'considered', points: [] })
})

test('a point of the future, a term without its source, a text left out are refused, and nothing typed is lost', async ({
  services,
}) => {
  const room = await desk(services)
  const id = await openWork(services, room.lea, work, now)
  const site = appFor({ ...services, clock: () => now })
  const cookie = await openSession(services, room.lea.id)
  for (const [path, fields, said] of [
    [`/${id}/points`, { on: '2026-11-23', status: 'done', text: 'Gardé' }, 'n’est pas à venir'],
    [`/${id}/points`, { on: '2026-11-22', status: 'done', text: '', source: 'Gardé' }, 'Dites où l’on en est.'],
    [`/${id}`, { title: 'T', purpose: 'Gardé', horizon: 'long', due_on: '2027-01-01' }, 'avec l’adresse de sa source'],
  ] as const) {
    const answer = await post(site, `/redaction/chantiers${path}`, fields, cookie)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(said)
    expect(html).toContain('Gardé')
  }
})

test('the state is that of the latest point, whenever each was written down', async ({ services, db }) => {
  const room = await desk(services)
  const id = await openWork(services, room.lea, work, now)
  await addPoint(services, room.lea, id, { ...point, saidOn: '2026-11-01', status: 'done' }, now)
  await addPoint(services, room.lea, id, { ...point, saidOn: '2018-02-22', status: 'considered' }, now)
  expect(await workById(db, id)).toMatchObject({ status: 'done', lastOn: '2026-11-01' })
  // of two of the same day, the last written down
  await addPoint(services, room.lea, id, { ...point, saidOn: '2026-11-01', status: 'paused' }, now)
  expect((await workById(db, id)).status).toBe('paused')
})

test('a button pressed twice opens one work', async ({ services, db }) => {
  const room = await desk(services)
  const first = await openWork(services, room.lea, work, now)
  expect(await openWork(services, room.lea, work, now)).toBe(first)
  const later = await openWork(services, room.lea, work, new Date(now.getTime() + 120_000))
  expect((await workById(db, later)).slug).toBe('l-acces-aux-donnees-2')
})

test('the desk is told once of each silence, and its page says it to all', async ({ services, db }) => {
  const room = await desk(services)
  const id = await openWork(services, room.lea, work, now)
  const told = async (services: Services) => {
    await tellSilence(services)
    return (await mails(db)).length
  }
  expect(await told(at(services, '2027-02-20'))).toBe(0)
  const silent = at(services, '2027-02-21')
  expect(await told(silent)).toBe(2)
  expect((await mails(db)).map(({ subject }) => subject)).toContain(
    'Chantier sans nouvelles\u00a0: L’accès aux données',
  )
  expect(await told(at(services, '2027-02-22'))).toBe(2)
  expect(await told(at(services, '2028-02-22'))).toBe(2)
  expect(await (await get(appFor(silent), '/chantiers')).text()).toContain('Sans nouvelles depuis 91\u00a0jours')
  await addPoint(silent, room.lea, id, { ...point, saidOn: '2027-02-23' }, now)
  expect(await told(at(services, '2027-05-24'))).toBe(2)
  expect(await told(at(services, '2027-05-25'))).toBe(4)
})

test('a work is found by its words, and by those of its points', async ({ services }) => {
  const room = await desk(services)
  const id = await openWork(services, room.lea, work, now)
  await addPoint(services, room.lea, id, { ...point, text: 'Le catalogue zinzolin est prêt.' }, now)
  const html = await (await get(appFor(services), '/annuaire?q=zinzolin')).text()
  expect(html).toContain('/chantiers/l-acces-aux-donnees')
  expect(html).toContain('Chantier')
})
