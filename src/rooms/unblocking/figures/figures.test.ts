import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { at, browse, filed, inProgress, on, today, world } from '../room.fixture.ts'

const read = async (...[services, path]: [Parameters<typeof browse>[0], string]) =>
  (await (await browse(at(services, today))).get(path)).html

test('fewer than five are not said, the rest is said in fives, and nothing tells whose or what', async ({
  services,
  db,
}) => {
  const here = await world(services)
  for (let n = 0; n < 3; n += 1) await filed(db, here.nadia, { matter: 'tax', how: 'rule', sheetId: here.garage.id })
  for (let n = 0; n < 7; n += 1) await filed(db, here.camille, { matter: 'transport', filedOn: '2026-11-02' })
  const { lignes } = JSON.parse(await read(services, paths.figuresJson))
  const line = (dimension: string, valeur: string) =>
    lignes.find((one: { dimension: string; valeur: string }) => one.dimension === dimension && one.valeur === valeur)
  expect(line('ensemble', 'dossiers déposés')).toMatchObject({ dossiers: 10 })
  expect(line('Dans quel domaine', 'Mobilité et transports')).toMatchObject({ dossiers: 5, repondus: 0 })
  expect(line('Dans quel domaine', 'Impôts et cotisations')).toMatchObject({ dossiers: null })
  expect(line('Dans quelle région', 'Nouvelle-Aquitaine')).toMatchObject({ dossiers: 10 })
  const page = await read(services, paths.figures)
  const csv = await read(services, paths.figuresCsv)
  expect(page).toContain('moins de 5')
  for (const said of [page, csv, JSON.stringify(lignes)])
    expect(said).not.toMatch(/Garage|garage|permis|D-2026|Nadia|Camille|@/)
})

test('delays are told from five answers on, cases of more than a year ago only when asked', async ({
  services,
  db,
}) => {
  const here = await world(services)
  await db.updateTable('hacker_appointment').set({ starts_on: '2024-01-01' }).execute()
  const answered = async (count: number, filedOn: string, answeredOn: string) => {
    for (let n = 0; n < count; n += 1) {
      const id = await inProgress(services, here.nadia, 2, { filedOn })
      const { appointment_id } = await db
        .updateTable('blocker_case')
        .set({ status: 'answered', answered_at: on(answeredOn) })
        .where('id', '=', id)
        .returning('appointment_id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('blocker_outcome')
        .values({ case_id: id, kind: 'adjusted', said: 'C’est réglé.', appointment_id, given_at: on(answeredOn) })
        .execute()
    }
  }
  await answered(4, '2026-10-05', '2026-10-15')
  const median = async (query = '') => {
    const { lignes } = JSON.parse(await read(services, paths.figuresJson + query))
    return lignes.find((one: { valeur: string }) => one.valeur === 'Du dépôt à la réponse').delai_median_jours
  }
  expect(await median()).toBeNull()
  await answered(1, '2026-10-05', '2026-10-25')
  expect(await median()).toBe(10)
  await answered(6, '2025-01-06', '2025-02-05')
  expect(await median()).toBe(10)
  expect(await median('?periode=tout')).toBe(30)
  expect(await read(services, `${paths.figures}?periode=tout`)).toContain('Interprétation ou procédure ajustée')
})

test('on a real site, what was invented is left out of every number, and told apart', async ({ services: own, db }) => {
  const services = { ...own, config: { ...own.config, demo: false } }
  const here = await world(services)
  for (let n = 0; n < 5; n += 1) await filed(db, here.nadia)
  for (let n = 0; n < 6; n += 1) {
    const id = await filed(db, here.nadia)
    await db.updateTable('blocker_case').set({ demo: true }).where('id', '=', id).execute()
  }
  const { lignes, inventes_mis_de_cote: apart } = JSON.parse(await read(services, paths.figuresJson))
  expect(lignes[0]).toMatchObject({ valeur: 'dossiers déposés', dossiers: 5 })
  expect(apart).toBe(5)
  expect(await read(services, paths.figures)).toContain('mis de côté')
})
