import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { sectionOf } from '#tests/support/section.ts'
import { paths } from '../paths.ts'
import { at, browse, community, entrusted, member, person, today, world } from '../room.fixture.ts'

test('the home tells who facilitates and until when, names organisations, only counts people', async ({
  services,
  db,
}) => {
  const { vercors, nadia } = await world(services)
  await db
    .updateTable('community')
    .set({ members_partial: true, founded_on: '2017-07-01', founded_precision: 'month' })
    .where('id', '=', vercors.id)
    .execute()
  await member(db, vercors.id, { name: 'Une régie citée en 2018' }, { since: '2026-03-01', precision: 'month' })
  const site = await browse(at(services, today))
  for (const bad of ['/communautes/nulle-part', '/communautes/%00', '/communautes/x%27y'])
    expect((await site.get(bad)).status).toBe(404)
  const { status, html } = await site.get(paths.community(vercors.slug))
  expect(status).toBe(200)
  const has = (id: string, ...said: string[]) => {
    for (const one of said) expect([id, one, sectionOf(html, id).includes(one)]).toEqual([id, one, true])
  }
  has('animation', 'Collectif Drôme', '31 décembre 2026')
  has(
    'membres',
    'Atelier des Pentes',
    'et une personne, en son nom',
    'Liste non exhaustive',
    'De 4 à 5 membres',
    'mars 2026',
  )
  has('dates', 'Fin du mandat d’animation', '31 décembre 2026')
  has('manques', 'Aucune feuille de route approuvée', 'Aucun groupe de travail')
  expect(sectionOf(html, 'manques').includes('Personne n’a le mandat')).toBe(false)
  expect(html.includes('juillet 2017')).toBe(true)
  expect(html.includes(nadia.name)).toBe(false)
})

test('a mandate that ended yesterday is not one: the territory is to be taken over, and nobody edits', async ({
  services,
}) => {
  const { vercors, ibrahim } = await world(services)
  const after = at(services, '2027-01-01')
  const { html } = await (await browse(after)).get(paths.community(vercors.slug))
  const said = sectionOf(html, 'animation')
  for (const one of ['Territoire à reprendre', '1er janvier 2027'])
    expect([one, said.includes(one)]).toEqual([one, true])
  const former = await browse(after, ibrahim)
  expect((await former.get(paths.presentation(vercors.slug))).status).toBe(404)
  expect((await former.post(paths.presentation(vercors.slug), { version: '1', objet: 'Autre chose.' })).status).toBe(
    404,
  )
  const list = await (await browse(after)).get(`${paths.communities}?reprendre=oui`)
  expect(list.html.includes(vercors.name)).toBe(true)
  const before = await (await browse(at(services, today))).get(`${paths.communities}?reprendre=oui`)
  expect(before.html.includes(vercors.name)).toBe(false)
})

test('the presentation is rewritten by those who facilitate, and nothing is lost when two do', async ({ services }) => {
  const { vercors, ibrahim, maelle } = await world(services)
  const path = paths.presentation(vercors.slug)
  expect((await (await browse(services)).post(path, { objet: 'Autre chose.' })).status).toBe(401)
  expect((await (await browse(at(services, today), maelle)).get(path)).status).toBe(404)
  const site = await browse(at(services, today), ibrahim)
  const empty = await site.post(path, { version: '1', objet: '', rythme: 'Chaque premier mardi.' })
  expect([empty.status, empty.html.includes('Chaque premier mardi.')]).toEqual([422, true])
  expect((await site.post(path, { version: '1', objet: 'Réparer ensemble.', rythme: 'Chaque mois.' })).status).toBe(303)
  const late = await site.post(path, { version: '1', objet: 'Rouler ensemble.' })
  expect([late.status, late.html.includes('Rouler ensemble.'), late.html.includes('Réparer ensemble.')]).toEqual([
    409,
    true,
    true,
  ])
  const { html } = await (await browse(at(services, today))).get(paths.community(vercors.slug))
  for (const said of ['Réparer ensemble.', 'Chaque mois.', 'Présentation modifiée'])
    expect([said, html.includes(said)]).toEqual([said, true])
})

test('the same home on the page of its territory; elsewhere, how it meets the place, or how to begin', async ({
  services,
}) => {
  const { vercors } = await world(services)
  const site = await browse(at(services, today))
  const valence = (await site.get('/territoires/valence-26362')).html
  for (const said of [vercors.name, 'Collectif Drôme', 'La feuille de route', 'Suivre ce territoire'])
    expect([said, valence.includes(said)]).toEqual([said, true])
  const drome = (await site.get('/territoires/drome-26')).html
  expect(drome.includes('Aucune communauté n’a ce territoire pour foyer')).toBe(true)
  expect(sectionOf(drome, 'communautes').includes(vercors.name)).toBe(true)
  const far = (await site.get('/territoires/gueret-23096')).html
  expect(far.includes(vercors.name)).toBe(false)
  expect(far.includes(paths.begin)).toBe(true)
})

test('the list is found by place and status, and given to machines without anybody’s name', async ({
  services,
  db,
}) => {
  const { vercors, nadia, ibrahim } = await world(services)
  const other = await community(db, await person(db, 'yanis'), {
    name: 'Les Bourgs d’Ardèche',
    status: 'building',
    commune: '07019',
  })
  await entrusted(db, other.id, [], { from: '2026-10-01', until: '2027-03-01' })
  const site = await browse(at(services, today))
  const found = async (query: string) => {
    const list = sectionOf((await site.get(`${paths.communities}?${query}`)).html, 'communautes')
    return [vercors.name, 'Les Bourgs'].filter((name) => list.includes(name))
  }
  expect(await found('')).toEqual([vercors.name, 'Les Bourgs'])
  expect(await found('lieu=26')).toEqual([vercors.name])
  expect(await found('statut=building')).toEqual(['Les Bourgs'])
  expect(await found('q=vercors')).toEqual([vercors.name])
  expect(await found('statut=closed')).toEqual([])
  const json = await site.get(paths.file('json'))
  expect(JSON.parse(json.html.replaceAll('’', "'")).communautes).toHaveLength(2)
  expect(json.html.includes('"animee_par":["Collectif Drôme"]')).toBe(true)
  const csv = await site.get(paths.file('csv'))
  expect(csv.html.includes('nom,adresse,genre,statut')).toBe(true)
  for (const { name, email } of [nadia, ibrahim])
    for (const file of [json, csv])
      expect([file.html.includes(name), file.html.includes(email)]).toEqual([false, false])
})

test('five thousand members are counted, not listed', async ({ services, db }) => {
  const { vercors } = await world(services)
  await sql`insert into community_member (community_id, name, joined_on)
    select ${vercors.id}, 'Acteur ' || n, date '2020-01-01' + n % 1500 from generate_series(1, 5000) n`.execute(db)
  const { html } = await (await browse(at(services, today))).get(paths.community(vercors.slug))
  expect(html.includes('Les 5\u00a0004 membres')).toBe(true)
  expect(html.match(/Acteur \d+/g)?.length).toBeLessThanOrEqual(10)
  expect(html.length).toBeLessThan(60_000)
})
