import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { sectionOf } from '#tests/support/section.ts'
import { paths } from '../paths.ts'
import { at, browse, community, entrusted, person, today, world } from '../room.fixture.ts'

/** Beside the Collectif du Vercors, facilitated: one that never was, begun by nobody known; one that was, until October. */
const threeOf = async (services: Services) => {
  const { db } = services
  const here = await world(services)
  const yanis = await person(db, 'yanis')
  const never = await community(db, yanis, { name: 'Acteurs du Diois', status: 'declared', commune: '26113' })
  await db.updateTable('community').set({ started_by: null }).where('id', '=', never.id).execute()
  const left = await community(db, yanis, { name: 'Les Bourgs d’Ardèche', status: 'building', commune: '07019' })
  await entrusted(db, left.id, [here.toit.id], { from: '2026-01-01', until: '2026-09-30' })
  return { ...here, never, left }
}

const names = ['Collectif du Vercors', 'Acteurs du Diois', 'Les Bourgs d’Ardèche']
const namedIn = (html: string) => names.filter((name) => html.includes(name))

test('what was never facilitated is not to be taken over; what was, is: in the list, the filter, the files, around a place', async ({
  services: real,
}) => {
  const services = at(real, today)
  const { never, left, vercors } = await threeOf(services)
  const visitor = await browse(services)
  const list = sectionOf((await visitor.get(paths.communities)).html, 'communautes')
  expect(namedIn(list)).toEqual(names)
  expect(list.match(/Territoire à reprendre/g)).toHaveLength(1)
  expect(list).not.toMatch(/\b0\s+membre/)
  const filtered = sectionOf((await visitor.get(`${paths.communities}?reprendre=oui`)).html, 'communautes')
  expect(namedIn(filtered)).toEqual([left.name])
  const json = JSON.parse((await visitor.get(paths.file('json'))).html)
  const flags = new Map(
    json.communautes.map((one: { nom: string; a_reprendre: boolean }) => [one.nom, one.a_reprendre]),
  )
  expect([never, left, vercors].map(({ name }) => flags.get(name))).toEqual([false, true, false])
  const csv = (await visitor.get(paths.file('csv'))).html.split('\r\n')
  const column = csv[0]?.split(',').indexOf('a_reprendre') ?? -1
  expect(csv.find((line) => line.startsWith(left.name))?.split(',')[column]).toBe('oui')
  const around = async (place: string, id: number) =>
    sectionOf((await visitor.get(paths.beginAt(place, id))).html, 'communautes')
  expect(await around('Die', never.placeId)).toContain('Acteurs du Diois')
  expect(await around('Die', never.placeId)).not.toContain('à reprendre')
  expect(await around('Aubenas', left.placeId)).toContain('Territoire à reprendre')
})

test('a map shows where they are, one status at a time; a table says the same, and outlines what is to be taken over', async ({
  services: real,
}) => {
  const services = at(real, today)
  const visitor = await browse(services)
  const nothing = sectionOf((await visitor.get(`${paths.communities}?vue=carte`)).html, 'carte')
  expect(nothing).toContain('Aucune communauté à montrer')
  expect(nothing).not.toContain('<svg class="map"')
  await threeOf(services)
  const plain = (await visitor.get(paths.communities)).html
  expect(plain).not.toContain('<svg class="map"')
  expect(plain).toContain(`${paths.communities}?vue=carte#carte`)
  const read = async (query: string) => (await visitor.get(`${paths.communities}?vue=carte${query}`)).html
  const all = await read('')
  for (const said of ['Drôme\u00a0: 2\u00a0communautés', 'Ardèche\u00a0: 1\u00a0communauté', 'class="on"'])
    expect(all, said).toContain(said)
  expect(all).toContain('href="/communautes?lieu=26&amp;vue=carte#communautes"')
  const lineOf = (html: string, name: string) =>
    html.match(new RegExp(`<th scope="row"><a[^>]*>${name}</a></th>(.*?)</tr>`, 's'))?.[1] ?? ''
  expect(lineOf(all, 'Drôme')).toMatch(/>2<.*>1\sreconnue, 1\sdéclarée</)
  expect(lineOf(all, 'Ardèche')).toMatch(/>1<.*>1\sen construction, dont 1 à reprendre</)
  const vacant = await read('&reprendre=oui')
  expect(vacant).toContain('Ardèche\u00a0: 1\u00a0communauté')
  expect(vacant).toContain('Drôme\u00a0: 0\u00a0communauté')
  expect(lineOf(vacant, 'Ardèche')).toMatch(/>1<.*>1\sen construction</)
  expect(lineOf(vacant, 'Drôme')).toBe('')
  expect(await read('&statut=declared')).toContain('Drôme\u00a0: 1\u00a0communauté')
  const both = sectionOf(await read('&statut=declared&reprendre=oui'), 'carte')
  expect(both).toContain('Communautés déclarées et à reprendre, par département\u00a0: aucune.')
  expect(both).toMatch(/aria-current="[a-z]+">Déclarées, à reprendre</)
  expect(sectionOf(await read('&statut=closed'), 'carte')).toMatch(/aria-current="[a-z]+">Closes</)
  // nobody is kept on the map: there is a way out of it with no line, and with no place
  for (const query of ['&q=introuvable', '&lieu=Introuvable'])
    expect(await read(query)).toContain('Voir la liste seule')
  // the filters keep the map, and the department asked narrows the list only
  const drome = await read('&lieu=26')
  expect(drome).toContain('<input type="hidden" name="vue" value="carte"')
  expect(drome).toContain('Ardèche\u00a0: 1\u00a0communauté')
  expect(namedIn(sectionOf(drome, 'communautes'))).toEqual(names.slice(0, 2))
})
