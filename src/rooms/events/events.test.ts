import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { person } from '../contact/team.fixture.ts'
import { endOfMonth, instantIn, standingOf } from './rules.ts'

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
  expect(instantIn('Europe/Paris', '2026-12-03', '18:00').toISOString()).toBe('2026-12-03T17:00:00.000Z')
  expect(instantIn('Europe/Paris', '2026-07-03', '00:30').toISOString()).toBe('2026-07-02T22:30:00.000Z')
  expect(instantIn('Europe/Paris', '2026-12-31', '23:30').toISOString()).toBe('2026-12-31T22:30:00.000Z')
  expect(instantIn('Europe/Paris', '2026-03-01', '00:15').toISOString()).toBe('2026-02-28T23:15:00.000Z')
  expect(instantIn('Europe/Paris', '2026-10-25', '01:30').toISOString()).toBe('2026-10-24T23:30:00.000Z')
  expect(instantIn('Europe/Paris', '2026-10-25', '04:00').toISOString()).toBe('2026-10-25T03:00:00.000Z')
  expect(instantIn('Indian/Reunion', '2026-12-03', '18:00').toISOString()).toBe('2026-12-03T14:00:00.000Z')
  expect(instantIn('Pacific/Tahiti', '2026-12-03', '23:00').toISOString()).toBe('2026-12-04T09:00:00.000Z')
  expect(endOfMonth('2024-02-01')).toBe('2024-02-29')
  expect(endOfMonth('2026-12-01')).toBe('2026-12-31')
})

test('an event is announced, open or full as one says, past the day after; cancelled stays cancelled', () => {
  const event = { status: 'announced' as const, room: 'unsaid' as const, endsOn: '2026-11-22' }
  expect(standingOf(event, '2026-11-22')).toBe('announced')
  expect(standingOf({ ...event, room: 'open' }, '2026-11-22')).toBe('open')
  expect(standingOf({ ...event, room: 'full' }, '2026-11-22')).toBe('full')
  expect(standingOf({ ...event, room: 'full' }, '2026-11-23')).toBe('past')
  expect(standingOf({ ...event, status: 'cancelled' }, '2026-11-23')).toBe('cancelled')
  expect(standingOf({ ...event, status: 'draft' }, '2026-11-23')).toBe('draft')
})

test('only the desk writes events, and a draft is not found', async ({ services }) => {
  const paul = await person(services.db, 'paul')
  const site = appFor(services)
  const cookie = await openSession(services, paul.id)
  expect((await get(site, '/redaction/evenements', cookie)).status).toBe(404)
  expect((await post(site, '/redaction/evenements/nouveau', evening, cookie)).status).toBe(404)
  const { path } = await created(services)
  expect((await get(site, '/evenements/soiree-d-ici-et-d-ailleurs')).status).toBe(404)
  const others = [
    cookie,
    await openSession(services, (await person(services.db, 'georges', ['moderator'])).id),
    await openSession(services, (await person(services.db, 'marc', ['spokesperson'])).id),
  ]
  for (const other of others)
    for (const step of ['', '/annonce', '/annulation']) {
      const fields = { ...evening, version: '1', reason: 'Non.' }
      expect((await post(site, path + step, fields, other)).status, step).toBe(404)
      expect((await post(site, path + step, fields)).status, step).toBe(401)
    }
  expect((await get(site, '/evenements/soiree-d-ici-et-d-ailleurs')).status).toBe(404)
})

test('a button pressed twice makes one event', async ({ services }) => {
  const at = await desk(services)
  const { path } = await created(services, evening, at)
  expect((await created(services, evening, at)).path).toBe(path)
  expect((await created(services, { ...evening, starts_on: '2026-12-04' }, at)).path).not.toBe(path)
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

test('an evening may end in the night; another clock is said', async ({ services }) => {
  const at = await desk(services)
  const shown = async (fields: Record<string, string>) => {
    const { path, site, cookie } = await created(services, { ...evening, ...fields }, at)
    const here = (await post(site, `${path}/annonce`, {}, cookie)).headers.get('location') ?? ''
    const desk = await (await get(site, path, cookie)).text()
    return { html: (await (await get(site, here)).text()).replace(/<\/?(?:time|span)[^>]*>/g, ''), desk, here, site }
  }
  const night = await shown({ title: 'La nuit', starts_time: '20:00', ends_time: '02:00' })
  expect(night.html).toContain('jeudi 3 décembre 2026, de 20\u00a0h à 2\u00a0h le lendemain (heure de Paris)')
  expect(night.desk).toMatch(/name="ends_on"[^>]*value="2026-12-04"/)
  const island = await shown({ title: 'Là-bas', zone: 'Indian/Reunion' })
  expect(island.html).toContain('de 18\u00a0h à 21\u00a0h\u00a030 (heure de La Réunion)')
  expect(await (await get(island.site, `${island.here}.ics`)).text()).toContain('DTSTART:20261203T140000Z')
  const days = await shown({ title: 'Deux jours', ends_on: '2026-12-04', starts_time: '09:00', ends_time: '17:00' })
  expect(days.html).toContain('du jeudi 3 décembre 2026 à 9\u00a0h au vendredi 4 décembre 2026 à 17\u00a0h')
})

test('an event says who may still come as an editor wrote it, and nothing when nobody did', async ({ services }) => {
  const at = await desk(services)
  const { site, cookie, path } = await created(services, { ...evening, room: 'full' }, at)
  await post(site, `${path}/annonce`, {}, cookie)
  expect(await (await get(site, '/evenements')).text()).toContain('Complet')
  await post(site, path, { ...evening, version: '1', room: 'open' }, cookie)
  expect(await (await get(site, '/evenements/soiree-d-ici-et-d-ailleurs')).text()).toContain('Inscriptions ouvertes')
  await post(site, path, { ...evening, version: '2' }, cookie)
  const html = await (await get(site, '/evenements/soiree-d-ici-et-d-ailleurs')).text()
  expect(html).toContain('Annoncé')
  expect(html).not.toMatch(/Complet|Inscriptions/)
})

test('what is not known has no empty line', async ({ services }) => {
  const { site, cookie, path } = await created(services, {
    ...{ title: 'Sans hôte', precision: 'month', starts_on: '2017-07-01', source: 'Compte rendu' },
  })
  const here = (await post(site, `${path}/annonce`, {}, cookie)).headers.get('location') ?? ''
  expect(await (await get(site, here)).text()).not.toMatch(/<dd>\s*<\/dd>|Hôte|Où</)
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
  const refused = await post(site, `${path}/annulation`, { reason: ' ' }, cookie)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Dites pourquoi.')
  await post(site, `${path}/annulation`, { reason: 'La salle est inondée.' }, cookie)
  expect((await post(site, `${path}/annulation`, { reason: 'Encore.' }, cookie)).headers.get('location')).toBe(path)
  const html = await (await get(site, '/evenements/grande-soiree')).text()
  expect(html).toContain('La salle est inondée.')
  expect(await (await get(site, '/evenements/grande-soiree.ics')).text()).toContain('STATUS:CANCELLED')
  for (const where of ['/', '/evenements', '/territoires/villeurbanne-69266', '/annuaire?q=grande+soiree'])
    expect(await (await get(site, where)).text(), where).toMatch(/Grande soirée(?:(?!<\/li>).)*Annulé/s)
})

test('an event leads to what was said and asked there', async ({ services, db }) => {
  const { site, cookie, path } = await created(services)
  const here = (await post(site, `${path}/annonce`, {}, cookie)).headers.get('location') ?? ''
  const id = path.split('/').at(-1) ?? ''
  const asked = await db
    .insertInto('question')
    .values({ slug: 'qui', title: 'Qui anime ?', asked_on: '2026-01-01', status: 'published', published_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const article = await db
    .insertInto('article')
    .values({ kind: 'report', slug: 'retour', event_id: id })
    .returning('id')
    .executeTakeFirstOrThrow()
  const revision = await db
    .insertInto('article_revision')
    .values({
      ...{ article_id: article.id, number: 1, author_ids: [asked.id] },
      content: JSON.stringify({ title: 'Retour sur la soirée', questionIds: [asked.id] }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(await (await get(site, here)).text()).not.toMatch(/Retour sur la soirée|Qui anime/)
  await db
    .updateTable('article')
    .set({ status: 'published', published_at: now, published_revision_id: revision.id })
    .execute()
  const html = await (await get(site, here)).text()
  expect(html).toContain('<a href="/journal/retour">Retour sur la soirée</a>')
  expect(html).toContain('<a href="/orientations/qui">Qui anime\u00a0?</a>')
})
