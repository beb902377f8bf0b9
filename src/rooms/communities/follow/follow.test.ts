import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { at, browse, community, mails, on, person, placeId } from '../room.fixture.ts'
import { changePace, unfollow } from './actions.ts'
import { tellFollowers } from './actions-tell-followers.ts'
import { followedBy } from './queries.ts'

const happens = (db: Database, id: string, title: string, day: string, isPublic = true) =>
  record(db, {
    ...{ actorId: null, verb: 'community.begun', subject: { kind: 'community', id }, isPublic },
    ...{ details: { title, path: '/communautes/collectif-du-vercors/membres' }, at: on(day) },
  })

const world = async (services: Services, db: Database) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const vercors = await community(db, nadia, {})
  return { nadia, paul, vercors, reader: await browse(at(services, '2026-11-22'), paul) }
}

const told = async (db: Database, services: Services, pace: 'instant' | 'daily', day: string) => {
  await db.deleteFrom('outgoing_mail').execute()
  await tellFollowers(at(services, day), pace === 'instant' ? ['instant'] : ['daily', 'weekly'])
  return (await mails(db)).map(({ subject, text }) => `${subject}\n${text}`)
}

test('a visitor signs in first; what another person follows is not found; a pace is needed', async ({
  services,
  db,
}) => {
  const { reader, nadia } = await world(services, db)
  const visitor = await browse(services)
  expect(await visitor.get('/communautes/collectif-du-vercors/suivre')).toMatchObject({ status: 303 })
  expect((await visitor.post('/communautes/collectif-du-vercors/suivre', { pace: 'daily' })).status).toBe(401)
  expect((await reader.get('/communautes/nulle-part/suivre')).status).toBe(404)
  expect((await reader.post('/communautes/collectif-du-vercors/suivre', { pace: 'hourly' })).status).toBe(422)

  expect((await reader.post('/communautes/collectif-du-vercors/suivre', { pace: 'daily' })).to).toBe('/mes-suivis')
  const page = await reader.get('/mes-suivis')
  const id = /\/mes-suivis\/([0-9a-f-]{36})\/arret/.exec(page.html)?.[1] ?? ''
  const other = await browse(services, nadia)
  expect((await other.get(`/mes-suivis/${id}/arret`)).status).toBe(404)
  expect((await other.post(`/mes-suivis/${id}/arret`, {})).status).toBe(404)
  expect((await reader.post(`/mes-suivis/${id}/arret`, {})).to).toBe('/mes-suivis')
  expect((await reader.get('/mes-suivis')).html).not.toContain('Collectif du Vercors')
})

test('who follows hears once, from then on, of what is public only', async ({ services, db }) => {
  const { reader, vercors } = await world(services, db)
  await happens(db, vercors.id, 'Avant', '2026-11-20')
  await reader.post('/communautes/collectif-du-vercors/suivre', { pace: 'instant' })
  await happens(db, vercors.id, 'Garage du Diois', '2026-11-22')
  await happens(db, vercors.id, 'Rien que pour nous', '2026-11-22', false)
  const [letter = '', ...others] = await told(db, services, 'instant', '2026-11-23')
  expect(others).toEqual([])
  expect(letter).toContain('1\u00a0nouvelle de «\u00a0Collectif du Vercors\u00a0»')
  expect(letter).toContain('Garage du Diois')
  expect(letter).not.toMatch(/Avant|Rien que pour nous/)
  expect(await told(db, services, 'instant', '2026-11-23')).toEqual([])
})

test('a digest waits for its morning or its Monday; with nothing new there is no mail', async ({ services, db }) => {
  const { reader, paul, vercors } = await world(services, db)
  await reader.post('/communautes/collectif-du-vercors/suivre', { pace: 'weekly' })
  await happens(db, vercors.id, 'Garage du Diois', '2026-11-24')
  expect(await told(db, services, 'daily', '2026-11-25')).toEqual([])
  expect(await told(db, services, 'daily', '2026-11-30')).toHaveLength(1)
  const [mine] = await followedBy(db, paul.id)
  await changePace(db, paul, mine?.id ?? '', 'daily')
  expect(await told(db, services, 'daily', '2026-12-01')).toEqual([])
  await happens(db, vercors.id, 'Atelier de Saillans', '2026-12-01')
  expect(await told(db, services, 'daily', '2026-12-02')).toHaveLength(1)
  await unfollow(db, paul, mine?.id ?? '')
  await happens(db, vercors.id, 'Jardin de Crest', '2026-12-03')
  expect(await told(db, services, 'daily', '2026-12-04')).toEqual([])
})

test('a territory is followed with the communities it contains, even those to come, and those over it', async ({
  services,
  db,
}) => {
  const { reader, nadia } = await world(services, db)
  const department = await db
    .selectFrom('territory')
    .select('slug')
    .where('id', '=', await placeId(db, 'department', '26'))
    .executeTakeFirstOrThrow()
  const page = await reader.get(`/territoires/${department.slug}/suivre`)
  expect(page.html).toContain('celles d’aujourd’hui et celles à venir')
  await reader.post(`/territoires/${department.slug}/suivre`, { pace: 'daily' })
  const later = await community(db, nadia, { name: 'Les Baronnies ensemble', commune: '26220' })
  await happens(db, later.id, 'Ferme de Nyons', '2026-11-24')
  const [letter = ''] = await told(db, services, 'daily', '2026-11-25')
  expect(letter).toContain('Ferme de Nyons')
  expect(letter).toContain('Les Baronnies ensemble')
})

test('without an account, the feed says the same, and nothing that is not public', async ({ services, db }) => {
  const { vercors } = await world(services, db)
  await happens(db, vercors.id, 'Garage <du> Diois', '2026-11-22')
  await happens(db, vercors.id, 'Rien que pour nous', '2026-11-22', false)
  const feed = await (await browse(services)).get('/communautes/collectif-du-vercors/atom.xml')
  expect(feed.status).toBe(200)
  expect(feed.html).toContain('Garage &lt;du&gt; Diois')
  expect(feed.html).not.toContain('Rien que pour nous')
})
