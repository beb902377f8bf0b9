import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { addDays } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { test } from '#tests/support/database.ts'
import { consentToCase } from '../intake/actions-consent.ts'
import { at, mails, now, on, placeId, published, today, type World, world } from '../room.fixture.ts'
import { letters } from '../words.ts'
import { purgeCases } from './jobs.ts'
import { keeping } from './rules.ts'

/** Written by Paul's structure for Nadia's garage, which has not answered since that day. */
const proposed = async (db: Database, { paul, garage }: World, structureId: Id): Promise<Id> => {
  const place = await placeId(db, 'commune', '23096')
  const { id } = await db
    .insertInto('blocker_case')
    .values({
      ...{ status: 'awaiting_consent', filed_by: paul.id, sheet_id: garage.id, structure_id: structureId },
      ...{ title: 'Pour le garage', wants: 'Prêter.', territory_id: place, place_ids: [place], matter: 'transport' },
      ...{ how: 'delay', administration_kind: 'prefecture', scale: 'here', moved_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
const row = (db: Database, id: Id) =>
  db.selectFrom('blocker_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('what a project leaves sixty days without an answer is withdrawn, once, and both sides are told; not before', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const structure = await published(services, here.paul, 'Atelier d’essai', { kind: 'organisation' })
  const [left, answered] = [await proposed(db, here, structure.id), await proposed(db, here, structure.id)]
  await purgeCases(at(services, addDays(today, keeping.consent)))
  expect((await row(db, left)).status).toBe('awaiting_consent')
  const eve = addDays(today, keeping.consent)
  expect(await consentToCase(at(services, eve), here.nadia, answered, on(eve))).toMatchObject({ ok: true })
  const after = addDays(today, keeping.consent + 1)
  await purgeCases(at(services, after))
  await purgeCases(at(services, addDays(after, 1)))
  expect(await row(db, left)).toMatchObject({ status: 'withdrawn', closed_at: on(after), number: null })
  expect((await row(db, answered)).status).toBe('filed')
  const events = await db
    .selectFrom('blocker_event')
    .select(['case_id', 'side', 'actor_id'])
    .where('verb', '=', 'consent_lapsed')
    .execute()
  expect(events).toEqual([{ case_id: left, side: 'site', actor_id: null }])
  const told = (await mails(db)).filter(({ subject }) => subject.endsWith(letters.holder.lapsed))
  expect(told.map(({ to }) => to).sort()).toEqual([here.nadia.email, here.paul.email].sort())
  expect(JSON.stringify(told)).not.toContain('garage')
})

test('a draft that is written again is not forgotten; one that is not goes, whole', async ({ services, db }) => {
  const here = await world(services)
  const draft = async (title: string) =>
    (
      await db
        .insertInto('blocker_case')
        .values({ filed_by: here.nadia.id, title, moved_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  const [kept, left] = [await draft('Repris'), await draft('Laissé')]
  await db
    .updateTable('blocker_case')
    .set({ moved_at: on(addDays(today, 30)) })
    .where('id', '=', kept)
    .execute()
  await purgeCases(at(services, addDays(today, keeping.draft)))
  const ids = async () =>
    (await db.selectFrom('blocker_case').select('id').where('id', 'in', [kept, left]).execute()).map(({ id }) => id)
  expect((await ids()).sort()).toEqual([kept, left].sort())
  await purgeCases(at(services, addDays(today, keeping.draft + 1)))
  expect(await ids()).toEqual([kept])
})
