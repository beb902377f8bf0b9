import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { expectClosedTo, signedIn } from '../officers.fixture.ts'
import { paths } from '../paths.ts'

const monday = { clock: () => new Date('2026-11-23T10:00:00Z') }
const placeId = async (db: Database, code: string) =>
  (await db.selectFrom('territory').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id
const sheet = async (
  db: Database,
  slug: string,
  checked_on: string | null,
  more: { status?: string; code?: string } = {},
) => {
  const { id } = await db
    .insertInto('sheet')
    .values({
      kind: 'organisation',
      slug,
      name: `Structure ${slug}`,
      status: more.status ?? 'published',
      published_at: new Date(),
      summary: 'Un garage solidaire',
      checked_on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (more.code)
    await db
      .insertInto('sheet_territory')
      .values({ sheet_id: id, territory_id: await placeId(db, more.code) })
      .execute()
  return id
}

describe('for whom it is not', () => {
  test('the page is closed, to administrators too: checking is for those who keep the directory', async ({
    services,
  }) => {
    await expectClosedTo(services, ['curator'], ['administrator', 'correspondent'], { path: paths.sheets })
  })
})

test('sheets never checked, or more than twelve months ago, the oldest first', async ({ db, services }) => {
  await sheet(db, 'ancienne', '2025-11-22')
  await sheet(db, 'jamais', null)
  await sheet(db, 'juste', '2025-11-23')
  await sheet(db, 'archivee', null, { status: 'draft' })
  const { cookie } = await signedIn(services, 'aicha', ['curator'])
  const html = await (await get(appFor({ ...services, ...monday }), paths.sheets, cookie)).text()
  expect(html).toContain('2\u00a0fiches à vérifier')
  expect(html.indexOf('Structure jamais')).toBeLessThan(html.indexOf('Structure ancienne'))
  expect(html).not.toContain('Structure juste')
  expect(html).not.toContain('Structure archivee')
})

test('beyond a thousand the list says « more than », and its pages stop there', async ({ db, services }) => {
  await sql`insert into sheet (kind, slug, name, status, summary, published_at)
    select 'project', 'projet-' || n, 'Projet ' || n, 'published', 'x', now() from generate_series(1, 1001) as n`.execute(
    db,
  )
  const { cookie } = await signedIn(services, 'aicha', ['curator'])
  const html = await (await get(appFor(services), paths.sheets, cookie)).text()
  expect(html).toContain('Plus de 1\u00a0000 fiches à vérifier')
  expect(html).toContain('page=20')
  expect(html).not.toContain('page=21')
})

test('a curator of one territory sees what acts inside it', async ({ db, services }) => {
  await sheet(db, 'lyonnaise', null, { code: '69123' })
  await sheet(db, 'ailleurs', null)
  const id = await placeId(db, '69')
  const { cookie } = await signedIn(services, 'aicha', [{ role: 'curator', territoryId: id }])
  const html = await (await get(appFor(services), paths.sheets, cookie)).text()
  expect(html).toContain('Structure lyonnaise')
  expect(html).not.toContain('Structure ailleurs')
})

test('a sheet checked leaves the list', async ({ db, services }) => {
  const id = await sheet(db, 'ancienne', null)
  const { cookie } = await signedIn(services, 'aicha', ['curator'])
  const site = appFor(services)
  expect(await (await get(site, paths.sheets, cookie)).text()).toContain(directoryPaths.check(id))
  expect((await post(site, directoryPaths.check(id), {}, cookie)).status).toBe(303)
  expect(await db.selectFrom('sheet').select('checked_on').execute()).toEqual([{ checked_on: parisDay(new Date()) }])
  expect(await (await get(site, paths.sheets, cookie)).text()).toContain('Tout est à jour')
})
