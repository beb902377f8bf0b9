import { expect } from 'vitest'
import { csvLine } from '#core/pure/csv.ts'
import { test } from '#tests/support/database.ts'
import { happened } from '../cases/events.ts'
import { paths } from '../paths.ts'
import { at, browse, challengeId, filed, inProgress, on, today, world } from '../room.fixture.ts'

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
  expect(line('Dans quel domaine', 'Mobilité et transports')).toMatchObject({ dossiers: 5, repondus: null })
  expect(line('Dans quel domaine', 'Impôts et cotisations')).toMatchObject({ dossiers: null })
  expect(line('Dans quel domaine', 'Culture et patrimoine')).toMatchObject({ dossiers: null })
  expect(line('Dans quelle région', 'Nouvelle-Aquitaine')).toMatchObject({ dossiers: 10 })
  const page = await read(services, paths.figures)
  const csv = await read(services, paths.figuresCsv)
  expect(page).toContain('non dit')
  for (const said of [page, csv, JSON.stringify(lignes)])
    expect(said).not.toMatch(/Garage|garage|probatoire|D-2026|Nadia|Camille|@/)
})

test('delays are told from five answers on; cases of more than a year ago apart, when asked', async ({
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
  expect(await median('?periode=avant')).toBe(30)
  expect(await read(services, `${paths.figures}?periode=avant`)).toContain('Interprétation ou procédure ajustée')
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

test('every line of the page, of the CSV and of the JSON, where what happened is known', async ({ services, db }) => {
  const here = await world(services)
  const mobility = await challengeId(db, 'mobilite-du-quotidien')
  const { name } = await db
    .selectFrom('challenge as mine')
    .innerJoin('challenge as root', 'root.id', 'mine.parent_id')
    .select('root.name')
    .where('mine.id', '=', mobility)
    .executeTakeFirstOrThrow()
  for (let n = 0; n < 12; n += 1) {
    const id = await inProgress(services, here.nadia, 2, { filedOn: '2026-10-05' })
    const { appointment_id } = await db
      .updateTable('blocker_case')
      .set({
        ...{ status: 'answered', challenge_id: mobility, qualified_at: on('2026-10-07') },
        ...{ assigned_at: on('2026-10-12'), answered_at: on('2026-10-22') },
      })
      .where('id', '=', id)
      .returning('appointment_id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('blocker_outcome')
      .values({ case_id: id, kind: 'adjusted', said: 'Réglé.', appointment_id, given_at: on('2026-10-22') })
      .execute()
  }
  for (let n = 0; n < 9; n += 1) {
    const id = await filed(db, here.nadia, { matter: 'tax', how: 'rule' })
    const details = { desk: 'nursery', desk_as: 'wrong', desk_answer: n < 6 ? 'done' : 'goes_on' }
    await happened(db, { id }, { actorId: here.nadia.id, side: 'holder', verb: 'filed', details, at: on(today) })
  }
  const dossiers = (
    dimension: string,
    valeur: string,
    cases: number | null,
    answers: number | null,
    days: number | null,
  ) => ({
    ...{ dimension, valeur, dossiers: cases, repondus: answers, delai_median_jours: days },
  })
  const expected = [
    dossiers('ensemble', 'dossiers déposés', 20, null, null),
    dossiers('ensemble', 'sont en cours', 5, null, null),
    dossiers('ensemble', 'ont reçu une réponse', 10, null, null),
    dossiers('ensemble', 'ont été retirés', null, null, null),
    dossiers('délai médian', 'Du dépôt au tri', null, null, 2),
    dossiers('délai médian', 'Du tri à une personne', null, null, 5),
    dossiers('délai médian', 'De cette personne à la réponse', null, null, 10),
    dossiers('délai médian', 'Du dépôt à la réponse', null, null, 17),
    dossiers('Comment cela finit', 'Interprétation ou procédure ajustée', 10, 10, 17),
    dossiers('Dans quel domaine', 'Mobilité et transports', 10, 10, 17),
    dossiers('Dans quel domaine', 'Impôts et cotisations', 5, null, null),
    dossiers('Avec quelle administration', 'Préfecture ou sous-préfecture', 20, 10, 17),
    dossiers('Dans quelle région', 'Nouvelle-Aquitaine', 20, 10, 17),
    dossiers('Pour quel défi', name, 10, 10, 17),
    dossiers('À la bonne porte avant de déposer', 'Avaient écrit au service compétent avant de déposer', 5, null, null),
    dossiers('À la bonne porte avant de déposer', 'Ont déposé sans lui avoir écrit', null, null, null),
    dossiers('À la bonne porte avant de déposer', 'Rien ne laissait penser à une autre porte', 10, 10, 17),
  ]
  const { lignes } = JSON.parse(await read(services, paths.figuresJson))
  for (const one of expected) expect(lignes).toContainEqual(one)
  const csv = (await read(services, paths.figuresCsv)).trim().split('\r\n')
  expect(csv[0]).toBe('dimension,valeur,dossiers,repondus,delai_median_jours')
  expect(csv.length).toBe(lignes.length + 1)
  for (const one of expected) expect(csv).toContain(csvLine(Object.values(one)).trimEnd())
  const page = await read(services, paths.figures)
  const text = page.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|[|\s]*/g, '|')
  for (const said of [
    '|Préfecture ou sous-préfecture|20 ou plus|10 ou plus|17 jours|',
    `|${name}|10 ou plus|10 ou plus|17 jours|`,
    '|Avaient écrit au service compétent avant de déposer|5 ou plus|non dit|non dit|',
    '|Du dépôt au tri|2 jours|',
  ])
    expect(text.replaceAll('\u00a0', ' ')).toContain(said)
  expect(text).not.toContain('Ont déposé sans lui avoir écrit')
})
