import { expect } from 'vitest'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { placeId } from '../../directory/room.fixture.ts'
import { eraseLabelDemo } from '../erasure/actions.ts'
import { paths } from '../paths.ts'
import { awarded, structure } from '../register/register.fixture.ts'
import { tellNewGaps } from './actions.ts'
import { departments } from './queries.ts'
import { coverageOn, supportersIn } from './queries-coverage-on.ts'

const today = '2026-11-22'
const text = async (services: Services, path: string) =>
  (await get(appFor({ ...services, clock: () => new Date(`${today}T10:00:00Z`) }), path)).text()

test('what is suspended, withdrawn, over or to come covers nothing', async ({ services, db }) => {
  const sheet = await structure(services, 'Réseau des Cimes')
  const places = [await placeId(db, 'region', '75')]
  await awarded(db, sheet.id, { places, states: [['2026-01-01', 'suspended']] })
  await awarded(db, sheet.id, { family: 'funder', places, since: '2020-01-01', until: '2022-12-31' })
  await awarded(db, sheet.id, { family: 'evaluator', places, since: '2027-01-01', until: '2029-12-31' })
  expect(await coverageOn(db, today)).toEqual({})
})

test('a region covers each of its departments, a group of communes touches those it lies in, Paris is its department', async ({
  services,
  db,
}) => {
  expect(await departments(db)).toHaveLength(101)
  const region = await structure(services, 'Caisse du Sud-Ouest')
  const epci = await structure(services, 'Fabrique de Redon')
  const paris = await structure(services, 'Étude de Seine')
  const redon = await db
    .selectFrom('territory')
    .select('id')
    .where('slug', '=', 'ca-redon-agglomeration')
    .executeTakeFirstOrThrow()
  await awarded(db, region.id, {
    family: 'funder',
    places: [await placeId(db, 'region', '75'), await placeId(db, 'commune', '23096')],
  })
  await awarded(db, epci.id, { places: [redon.id] })
  await awarded(db, paris.id, { family: 'evaluator', places: [await placeId(db, 'commune', '75056')] })
  const { funder = {}, support_network, evaluator } = await coverageOn(db, today)
  expect(Object.keys(funder).sort()).toEqual('16 17 19 23 24 33 40 47 64 79 86 87'.split(' '))
  expect(funder['23']).toEqual({ whole: 1, partly: 0 })
  expect(support_network).toEqual({
    '35': { whole: 0, partly: 1 },
    '44': { whole: 0, partly: 1 },
    '56': { whole: 0, partly: 1 },
  })
  expect(evaluator).toEqual({ '75': { whole: 1, partly: 0 } })
  expect(await supportersIn(db, ['35', '56', '22', '29'], today)).toMatchObject([
    { name: 'Fabrique de Redon', whole: false, codes: ['35', '56'] },
  ])
})

test('a gap bears its name, with who is nearest in the region; where nobody is, that is said too', async ({
  services,
  db,
}) => {
  const sheet = await structure(services, 'Mesure de Grenoble')
  await awarded(db, sheet.id, { family: 'evaluator', places: [await placeId(db, 'commune', '38185')] })
  const page = await text(services, `${paths.coverage}?famille=evaluator&departement=26`)
  expect(page).toContain('Aucun évaluateur labellisé ici')
  expect(page).toContain('Les plus proches, dans la même région (Auvergne-Rhône-Alpes)')
  expect(page).toContain(paths.structure(sheet.slug))
  expect(page).toContain('Aucun financeur labellisé ici')
  expect(page).toContain('Aucun non plus ailleurs dans la région Auvergne-Rhône-Alpes')
  expect(page).toContain('Aucun évaluateur labellisé dans 100\u00a0départements')
  expect(page).toContain('Isère\u00a0: 1\u00a0structure labellisée')
  const there = await text(services, `${paths.coverage}?famille=evaluator&departement=38`)
  expect(there).toContain('une partie du département')
  const nowhere = await text(services, `${paths.coverage}?famille=nope&departement=zz`)
  expect(nowhere).toContain('Réseau d’accompagnement\u00a0: structures labellisées par département')
  expect(nowhere).not.toContain('id="departement"')
})

/** The job of a day, at its hour; then all that was ever told of gaps. */
const morningOf = async (services: Services, day: string) => {
  await tellNewGaps({ ...services, clock: () => new Date(`${day}T05:11:00Z`) })
  const told = await services.db
    .selectFrom('outgoing_mail')
    .select(['event_key', 'subject'])
    .orderBy('queued_at')
    .execute()
  return told.filter(({ event_key }) => event_key?.startsWith('label-gap:'))
}

test('a department left without a family is told once to the labelled structures of its region, and to nobody else', async ({
  services,
  db,
}) => {
  const [lost, near, far] = [
    await structure(services, 'Mesure de Grenoble'),
    await structure(services, 'Réseau de Valence'),
    await structure(services, 'Réseau de Brest'),
  ]
  const isere = [await placeId(db, 'department', '38')]
  const award = await awarded(db, lost.id, { family: 'evaluator', places: isere })
  await awarded(db, near.id, { places: [await placeId(db, 'department', '26')] })
  await awarded(db, far.id, { places: [await placeId(db, 'department', '29')] })
  const morning = (day: string) => morningOf(services, day)
  const becomes = (state: 'withdrawn' | 'active' | 'suspended', day: string) =>
    db.insertInto('label_award_state').values({ award_id: award.id, from_on: day, state }).execute()

  // most of the country has nobody: the first morning takes note of what is there, and says nothing
  expect(await morning('2026-11-21')).toEqual([])
  expect(await morning(today)).toEqual([])
  // by day, once the morning has gone
  await becomes('suspended', today)
  const told = await morning('2026-11-23')
  expect(told.map(({ subject }) => subject)).toEqual(['Isère\u00a0: plus aucun évaluateur labellisé'])
  const owners = await db.selectFrom('sheet_member').select('user_id').where('sheet_id', '=', near.id).execute()
  expect(told[0]?.event_key).toBe(`label-gap:evaluator:38:2026-11-23:${owners[0]?.user_id}`)
  expect(await morning('2026-11-23')).toHaveLength(1)
  expect(await morning('2026-11-24')).toHaveLength(1)

  // there again, then lost on a day followed by three mornings without a worker
  await becomes('active', '2026-11-24')
  expect(await morning('2026-11-25')).toHaveLength(1)
  await becomes('withdrawn', '2026-11-25')
  expect((await morning('2026-11-29')).map(({ event_key }) => event_key?.split(':')[3])).toEqual([
    '2026-11-23',
    '2026-11-29',
  ])
  expect(await morning('2026-11-30')).toHaveLength(2)
})

test('what only an invented structure reached is no loss when the demonstration goes', async ({ services, db }) => {
  const [invented, near] = [
    await structure(services, 'Mesure de Grenoble'),
    await structure(services, 'Réseau de Valence'),
  ]
  const places = [await placeId(db, 'department', '38')]
  const award = await awarded(db, invented.id, { family: 'evaluator', places })
  await awarded(db, near.id, { places: [await placeId(db, 'department', '26')] })
  expect(await morningOf(services, today)).toEqual([])
  await db.updateTable('label_application').set({ demo: true }).where('id', '=', award.applicationId).execute()
  await db.updateTable('label_award').set({ demo: true }).where('id', '=', award.id).execute()
  await eraseLabelDemo(db)
  expect(await morningOf(services, '2026-11-23')).toEqual([])
})
