import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { paths } from '../../paths.ts'
import { at, desk, officer } from '../desk.fixture.ts'
import { viewsOf } from './queries.ts'

test('a view is its owner’s alone', async ({ services, db }) => {
  const { coordinator } = await desk(db)
  const other = await officer(db, 'helene', 'label_coordinator', null)
  const browser = await at(services, coordinator)
  await browser.post(paths.deskViews, { nom: 'En retard', liste: 'echeance=retard' })
  const [view] = await viewsOf(db, coordinator.id)
  const stranger = await at(services, other)
  expect((await stranger.get(paths.deskView(view?.id ?? ''))).status).toBe(404)
  expect((await stranger.post(paths.deskView(view?.id ?? ''), { nom: 'Prise' })).status).toBe(404)
  expect((await stranger.post(paths.deskViewRemoval(view?.id ?? ''))).status).toBe(404)
  expect((await stranger.get(paths.desk)).html).not.toContain('>En retard</a>')
})

test('a view keeps filters and columns, is renamed, refuses a name twice, is deleted', async ({ services, db }) => {
  const { coordinator } = await desk(db)
  const browser = await at(services, coordinator)
  expect((await browser.post(paths.deskViews, { nom: ' ', liste: '' })).status).toBe(422)
  const liste = 'famille=funder&colonnes=avis&colonnes=notes&page=4&autre=1'
  const saved = await browser.post(paths.deskViews, { nom: 'Financeurs', liste })
  expect(saved.to).toBe(`${paths.desk}?famille=funder&colonnes=avis&colonnes=notes`)
  const again = await browser.post(paths.deskViews, { nom: 'Financeurs', liste })
  expect(again.status).toBe(422)
  expect(again.html).toContain('porte déjà ce nom')
  const [view] = await viewsOf(db, coordinator.id)
  const id = view?.id ?? ''
  expect((await browser.get(paths.desk)).html).toContain('Financeurs')
  expect((await browser.post(paths.deskView(id), { nom: 'Fonds' })).status).toBe(303)
  expect((await viewsOf(db, coordinator.id)).map(({ name }) => name)).toEqual(['Fonds'])
  expect((await browser.get(paths.deskViewRemoval(id))).html).toContain('Supprimer cette vue')
  expect((await browser.post(paths.deskViewRemoval(id))).status).toBe(303)
  expect(await viewsOf(db, coordinator.id)).toEqual([])
})
