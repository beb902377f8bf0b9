import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { paths } from '../../paths.ts'
import { decisionById } from '../../queries.ts'
import { after, browse, mails, person, trio } from '../../room.fixture.ts'
import { endFloor } from '../floor/actions.ts'
import { tellSomeMembers } from '../floor/actions-telling.ts'
import { allOf, at, collecting, said } from '../floor.fixture.ts'
import { watchGrouping } from './actions-term.ts'

test('a grouping has a term: before it only who leads goes on, reminded once; past it any member, told once', async ({
  services,
  db,
}) => {
  const { nadia, camille, paul, body } = await trio(services)
  const hugo = await person(db, 'hugo')
  const id = await collecting(services, body, nadia)
  await said(services, camille, id, 'Chaque mois')
  await endFloor(db, id, after(10))
  const { groupUntil, version } = await decisionById(db, id)
  expect(groupUntil).toEqual(after(24))
  const placed = { version: String(version), label: 'Tous les mois', detail: '' }
  const [idea] = await allOf(services, id)
  const fields = { ...placed, [`place-${idea?.id}`]: 'nouvelle' }
  const groups = async (who: typeof nadia, days: number) =>
    (await (await browse(at(services, days), who)).post(paths.grouping(id), fields)).status
  expect(await groups(camille, 23.9)).toBe(404)
  expect(await groups(hugo, 25)).toBe(404)
  const visitor = async (days: number) => (await (await browse(at(services, days))).get(paths.decision(id))).html
  expect(await visitor(11)).toContain('La suite est à qui anime jusqu’au 16 décembre 2026')

  const sent = async (subject: string) =>
    (await mails(db)).filter((mail) => mail.subject.startsWith(subject)).map(({ to }) => to)
  await watchGrouping(at(services, 20.9))
  expect(await sent('Ce qui a été dit attend')).toEqual([])
  for (const days of [21, 22]) await watchGrouping(at(services, days))
  expect(await sent('Ce qui a été dit attend')).toEqual([nadia.email])
  await tellSomeMembers(at(services, 23), id, 'overdue', null)
  expect(await sent('Tout membre peut')).toEqual([])

  const told = () => db.selectFrom('decision').select('group_shared_at').where('id', '=', id).executeTakeFirst()
  await watchGrouping(at(services, 23.9))
  expect((await told())?.group_shared_at).toBeNull()
  for (const days of [24, 25]) await watchGrouping(at(services, days))
  expect((await told())?.group_shared_at).toEqual(after(24))
  for (let turn = 0; turn < 2; turn += 1) await tellSomeMembers(at(services, 25), id, 'overdue', null)
  expect((await sent('Tout membre peut')).sort()).toEqual([nadia.email, camille.email, paul.email].sort())

  expect(await visitor(25)).toContain('Le terme est passé')
  const page = (await (await browse(at(services, 25), camille)).get(paths.decision(id))).html
  for (const part of ['Pour qui prend la suite', paths.grouping(id), paths.choice(id)]) expect(page).toContain(part)
  expect(await groups(camille, 25)).toBe(303)
  // two who go on at once do not undo each other
  expect(await groups(paul, 25)).toBe(409)
  const choice = { method: 'consent', quorum: '0', opens_on: '2026-12-20', closes_on: '2026-12-27' }
  const announcer = await browse(at(services, 25), paul)
  const announced = await announcer.post(paths.choice(id), { version: String(version + 1), ...choice })
  expect(announced.to).toBe(paths.decision(id))
  expect((await decisionById(db, id)).status).toBe('announced')
  await watchGrouping(at(services, 40))
  expect(await sent('Ce qui a été dit attend')).toHaveLength(1)
})

test('a round whose synthesis does not come is summed up by any member past its term', async ({ services, db }) => {
  const { nadia, camille, body } = await trio(services)
  const id = await collecting(services, body, nadia, { collects: 'round', method: 'none', dots: null })
  await endFloor(db, id, after(10))
  const { version } = await decisionById(db, id)
  const sums = async (days: number) => {
    const browser = await browse(at(services, days), camille)
    return (await browser.post(paths.synthesis(id), { version: String(version), synthesis: 'Moins de réunions.' }))
      .status
  }
  expect(await sums(23.9)).toBe(404)
  expect(await sums(24)).toBe(303)
  expect(await decisionById(db, id)).toMatchObject({ status: 'closed', synthesis: 'Moins de réunions.' })
})
