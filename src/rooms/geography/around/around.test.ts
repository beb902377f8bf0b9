import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { indexEntry } from '#core/search/index-entry.ts'
import { test } from '#tests/support/database.ts'
import { ancestorsOf } from '../queries.ts'
import { sheetsFromWider } from './queries.ts'

const idOf = async (db: Database, slug: string) =>
  (await db.selectFrom('territory').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id

const acting = async (db: Database, name: string, slugs: string[]) => {
  const places = await Promise.all(slugs.map((slug) => idOf(db, slug)))
  const { id } = await db
    .insertInto('sheet')
    .values({ kind: 'organisation', slug: name.toLowerCase(), name, summary: 'Elle agit.', status: 'published' })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const place of places)
    await db.insertInto('sheet_territory').values({ sheet_id: id, territory_id: place }).execute()
  await indexEntry(db, {
    ...{ kind: 'organisation', subjectId: id, path: `/organisations/${name}`, title: name, summary: 'Elle agit.' },
    ...{ aliases: [], text: '', placeLabel: '', challengeIds: [], departmentCodes: [], ruralities: [] },
    ...{ placeIds: await ancestorsOf(db, places), stage: null, legalForm: null, marks: [], prominence: 0 },
    ...{ fictional: true, changedAt: new Date('2026-01-01') },
  })
}

test('who acts here from further up is said once, from the nearest place, and never who acts here already', async ({
  db,
}) => {
  await acting(db, 'Regionale', ['france', 'auvergne-rhone-alpes'])
  await acting(db, 'Nationale', ['france'])
  await acting(db, 'Bretonne', ['bretagne'])
  await acting(db, 'Lyonnaise', ['lyon-69123'])
  const lyon = await idOf(db, 'lyon-69123')
  const above = [await idOf(db, 'rhone-69'), await idOf(db, 'auvergne-rhone-alpes'), await idOf(db, 'france')]
  const found = await sheetsFromWider(db, lyon, above)
  expect(found.map(({ title, over }) => [title, over])).toEqual([
    ['Regionale', 'Auvergne-Rhône-Alpes'],
    ['Nationale', 'France'],
  ])
})
