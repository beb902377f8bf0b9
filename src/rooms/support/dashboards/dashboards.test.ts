import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { test } from '#tests/support/database.ts'
import { followed, offered } from '../accompaniments/accompaniments.fixture.ts'
import { paths } from '../paths.ts'
import {
  agreed,
  at,
  browse,
  label,
  moved,
  now,
  on,
  person,
  placeId,
  published,
  suspend,
  today,
  world,
} from '../room.fixture.ts'
import { lateQueues } from './queries-delays.ts'
import { canSeeQueues } from './rules.ts'

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

test('a delay is said from three answers on; only those who coordinate there read whose queue is late', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const department = await placeId(db, 'department', '23')
  const funder = await label(db, here.recipient.id, { family: 'funder' })
  await covering(db, funder, department)
  const path = paths.territory(await slugOf(db, 'department', '23'))
  const site = await browse(services)
  for (const [name, answered] of [
    ['Un', '2026-10-03'],
    ['Deux', '2026-10-05'],
  ] as const) {
    const project = await published(services, here.nadia, `Projet ${name}`)
    await moved(
      services,
      here.simon,
      await agreed(services, { ...here, project }, [], on('2026-10-01')),
      'accept',
      {},
      on(answered),
    )
  }
  expect((await site.get(path)).html).toContain('après 3 réponses')
  const third = await published(services, here.nadia, 'Projet Trois')
  const id = await agreed(services, { ...here, project: third }, [], on('2026-10-01'))
  await moved(services, here.simon, id, 'accept', {}, on('2026-10-09'))
  const { html } = await site.get(path)
  expect(html).toContain('répond en 4\u00a0jours, en médiane')
  expect(html.replace(/\s+/g, ' ')).toMatch(/à un projet d’ici, en médiane<\/dt><dd>4</)

  await agreed(services, here, [], on('2026-11-01'))
  const reads = async (role: string, place: number) => {
    const jeanne = await person(db, role === 'label_coordinator' ? 'jeanne' : 'julie')
    await db
      .insertInto('role_grant')
      .values({
        ...{ user_id: jeanne.id, role, scope_kind: 'territory', territory_id: place, act: 'décision d’essai' },
        ...{ starts_on: '2026-01-01', ends_on: '2027-01-01' },
      })
      .execute()
    const grants = [
      { role: role as 'label_reviewer', territoryId: place, startsOn: '2026-01-01', endsOn: '2027-01-01' },
    ]
    return { ...jeanne, secondFactor: true, grants }
  }
  const places = [department]
  const reviewer = await reads('label_reviewer', department)
  const coordinator = await reads('label_coordinator', department)
  expect([reviewer, coordinator, here.simon, null].map((who) => canSeeQueues(who, today, places))).toEqual([
    false,
    true,
    false,
    false,
  ])
  expect(canSeeQueues(coordinator, today, [department + 1])).toBe(false)
  // once they passed their second factor, and nobody before
  const jeanne = async () => (await (await browse(services, coordinator)).get(path)).html
  expect(await jeanne()).not.toContain('Files en retard')
  await db.updateTable('app_user').set({ two_factor_enabled: true }).execute()
  expect(await jeanne()).toMatch(/Files en retard[\s\S]*1\u00a0projet attend depuis plus de 14\u00a0jours/)
  for (const who of [here.simon, reviewer])
    expect((await (await browse(services, who)).get(path)).html).not.toContain('Files en retard')
  const queues = (id: number, kind = 'department') => lateQueues(db, { id, kind }, { day: today, longest: 14 })
  const waiting = [{ name: 'Banque Demain', waiting: 1, unanswered: 0 }]
  expect(await queues(department)).toMatchObject(waiting)
  // a suspended structure still holds what was sent to it; of projects of elsewhere nothing is said here
  await suspend(db, funder, '2026-11-20')
  expect(await jeanne()).toMatch(/Files en retard[\s\S]*1\u00a0projet attend depuis plus de 14\u00a0jours/)
  const lyon = [await placeId(db, 'commune', '69123')]
  const away = await published(services, here.nadia, 'Projet de Lyon', { placeIds: lyon })
  await agreed(services, { ...here, project: away }, [], on('2026-11-01'))
  expect(await queues(department)).toMatchObject(waiting)
  expect(await queues(lyon[0] ?? 0, 'commune')).toMatchObject(waiting)
  expect(await queues(await placeId(db, 'country', 'FR'), 'country')).toMatchObject([{ waiting: 2 }])
})
