import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { at, browse, inProgress, now, on, placeId, supervisor, today, world } from '../room.fixture.ts'
import { abandonTest, decideTest, editTest, measureTest, prepareTest, startTest, type TestPlan } from './actions.ts'
import { readTest } from './queries.ts'

const notFound = { kind: 'not-found' }
const plan = (over: Partial<TestPlan> = {}): TestPlan => ({
  ...{ title: 'Prêter sans attendre', hypothesis: 'Un accord de principe suffit.', territoryId: null },
  ...{ startsOn: '2026-12-01', endsOn: '2027-05-31', measure: 'Le nombre de prêts.', stopCriterion: 'Deux accidents.' },
  ...over,
})
const prepared = async (services: Services, by: Actor, over: Partial<TestPlan> = {}, caseId: string | null = null) =>
  certain(await prepareTest(services, by, plan(over), caseId, now))

test('only supervisors and public hackers in force write tests, and only those who lead one move it', async ({
  services,
  db,
}) => {
  const here = await world(services)
  for (const who of [here.nadia, here.paul, here.georges, { ...here.helene, secondFactor: false }])
    await expect(prepareTest(services, who, plan(), null, now), who.name).rejects.toMatchObject(
      who.id === here.helene.id ? { kind: 'second-factor' } : notFound,
    )
  const slug = await prepared(services, here.helene, { territoryId: here.department })
  const elsewhere = await supervisor(db, 'julie', await placeId(db, 'department', '26'))
  for (const who of [here.nadia, here.georges, here.ibrahim, elsewhere, { ...here.jeanne, demo: true }]) {
    await expect(readTest(db, who, slug, today)).rejects.toMatchObject(notFound)
    await expect(startTest(services, who, slug, now)).rejects.toMatchObject(notFound)
  }
  const amine = await supervisor(db, 'amine', here.region)
  for (const who of [here.helene, here.jeanne, amine])
    expect(await readTest(db, who, slug, today)).toMatchObject({ leads: true })
  await db
    .updateTable('hacker_appointment')
    .set({ ends_on: '2026-11-30' })
    .where('id', '=', here.appointments.helene)
    .execute()
  await expect(startTest(services, here.helene, slug, on('2026-12-01'))).rejects.toMatchObject(notFound)
  certain(await startTest(services, amine, slug, on('2026-12-01')))
  await expect(measureTest(services, here.paul, slug, { resultKind: 'mixed', result: 'x' }, now)).rejects.toMatchObject(
    notFound,
  )
})

/** Written straight to the database, as by mistake: what it answers, and everything as before. */
const written = (db: Database, slug: string, values: object) =>
  inTransaction(db, (tx) => tx.updateTable('learning_test').set(values).where('slug', '=', slug).execute())

test('a test without a stop criterion does not start; once started, what it said before does not move', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { jeanne } = here
  expect(await prepareTest(services, jeanne, plan({ endsOn: '2026-12-01' }), null, now)).toMatchObject({
    refusal: 'dates',
  })
  const slug = await prepared(services, jeanne, { stopCriterion: '' })
  expect(await startTest(services, jeanne, slug, now)).toMatchObject({ refusal: 'no-stop' })
  await expect(written(db, slug, { status: 'running', started_at: now })).rejects.toThrow('check')
  expect(await editTest(services, jeanne, slug, plan(), 7, now)).toMatchObject({ refusal: 'changed' })
  certain(await editTest(services, jeanne, slug, plan(), 1, now))
  certain(await startTest(services, jeanne, slug, now))
  const other = plan({ stopCriterion: 'Rien.' })
  expect(await editTest(services, jeanne, slug, other, 3, now)).toMatchObject({ refusal: 'not-now' })
  expect(await abandonTest(services, jeanne, slug, now)).toMatchObject({ refusal: 'not-now' })
  const said = { resultKind: 'refuted', result: 'Aucun prêt.' } as const
  const choice = { decision: 'stop', reason: 'Démenti.', changed: 'On demande l’accord avant.' } as const
  expect(await decideTest(services, jeanne, slug, choice, now)).toMatchObject({ refusal: 'not-now' })
  for (const [values, why] of [
    [{ stop_criterion: 'Rien.' }, 'before its start holds'],
    [{ ends_on: '2028-01-01' }, 'before its start holds'],
    [{ status: 'abandoned' }, 'does not go from'],
    [{ status: 'prepared' }, 'does not go from'],
  ] as const)
    await expect(written(db, slug, values)).rejects.toThrow(why)
  await expect(
    inTransaction(db, (tx) => tx.deleteFrom('learning_test').where('slug', '=', slug).execute()),
  ).rejects.toThrow('stays')
  certain(await measureTest(services, jeanne, slug, said, now))
  expect(await measureTest(services, jeanne, slug, said, now)).toMatchObject({ refusal: 'not-now' })
  await expect(written(db, slug, { result: 'Tout va bien.' })).rejects.toThrow('what a test measured holds')
  certain(await decideTest(services, jeanne, slug, choice, now))
})

test('what is prepared is nowhere in public; what is refuted is, in the journal and its feed, and never whose case it was', async ({
  services,
}) => {
  const here = await world(services)
  const caseId = await inProgress(services, here.nadia, 3)
  await expect(prepareTest(services, here.ibrahim, plan(), caseId, now)).rejects.toMatchObject(notFound)
  const then = at(services, today)
  const helene = await browse(then, here.helene)
  const visitor = await browse(then)
  expect(await (await browse(then, here.ibrahim)).get(paths.newTestOf(caseId))).toHaveProperty('status', 404)
  expect(await visitor.post(paths.newTest, {})).toHaveProperty('status', 303)
  const fields = {
    ...{
      titre: 'Prêter sans attendre',
      hypothese: 'Un accord de principe suffit.',
      lieu: 'Creuse',
      lieu_id: String(here.department),
    },
    ...{ debut: '2026-11-23', fin: '2027-05-31', mesure: 'Le nombre de prêts.', arret: '', dossier: caseId },
  }
  const again = await helene.post(paths.newTest, { ...fields, fin: '2026-11-01', hypothese: '' })
  expect(again).toMatchObject({ status: 422 })
  for (const kept of ['Le nombre de prêts.', 'La fin vient après le début', 'Écrivez l’hypothèse', caseId])
    expect(again.html).toContain(kept)
  expect((await helene.get(paths.newTestOf(caseId))).html).toContain('Ce lien n’est jamais publié')
  const { to } = await helene.post(paths.newTest, fields)
  expect(to).toBe(paths.test('preter-sans-attendre'))
  expect(await visitor.get(to)).toHaveProperty('status', 404)
  expect((await visitor.get(paths.tests)).html).not.toContain('Prêter sans attendre')
  expect((await helene.get(paths.tests)).html).toContain('Prêter sans attendre')
  const refused = await helene.post(`${to}/debut`)
  expect(refused.status).toBe(409)
  expect(refused.html).toContain('ne commence pas sans critère d’arrêt')
  await helene.post(`${to}/modifier`, { ...fields, arret: 'Deux accidents.', version: '1' })
  expect(await helene.post(`${to}/debut`)).toHaveProperty('status', 303)
  expect((await helene.post(`${to}/resultat`, { resultat: 'Douze refus' })).html).toContain('Douze refus')
  await helene.post(`${to}/resultat`, { conclusion: 'refuted', resultat: 'Douze refus sur douze.' })
  await helene.post(`${to}/decision`, { choix: 'stop', raison: 'Démenti.', changement: 'Demander l’accord avant.' })
  for (const path of [to, paths.journal, paths.journalFeed]) {
    const { html, status } = await visitor.get(path)
    expect(status).toBe(200)
    expect(html).toContain('Hypothèse démentie')
    expect(html).toMatch(/Demander l(’|&apos;)accord avant/)
    for (const secret of [caseId, 'Garage solidaire', 'garage solidaire', 'permis probatoire', 'Nadia', 'D-2026-9'])
      expect(html, path).not.toContain(secret)
  }
  expect((await visitor.get(paths.journal)).html).toContain('Décidés en 2026')
})
