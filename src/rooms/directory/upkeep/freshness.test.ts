import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { confirmSheet } from '../publication/actions.ts'
import { browse, curator, draft, mails, now, person, published } from '../room.fixture.ts'
import { askFreshness } from './actions-freshness.ts'

const at = (day: string) => ({ clock: () => new Date(`${day}T06:41:00Z`) })

test('a sheet confirmed within the year, a draft or one nobody keeps is not asked about', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  await draft(services, nadia, 'Brouillon', 'project', now)
  const orphan = await published(services, await person(db, 'yanis'), 'La Ligne')
  await db.deleteFrom('sheet_member').where('sheet_id', '=', orphan.id).execute()
  await askFreshness({ ...services, ...at('2027-11-22') })
  await confirmSheet(services, nadia, sheet.id, new Date('2027-11-22T12:00:00Z'))
  await askFreshness({ ...services, ...at('2028-11-21') })
  expect(await mails(db)).toEqual([])
})

test('after a year its keepers are asked once, again two months later, and a button answers', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  await curator(db)
  for (const day of ['2027-11-23', '2027-11-24', '2028-01-21', '2028-01-22']) {
    await askFreshness({ ...services, ...at(day) })
  }
  const asked = await mails(db)
  expect(asked.map(({ to }) => to)).toEqual([nadia.email, nadia.email])
  expect(asked[0]?.text).toContain(`/fiches/${sheet.id}/relecture`)
  expect(asked[0]?.text).toContain('22 novembre 2026')
  const visitor = await browse({ ...services, ...at('2028-01-22') })
  expect((await visitor.get('/projets/permis-de-bouger')).html).toContain('Personne n’a confirmé cette fiche')
  const keeper = await browse({ ...services, ...at('2028-01-22') }, nadia)
  expect((await keeper.get(`/fiches/${sheet.id}/relecture`)).html).toContain('Oui, tout est exact')
  await keeper.post(`/fiches/${sheet.id}/verification`)
  expect((await visitor.get('/projets/permis-de-bouger')).html).not.toContain('Personne n’a confirmé cette fiche')
  await askFreshness({ ...services, ...at('2028-04-22') })
  expect(await mails(db)).toHaveLength(2)
})
