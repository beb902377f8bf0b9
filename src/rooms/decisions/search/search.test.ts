import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { removeEntry } from '#core/search/index-entry.ts'
import { everything } from '#core/search/lyon.fixture.ts'
import { search } from '#core/search/search.ts'
import { test } from '#tests/support/database.ts'
import { eraseDecisionsDemo } from '../erasure/actions.ts'
import { announceDecision, cancelDecision } from '../proposals/actions.ts'
import { decisionById } from '../queries.ts'
import { after, announced, browse, now, trio } from '../room.fixture.ts'
import { loadFoundDecisions, refreshDecisionsOf } from './actions.ts'

const found = async (db: Database) =>
  (await search(db, { ...everything, q: 'tarif du pain', kinds: ['decision'] })).hits.map(({ subjectId }) => subjectId)
const asked = { title: 'Le tarif du pain', question: 'Vend-on le pain au même tarif partout ?' }

test('a draft is not found, nor what a group decides behind closed doors, nor what settles an exclusion', async ({
  services,
  db,
}) => {
  const { body, nadia } = await trio(services)
  const draft = await announced(services, body, { ...asked, announced: false }, nadia)
  await announced(services, body, { ...asked, purpose: { kind: 'membership_exclusion', id: draft } }, nadia)
  const group = await db
    .insertInto('working_group')
    .values({ slug: 'le-pain', name: 'Le pain', community_id: body.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  const inGroup = await announced(services, { kind: 'group', id: group.id }, asked, nadia)
  expect(await found(db)).toEqual([inGroup])
  const doors = (reason: string | null) =>
    db.updateTable('working_group').set({ closed_doors: reason, joining: 'on_request' }).where('id', '=', group.id)
  await doors('On y parle de personnes.').execute()
  await refreshDecisionsOf(db, { kind: 'group', id: group.id })
  expect(await found(db)).toEqual([])
  await loadFoundDecisions(db)
  expect(await found(db)).toEqual([])
  await doors(null).execute()
  await loadFoundDecisions(db)
  expect(await found(db)).toEqual([inGroup])
})

test('a decision is found once announced, said cancelled when it is, and goes with the demonstration', async ({
  services,
  db,
}) => {
  const { body, nadia } = await trio(services)
  const id = await announced(
    services,
    body,
    { ...asked, announced: false, opensAt: after(3), closesAt: after(9) },
    nadia,
  )
  const { version } = await decisionById(db, id)
  expect(await announceDecision(services, nadia, id, version, now)).toMatchObject({ ok: true })
  expect(await found(db)).toEqual([id])
  const site = await browse(services)
  expect((await site.get('/annuaire?q=tarif+du+pain')).html).toContain(`href="/decisions/${id}"`)
  await cancelDecision(services, nadia, id, 'La question est mal posée.', now)
  expect((await site.get('/annuaire?q=tarif+du+pain')).html).toContain('Annulé')
  await sql`update decision set demo = true where id = ${id}`.execute(db)
  await eraseDecisionsDemo(db)
  expect(await found(db)).toEqual([])
})

test('what a body decides keeps its date in the search when the body is refreshed, and has its own when found again', async ({
  services,
  db,
}) => {
  const { body, id: communityId, nadia } = await trio(services)
  const dates = async () =>
    Object.fromEntries(
      (await search(db, { ...everything, q: 'tarif du pain', kinds: ['decision'] })).hits.map((hit) => [
        hit.subjectId,
        hit.changedAt,
      ]),
    )
  const refreshed = () => refreshDecisionsOf(db, { kind: 'community', id: communityId })
  const asIs = await announced(services, body, asked, nadia)
  const later = { ...asked, announced: false, opensAt: after(5), closesAt: after(12) }
  const written = await announced(services, body, later, nadia)
  await announceDecision(services, nadia, written, (await decisionById(db, written)).version, after(1))
  expect(await dates()).toEqual({ [asIs]: now, [written]: after(1) })
  await refreshed()
  expect(await dates()).toEqual({ [asIs]: now, [written]: after(1) })
  await removeEntry(db, 'decision', asIs)
  await refreshed()
  expect(await dates()).toEqual({ [asIs]: now, [written]: after(1) })
})
