import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { everything } from '#core/search/lyon.fixture.ts'
import { search } from '#core/search/search.ts'
import { test } from '#tests/support/database.ts'
import { eraseCommunitiesDemo } from '../erasure/actions.ts'
import { createGroup, editGroup, moveGroup } from '../groups/group/actions.ts'
import { behind, circuits, content, organisation } from '../groups/groups.fixture.ts'
import { national } from '../groups/national.ts'
import { editPresentation } from '../home/presentation/actions.ts'
import { at, browse, now, today, world } from '../room.fixture.ts'
import { loadFoundCommunities, refreshAllOf } from './actions.ts'

const found = async (db: Database, q: string, kinds = ['community', 'group']) =>
  (await search(db, { ...everything, q, kinds })).hits.map(({ title }) => title)

test('a group behind closed doors is not found, nor one that is over', async ({ services, db }) => {
  const here = await world(services)
  const slug = await circuits(services, here, true)
  expect(await found(db, 'circuits courts')).toEqual([])
  await editGroup(services, here.maelle, slug, { ...content, stamp: '2' }, now)
  expect(await found(db, 'circuits courts')).toEqual(['Circuits courts'])
  await editGroup(services, here.maelle, slug, { ...behind, stamp: '3' }, now)
  expect(await found(db, 'cantines')).toEqual([])
  await editGroup(services, here.maelle, slug, { ...content, stamp: '4' }, now)
  await moveGroup(services, here.maelle, slug, { to: 'closed', outcome: 'Douze cantines recensées.' }, now)
  await loadFoundCommunities(db)
  expect(await found(db, 'cantines')).toEqual([])
})

test('a community and its groups are found by a word, by a typo, by their place, under their own tab', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  await circuits(services, here)
  await loadFoundCommunities(db)
  expect(await found(db, 'cantines')).toEqual(['Circuits courts'])
  expect(await found(db, 'vercor')).toContain('Collectif du Vercors')
  expect(await found(db, 'animation communauté')).toContain(national.name)
  const { hits } = await search(db, { ...everything, q: 'circuits', placeId: here.vercors.placeId })
  expect(hits).toMatchObject([{ kind: 'group', summary: expect.stringMatching(/^Collectif du Vercors\. Recenser/) }])

  const said = { version: 1, rules: '', rhythm: '', website: null, purpose: 'Partager des alambics.' }
  await editPresentation(db, here.ibrahim, here.vercors.slug, said, today)
  const site = await browse(services)
  const { html } = await site.get('/annuaire?q=alambics')
  for (const part of ['href="/communautes/collectif-du-vercors"', 'Collectif. Partager des alambics.'])
    expect(html).toContain(part)
  expect((await site.get('/annuaire?q=cirucits+courts')).html).toContain('href="/groupes/circuits-courts"')
  expect((await site.get('/annuaire?q=cantines&genre=groupe')).html).toMatch(/1\s+groupe de travail/)
})

test('another name reaches all that is found of a community; once closed, nothing of it is', async ({
  services,
  db,
}) => {
  const here = await world(services)
  await circuits(services, here)
  await refreshAllOf(db, here.vercors.id, now)
  expect(await found(db, 'vercors')).toEqual(['Collectif du Vercors', 'Circuits courts'])
  // only its members change these, by a vote told elsewhere
  await sql`alter table community disable trigger user`.execute(db)
  const change = (values: object) => db.updateTable('community').set(values).where('id', '=', here.vercors.id).execute()
  await change({ name: 'Collectif du Diois' })
  await refreshAllOf(db, here.vercors.id, now)
  expect(await found(db, 'vercors')).toEqual([])
  expect(await found(db, 'diois')).toEqual(['Collectif du Diois', 'Circuits courts'])
  await change({ status: 'closed', closed_on: today, closed_reason: 'Ses membres l’ont dit.' })
  await refreshAllOf(db, here.vercors.id, now)
  expect(await found(db, 'diois')).toEqual([])
})

test('what is invented is said so, and goes with the demonstration', async ({ services, db }) => {
  const here = await world(services)
  for (const table of ['community', 'app_user', 'sheet'] as const)
    await db.updateTable(table).set({ demo: true }).execute()
  await db.updateTable('community').set({ fictional: true }).execute()
  const begun = { ...content, voice: organisation(here.atelier.id), community: here.vercors.slug }
  expect(await createGroup(services, { ...here.maelle, demo: true }, begun, now)).toMatchObject({ ok: true })
  await loadFoundCommunities(db)
  const { hits } = await search(db, { ...everything, q: 'vercors', kinds: ['community', 'group'] })
  expect(hits.map(({ title, fictional }) => [title, fictional])).toEqual([
    ['Collectif du Vercors', true],
    ['Circuits courts', true],
  ])
  await eraseCommunitiesDemo(db)
  expect(await found(db, 'vercors')).toEqual([])
})
