import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { agreed, at, browse, label, noticed, now, on, published, world } from '../room.fixture.ts'
import { noticeProject } from '../scouting/actions.ts'

test('fewer than five are not counted out loud, and nobody is named', async ({ services }) => {
  const here = await world(services)
  await agreed(services, here)
  for (let n = 1; n <= 5; n += 1)
    await noticeProject(
      services,
      here.maelle,
      here.structure,
      noticed({ holder: { sheetId: null, email: `a${n}@b.example` } }),
      now,
    )
  const site = await browse(at(services, '2026-11-25'))
  const data = JSON.parse((await site.get(paths.figuresFile)).html)
  expect(data.lignes).toEqual([
    {
      mois: '2026-11',
      famille: 'support_network',
      reperes: 5,
      demandes_recues: 0,
      orientations_proposees: null,
      orientations_acceptees: 0,
      orientations_abouties: 0,
      orientations_declinees: 0,
      accompagnements_ouverts: 0,
    },
  ])
  const { html } = await site.get(paths.figures)
  expect(html).toContain('moins de 5')
  for (const said of [html, JSON.stringify(data)])
    expect(said).not.toMatch(/Permis de bouger|Atelier des Pentes|@b\.example/)
})

test('on a real site, what was invented is left out of every number, and told apart', async ({ services: own, db }) => {
  const services = { ...own, config: { ...own.config, demo: false } }
  const here = await world(services)
  for (let n = 1; n <= 6; n += 1)
    await noticeProject(
      services,
      here.maelle,
      here.structure,
      noticed({ holder: { sheetId: null, email: `a${n}@b.example` } }),
      now,
    )
  await agreed(services, here)
  const read = async (on = services) =>
    JSON.parse((await (await browse(at(on, '2026-11-25'))).get(paths.figuresFile)).html)
  expect(await read()).toMatchObject({ inventees_mises_de_cote: 0, lignes: [{ reperes: 6 }] })
  await db.updateTable('sheet').set({ fictional: true }).where('id', '=', here.project.id).execute()
  expect(await read()).toMatchObject({
    inventees_mises_de_cote: 1,
    lignes: [{ reperes: 6, orientations_proposees: 0 }],
  })
  await db.updateTable('sheet').set({ fictional: true }).where('id', '=', here.structure.id).execute()
  expect(await read()).toMatchObject({ inventees_mises_de_cote: 7, lignes: [] })
  expect((await (await browse(at(services, '2026-11-25'))).get(paths.figures)).html).toContain(
    '7\u00a0lignes inventées',
  )
  // on someone's own machine everything is invented, and it says so
  expect(await read(own)).toMatchObject({ dont_inventees: 7, lignes: [{ reperes: 6 }] })
})

test('a structure counts in each of its families, only while it holds them', async ({ services, db }) => {
  const here = await world(services)
  await label(db, here.structure.id, { family: 'evaluator', since: '2027-01-01' })
  const other = await published(services, here.lucie, 'Mesure et sens', { kind: 'organisation' })
  await label(db, other.id, { family: 'funder' })
  for (const day of ['2026-11-22', '2027-02-01'])
    await noticeProject(
      services,
      here.maelle,
      here.structure,
      noticed({ holder: { sheetId: null, email: `${day}@b.example` } }),
      on(day),
    )
  const site = await browse(at(services, '2027-02-03'))
  const { lignes } = JSON.parse((await site.get(paths.figuresFile)).html) as {
    lignes: { mois: string; famille: string }[]
  }
  expect(lignes.map(({ mois, famille }) => `${mois} ${famille}`)).toEqual([
    '2027-02 support_network',
    '2027-02 evaluator',
    '2026-11 support_network',
  ])
})
