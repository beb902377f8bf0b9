import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { test } from '#tests/support/database.ts'
import { followed, offered } from '../accompaniments/accompaniments.fixture.ts'
import { paths } from '../paths.ts'
import { agreed, browse, label, now, placeId, published, suspend, world } from '../room.fixture.ts'

const slugOf = async (db: Database, kind: string, code: string) =>
  (
    await db
      .selectFrom('territory')
      .select('slug')
      .where('kind', '=', kind)
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
  ).slug

const covering = (db: Database, awardId: Id, territoryId: number) =>
  db.insertInto('label_award_territory').values({ award_id: awardId, territory_id: territoryId }).execute()

test('someone who is neither, signed in or not, reads what this is and where to go', async ({ services }) => {
  const here = await world(services)
  for (const who of [null, here.lucie]) {
    const { status, html } = await (await browse({ ...services, clock: () => now }, who)).get(paths.dashboard)
    expect([status, html.includes('Mettre mon projet sur la carte'), html.includes('À vous')]).toEqual([
      200,
      true,
      false,
    ])
  }
})

test('a structure sees what waits, of whom and until when; a holder sees who helps', async ({ services }) => {
  const here = await world(services)
  await agreed(services, here)
  const id = await offered(services, here)
  const site = async (who: typeof here.maelle) =>
    (await (await browse({ ...services, clock: () => now }, who)).get(paths.dashboard)).html
  const structure = await site(here.maelle)
  expect([structure.includes('14 décembre 2026'), structure.includes(paths.accompaniment(id))]).toEqual([true, true])
  const holder = await site(here.nadia)
  expect([holder.includes(paths.project(here.project.id)), holder.includes('1\u00a0chose vous attend')]).toEqual([
    true,
    true,
  ])
  // the recipient is not labelled: it still reads what waits for it, and nothing of the accompaniment
  expect(await site(here.simon)).not.toContain(paths.accompaniment(id))
})

test('a territory names who covers it, by family, and the gaps; a suspended label covers nothing', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const department = await placeId(db, 'department', '23')
  await covering(db, here.awardId, department)
  const funder = await label(db, here.recipient.id, { family: 'funder' })
  await covering(db, funder, await placeId(db, 'commune', '23096'))
  const site = await browse({ ...services, clock: () => now })
  const page = async () => (await site.get(paths.territory(await slugOf(db, 'department', '23')))).html
  const html = await page()
  for (const part of ['Atelier des Pentes', 'tout le territoire', 'Banque Demain', 'une partie du territoire'])
    expect(html).toContain(part)
  expect(html).toContain('Aucune structure de la famille «\u00a0Évaluateur')
  await suspend(db, here.awardId, '2026-11-20')
  expect(await page()).not.toContain('Atelier des Pentes')
  expect((await site.get(paths.territory('nulle-part-ailleurs'))).status).toBe(404)
})

test('fewer than five projects are not counted in a territory', async ({ services, db }) => {
  const here = await world(services)
  await followed(services, here)
  const site = await browse({ ...services, clock: () => now })
  const path = paths.territory(await slugOf(db, 'department', '23'))
  expect((await site.get(path)).html).toContain('moins de 5')
  for (const name of ['Un', 'Deux', 'Trois', 'Quatre']) {
    const project = await published(services, here.nadia, `Projet ${name}`)
    await followed(services, { ...here, project })
  }
  const { html } = await site.get(path)
  expect(html.replace(/\s+/g, ' ')).toMatch(/projets accompagnés<\/dt><dd>5</)
})
