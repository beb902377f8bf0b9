import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { mergeChallenge } from '#rooms/challenges/index.ts'
import { test } from '#tests/support/database.ts'
import { person, published } from '../room.fixture.ts'
import { reindexSheetsOf } from './actions.ts'
import { followMerge } from './jobs.ts'

const national = (actor: Actor): Actor => ({
  ...actor,
  secondFactor: true,
  grants: [{ role: 'curator', territoryId: null, startsOn: '2000-01-01', endsOn: '2999-12-31' }],
})

const bySlug = ({ db }: Services, slug: string) =>
  db.selectFrom('challenge').select(['id', 'parent_id']).where('slug', '=', slug).executeTakeFirstOrThrow()

test('when challenges merge, the sheets follow in the search: the one that remains finds them, the one that left does not', async ({
  db,
  services,
}) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  const from = await bySlug(services, 'decrochage-scolaire')
  const into = await bySlug(services, 'ruralite')
  await db.deleteFrom('sheet_challenge').where('sheet_id', '=', sheet.id).execute()
  await db.insertInto('sheet_challenge').values({ sheet_id: sheet.id, challenge_id: from.id, position: 1 }).execute()
  await reindexSheetsOf(services, from.id)
  const indexed = async () =>
    (await db.selectFrom('search_entry').select('challenge_ids').where('subject_id', '=', sheet.id).executeTakeFirst())
      ?.challenge_ids
  expect(new Set(await indexed())).toEqual(new Set([from.id, from.parent_id]))

  const outcome = await mergeChallenge(services, national(nadia), from.id, into.id, followMerge)
  expect(outcome.ok).toBe(true)
  expect(await reindexSheetsOf(services, into.id)).toBe(1)
  expect(new Set(await indexed())).toEqual(new Set([into.id, into.parent_id]))
})
