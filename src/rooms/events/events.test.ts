import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { person } from '../contact/team.fixture.ts'
import { endOfMonth, parisInstant, standingOf } from './rules.ts'

const now = new Date('2026-11-22T10:00:00Z')

const desk = async (services: Services) => {
  const lea = await person(services.db, 'lea', ['editor'])
  const cookie = await openSession(services, lea.id)
  return { site: appFor({ ...services, clock: () => now }), cookie }
}

const evening = {
  title: 'Soirée, d’ici ; et d’ailleurs',
  summary: 'Venez.',
  precision: 'time',
  starts_on: '2026-12-03',
  starts_time: '18:00',
  ends_time: '21:30',
  venue: 'Tuba',
  place: 'Villeurbanne',
  hosts: 'Tuba',
  organisers: 'Le Mouves\nLyESS',
}

const created = async (
  services: Services,
  fields: Record<string, string> = evening,
  at?: Awaited<ReturnType<typeof desk>>,
) => {
  const { site, cookie } = at ?? (await desk(services))
  const answer = await post(site, '/redaction/evenements/nouveau', fields, cookie)
  return { site, cookie, answer, path: answer.headers.get('location') ?? '' }
}

test('an hour of Paris is an instant, in winter, in summer, and the night the clocks change', () => {
  expect(parisInstant('2026-12-03', '18:00').toISOString()).toBe('2026-12-03T17:00:00.000Z')
  expect(parisInstant('2026-07-03', '00:30').toISOString()).toBe('2026-07-02T22:30:00.000Z')
  expect(parisInstant('2026-12-31', '23:30').toISOString()).toBe('2026-12-31T22:30:00.000Z')
  expect(parisInstant('2026-03-01', '00:15').toISOString()).toBe('2026-02-28T23:15:00.000Z')
  expect(endOfMonth('2024-02-01')).toBe('2024-02-29')
  expect(endOfMonth('2026-12-01')).toBe('2026-12-31')
})

test('an event is past the day after, and cancelled stays cancelled', () => {
  expect(standingOf({ status: 'announced', endsOn: '2026-11-22' }, '2026-11-22')).toBe('announced')
  expect(standingOf({ status: 'announced', endsOn: '2026-11-22' }, '2026-11-23')).toBe('past')
  expect(standingOf({ status: 'cancelled', endsOn: '2026-11-22' }, '2026-11-23')).toBe('cancelled')
})

test('only the desk writes events, and a draft is not found', async ({ services }) => {
  const paul = await person(services.db, 'paul')
  const site = appFor(services)
  const cookie = await openSession(services, paul.id)
  expect((await get(site, '/redaction/evenements', cookie)).status).toBe(404)
  expect((await post(site, '/redaction/evenements/nouveau', evening, cookie)).status).toBe(404)
  await created(services)
  expect((await get(site, '/evenements/soiree-d-ici-et-d-ailleurs')).status).toBe(404)
})

test('without an hour, a host or a place that exists, what was typed comes back', async ({ services }) => {
  const at = await desk(services)
  for (const [wrong, said] of [
    [{ starts_time: '' }, 'Une heure, comme'],
    [{ hosts: '' }, 'Dites qui accueille'],
    [{ place: 'Nullepart-les-Oies' }, 'Aucun lieu'],
    [{ ends_time: '17:00' }, 'La fin vient avant'],
    [{ starts_on: '2026-02-30' }, 'Une date qui existe'],
  ] as const) {
    const { answer } = await created(services, { ...evening, ...wrong }, at)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(said)
    expect(html).toContain('LyESS')
  }
})

test('an announced event says when, where, who hosts and who organises, in the page, the calendar and the data', async ({
  services,
}) => {
  const { site, cookie, path } = await created(services)
  const announced = await post(site, `${path}/annonce`, {}, cookie)
  const here = announced.headers.get('location') ?? ''
  expect(here).toBe('/evenements/soiree-d-ici-et-d-ailleurs')
  const html = await (await get(site, here)).text()
  expect(html).toContain('jeudi 3 décembre 2026')
  expect(html).toContain('de 18\u00a0h à 21\u00a0h\u00a030 (heure de Paris)')
  expect(html).toMatch(/Hôte<\/dt><dd>.*Tuba/)
  expect(html).toMatch(/Organisé par<\/dt><dd>Le Mouves, LyESS/)
  const ics = await (await get(site, `${here}.ics`)).text()
  expect(ics).toContain('DTSTART:20261203T170000Z')
  expect(ics).toContain('SUMMARY:Soirée\\, d’ici \\; et d’ailleurs')
  expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  const data = JSON.parse(await (await get(site, `${here}.json`)).text())
  expect(data).toMatchObject({ etat: 'annoncé', territoire: 'Villeurbanne' })
  expect(await (await get(site, '/evenements')).text()).toContain('Soirée')
})

test('a month is a month: no day is invented', async ({ services }) => {
  const { site, cookie, path } = await created(services, { ...evening, precision: 'month', starts_on: '2027-07-12' })
  const here = (await post(site, `${path}/annonce`, {}, cookie)).headers.get('location') ?? ''
  const html = await (await get(site, here)).text()
  expect(html).toContain('juillet 2027')
  expect(html).not.toContain('12 juillet')
  expect(await (await get(site, `${here}.ics`)).text()).toContain('(jour à préciser)')
})

test('a new title keeps the former address; a cancellation says why', async ({ services }) => {
  const { site, cookie, path } = await created(services)
  await post(site, `${path}/annonce`, {}, cookie)
  const moved = await post(site, path, { ...evening, version: '1', title: 'Grande soirée' }, cookie)
  expect(moved.status).toBe(303)
  const former = await get(site, '/evenements/soiree-d-ici-et-d-ailleurs')
  expect([former.status, former.headers.get('location')]).toEqual([301, '/evenements/grande-soiree'])
  expect((await post(site, path, { ...evening, version: '1' }, cookie)).status).toBe(409)
  expect((await post(site, `${path}/annulation`, { reason: '' }, cookie)).headers.get('location')).toBe(path)
  await post(site, `${path}/annulation`, { reason: 'La salle est inondée.' }, cookie)
  const html = await (await get(site, '/evenements/grande-soiree')).text()
  expect(html).toContain('La salle est inondée.')
  expect(await (await get(site, '/evenements/grande-soiree.ics')).text()).toContain('STATUS:CANCELLED')
})
