import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { sectionOf } from '#tests/support/section.ts'
import { paths } from '../paths.ts'
import { at, browse, community, placeId, published, today, world } from '../room.fixture.ts'

const group = (db: Database, slug: string, communityId: string | null, status = 'ongoing') =>
  db
    .insertInto('working_group')
    .values({
      ...{ slug, community_id: communityId, name: `Groupe ${slug}`, status },
      ...(status === 'closed' && { closed_on: today, outcome: 'Un guide à partager.' }),
    })
    .execute()

test('nothing known in a place: no figure is a zero, each section says what is missing and what to do', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const place = await placeId(db, 'commune', '23096')
  await db.deleteFrom('working_group').execute()
  const { html } = await (await browse(services)).get(paths.beginAt('Guéret', place))
  expect(sectionOf(html, 'structures')).toContain('Aucune structure n’est inscrite ici')
  expect(sectionOf(html, 'communautes')).toContain('Aucune communauté ici pour le moment')
  expect(html).not.toContain('aria-labelledby="groupes"')
  expect(html).not.toContain('class="facts')
})

test('those that gather others come first, whatever they are called; a project is not a structure, nor what is elsewhere', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const { camille, maelle } = await world(services)
  const valence = [await placeId(db, 'commune', '26362')]
  const organisation = (name: string, patch = {}) =>
    published(services, camille, name, { kind: 'organisation', placeIds: valence, ...patch })
  await organisation('Atelier du Rhône')
  await organisation('Les Voisins', { legalForm: 'collective' })
  await organisation('Pôle de coopération', { summary: 'Un PTCE de la réparation.' })
  await organisation('Zèbres', { summary: 'Le réseau des cafés.' })
  await organisation('Réseautage et compagnie')
  await published(services, maelle, 'Un collectif de vélos', { placeIds: valence })
  const visitor = await browse(services)
  const list = sectionOf((await visitor.get(paths.beginAt('Valence', valence[0] ?? 0))).html, 'structures')
  const names = ['Les Voisins', 'Pôle de coopération', 'Zèbres', 'Atelier du Rhône', 'Réseautage et compagnie']
  const found = names.map((name) => list.indexOf(`>${name}<`))
  expect(
    found.every((at, n) => at > (found[n - 1] ?? 0)),
    found.join(),
  ).toBe(true)
  expect(list.match(/Rassemble des acteurs/g)).toHaveLength(3)
  for (const other of ['Un collectif de vélos', 'Banque Demain']) expect(list).not.toContain(other)
})

test('groups of the communities around and national ones are shown, neither those closed nor those of elsewhere', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const { vercors, ibrahim } = await world(services)
  const far = await community(db, ibrahim, { name: 'Collectif de Guéret', commune: '23096' })
  await group(db, 'ici', vercors.id)
  await group(db, 'fini', vercors.id, 'closed')
  await group(db, 'loin', far.id)
  await group(db, 'partout', null)
  const { html } = await (await browse(services)).get(paths.beginAt('Valence', vercors.placeId))
  const list = sectionOf(html, 'groupes')
  for (const other of ['Groupe fini', 'Groupe loin']) expect(list).not.toContain(other)
  expect(list).toMatch(/href="\/groupes\/ici">Groupe ici<\/a>.*Collectif du Vercors/s)
  expect(list).toMatch(/href="\/groupes\/partout">Groupe partout<\/a>.*Groupe national/s)
})
