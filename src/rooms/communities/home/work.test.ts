import { expect } from 'vitest'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { sectionOf } from '#tests/support/section.ts'
import { asked, department } from '../liaison/delays.fixture.ts'
import { paths } from '../paths.ts'
import { approved, begun } from '../roadmap/roadmap.fixture.ts'
import { at, browse, today, world } from '../room.fixture.ts'

const home = async (services: Services, slug: string) =>
  (await (await browse(services)).get(paths.community(slug))).html.replaceAll('\u00a0', ' ')

test('the home tells the delays of each department from three answers on, and of all of them', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const { vercors } = await world(services)
  const read = () => home(services, vercors.slug)
  expect(sectionOf(await read(), 'directions')).toContain('L’annuaire des directions n’est pas encore écrit.')
  const green = await department(db, vercors.id)
  const roads = await department(db, vercors.id, 'Voirie')
  for (const day of ['2026-11-03', '2026-11-20']) await asked(db, vercors.id, green, day)
  const few = await read()
  expect(sectionOf(few, 'directions')).toMatch(/Espaces verts.*trop peu de réponses pour un délai, 1 en retard/s)
  expect(few).not.toContain('réponse médiane des directions')
  await asked(db, vercors.id, green, '2026-11-05')
  const told = await read()
  expect(sectionOf(told, 'directions')).toMatch(/Espaces verts.*3 jours ouvrés en médiane, 1 en retard/s)
  expect(sectionOf(told, 'directions')).toMatch(new RegExp(`${roads}.*Voirie.*trop peu de réponses`, 's'))
  expect(told).toMatch(/réponse médiane des directions<\/dt><dd>3</)
})

test('the home tells how far each axis of the roadmap is, and whether the group approved it', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const read = async () => sectionOf(await home(services, here.vercors.slug), 'feuille-de-route')
  expect(await read()).toContain('Pas encore de feuille de route')
  const { axis, first, second } = await begun(services, here)
  const draft = await read()
  expect(draft).toContain('Encore un brouillon')
  expect(draft).toMatch(new RegExp(`${axis}">Un fonds commun</a>.*0 jalon atteint sur 2`, 's'))
  const settle = (id: Id, status: 'done' | 'abandoned') =>
    db
      .updateTable('roadmap_item')
      .set({ status, status_on: '2026-11', reason: 'Réglé autrement.' })
      .where('id', '=', id)
      .execute()
  await settle(first, 'done')
  expect(await read()).toContain('1 jalon atteint sur 2')
  await settle(second, 'abandoned')
  expect(await read()).toContain('1 jalon atteint sur 1')
  await approved(services, here.maelle, here.vercors.slug)
  expect(sectionOf(await home(at(real, '2026-12-07'), here.vercors.slug), 'feuille-de-route')).toMatch(
    /Version 1, approuvée par le groupe le.*6 décembre 2026/s,
  )
})
