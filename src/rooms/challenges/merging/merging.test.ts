import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { publicHistory } from '#core/history.ts'
import type { Services } from '#core/services.ts'
import { appFor, get } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { challengesByIds, challengeTree, effectiveChallengeIds } from '../queries.ts'
import { loadChallenges } from '../reference/actions.ts'
import { mergeChallenge } from './actions.ts'

const curator = async ({ db }: Services): Promise<Actor> => {
  const person = await db
    .insertInto('app_user')
    .values({ name: 'Aïcha Benali', email: 'aicha.benali@instance.example' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const grants = [{ role: 'curator', territoryId: null, startsOn: '2000-01-01', endsOn: '2999-12-31' }] as const
  return { id: person.id, name: 'Aïcha Benali', email: 'a@instance.example', secondFactor: true, demo: false, grants }
}

const idOf = async ({ db }: Services, slug: string): Promise<number> =>
  (await db.selectFrom('challenge').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id

test('someone without the role merges nothing', async ({ services }) => {
  const [from, into] = [await idOf(services, 'isolement-des-aines'), await idOf(services, 'vieillissement')]
  const paul = { ...(await curator(services)), grants: [] }
  expect(await mergeChallenge(services, paul, from, into)).toEqual({ ok: false, refusal: 'not-allowed' })
  expect((await challengesByIds(services.db, [from]))[0]?.slug).toBe('isolement-des-aines')
})

test('what the rule refuses leaves no trace', async ({ services }) => {
  const inclusion = await idOf(services, 'inclusion')
  const outcome = await mergeChallenge(services, await curator(services), inclusion, await idOf(services, 'education'))
  expect(outcome).toEqual({ ok: false, refusal: 'root' })
  expect(await publicHistory(services.db, { kind: 'challenge', id: inclusion })).toEqual([])
})

test('a merged sub-challenge leads to its target, which says what it took in', async ({ services }) => {
  const [from, into] = [await idOf(services, 'isolement-des-aines'), await idOf(services, 'ruralite')]
  const outcome = await mergeChallenge(services, await curator(services), from, into)
  expect(outcome.ok).toBe(true)

  expect((await challengesByIds(services.db, [from, into])).map(({ slug }) => slug)).toEqual(['ruralite'])
  const territories = await idOf(services, 'cohesion-des-territoires')
  expect(await effectiveChallengeIds(services.db, [from])).toEqual([into, territories])
  const tree = await challengeTree(services.db)
  expect(tree.flatMap(({ children }) => children).some(({ slug }) => slug === 'isolement-des-aines')).toBe(false)

  const site = appFor(services)
  const old = await get(site, '/defis/isolement-des-aines')
  expect([old.status, old.headers.get('Location')]).toEqual([301, '/defis/ruralite'])
  const page = await get(site, '/defis/ruralite')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Isolement des aînés')
})

test('merging twice in a row never makes a chain: the first one leads straight to the last', async ({ services }) => {
  const [first, second, last] = [
    await idOf(services, 'handicap'),
    await idOf(services, 'decrochage-scolaire'),
    await idOf(services, 'ruralite'),
  ]
  const aicha = await curator(services)
  await mergeChallenge(services, aicha, first, second)
  await mergeChallenge(services, aicha, second, last)
  const kept = await services.db.selectFrom('challenge').select('merged_into_id').where('id', '=', first).execute()
  expect(kept).toEqual([{ merged_into_id: last }])
  expect(await mergeChallenge(services, aicha, last, first)).toEqual({ ok: false, refusal: 'target-merged' })
})

test('starting again with the reference undoes no merge and duplicates nothing', async ({ services }) => {
  const [from, into] = [await idOf(services, 'handicap'), await idOf(services, 'ruralite')]
  await mergeChallenge(services, await curator(services), from, into)
  const before = await services.db.selectFrom('challenge').selectAll().orderBy('id').execute()
  await loadChallenges(services.db)
  expect(await services.db.selectFrom('challenge').selectAll().orderBy('id').execute()).toEqual(before)
})
