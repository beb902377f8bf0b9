import { describe, expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { expectClosedTo, signedIn } from '../officers.fixture.ts'
import { paths } from '../paths.ts'

const others = ['correspondent', 'data_officer', 'spokesperson'] as const
const from = 'isolement-des-aines'
const mergedOf = async (db: Database) =>
  (await db.selectFrom('challenge').select('slug').where('merged_into_id', 'is not', null).execute()).map(
    ({ slug }) => slug,
  )

describe('for whom it is not', () => {
  test.for([paths.challenges, paths.merge(from)])('%s is closed', async (path, { services }) => {
    await expectClosedTo(services, ['curator'], others, { path })
  })

  test('nobody else merges', async ({ db, services }) => {
    await expectClosedTo(services, ['administrator'], others, {
      path: paths.merge(from),
      fields: { dans: 'vieillissement' },
    })
    expect(await mergedOf(db)).toEqual([])
  })

  test('nor a curator of one territory', async ({ db, services }) => {
    const { id } = await db.selectFrom('territory').select('id').executeTakeFirstOrThrow()
    const { cookie } = await signedIn(services, 'aicha', [{ role: 'curator', territoryId: id }])
    const site = appFor(services)
    expect((await get(site, paths.challenges, cookie)).status).toBe(404)
    expect((await post(site, paths.merge(from), { dans: 'vieillissement' }, cookie)).status).toBe(404)
    expect(await mergedOf(db)).toEqual([])
  })
})

describe('what is refused to those who keep the list', () => {
  test.for([
    ['into itself', from],
    ['into what does not exist', 'nulle-part'],
    ['into nothing', ''],
  ] as const)('merging %s', async ([, dans], { db, services }) => {
    const { cookie } = await signedIn(services, 'aicha', ['curator'])
    expect((await post(appFor(services), paths.merge(from), { dans }, cookie)).status).toBe(422)
    expect(await mergedOf(db)).toEqual([])
  })

  test.for(['inclusion', 'nulle-part'])('merging « %s », a root or nothing', async (slug, { services }) => {
    const { cookie } = await signedIn(services, 'aicha', ['curator'])
    expect((await get(appFor(services), paths.merge(slug), cookie)).status).toBe(404)
    expect((await post(appFor(services), paths.merge(slug), { dans: 'education' }, cookie)).status).toBe(404)
  })
})

test('what a merge changes is said before it is done', async ({ db, services }) => {
  const { cookie } = await signedIn(services, 'aicha', ['curator'])
  const site = appFor(services)
  expect(await (await get(site, paths.challenges, cookie)).text()).toContain(paths.merge(from))
  const confirm = await (await get(site, `${paths.merge(from)}?dans=ruralite`, cookie)).text()
  expect(confirm).toContain('On ne peut pas revenir en arrière.')
  expect(confirm).toContain('0\u00a0fiche qui a choisi')
  expect(await mergedOf(db)).toEqual([])

  const done = await post(site, paths.merge(from), { dans: 'ruralite' }, cookie)
  expect([done.status, done.headers.get('location')]).toEqual([303, paths.challenges])
  expect(await mergedOf(db)).toEqual([from])
  expect(await (await get(site, paths.challenges, cookie)).text()).not.toContain(paths.merge(from))
})
