import { setTimeout as sleep } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { servicesOn, test } from '#tests/support/database.ts'
import { membershipOf } from '../memberships/queries.ts'
import { allSaid, begun, declared, now, on, save } from '../room.fixture.ts'
import { beginDeclaration, declare, discardDeclaration, erase } from './actions.ts'
import { currentDeclarationOf } from './queries.ts'

const refusedBy = async (db: Database, attacks: RawBuilder<unknown>[], said: string) => {
  for (const [index, attack] of attacks.entries()) {
    await sql`savepoint attack`.execute(db)
    await expect(attack.execute(db), `attack ${index}`).rejects.toThrow(said)
    await sql`rollback to savepoint attack`.execute(db)
  }
}

test('what was declared, and the charter it was declared under, are never rewritten', async ({ services, db }) => {
  const { id, actor, sheet } = await declared(services, 'nadia')
  const renewal = await beginDeclaration(services, actor, sheet.id, now)
  await db
    .deleteFrom('banner_answer')
    .where('declaration_id', '=', renewal.id)
    .where('question', '=', 'open_data')
    .execute()
  await refusedBy(
    db,
    [
      sql`update banner_answer set evidence = 'autre' where declaration_id = ${id}`,
      sql`update banner_answer set answer = 'no' where declaration_id = ${id}`,
      sql`delete from banner_answer where declaration_id = ${id}`,
      sql`insert into banner_answer (declaration_id, question) values (${id}, 'autre')`,
      // an answer is not moved into it, nor out of it
      sql`update banner_answer set declaration_id = ${id}, question = 'autre' where declaration_id = ${renewal.id} and question = 'open_source'`,
      sql`update banner_answer set declaration_id = ${renewal.id} where declaration_id = ${id} and question = 'open_data'`,
      sql`update banner_declaration set status = 'draft', declared_at = null where id = ${id}`,
      sql`update banner_declaration set declared_at = now() + interval '1 day' where id = ${id}`,
      sql`update banner_declaration set project_said = '{}' where id = ${id}`,
      sql`update banner_declaration set declared_by = begun_by, sheet_id = (select id from sheet where id <> sheet_id limit 1) where id = ${id}`,
      sql`delete from banner_declaration where id = ${id}`,
      sql`update charter_version set preamble = 'autre' where number = 1`,
      sql`update charter_version set published_on = '2020-01-01' where number = 1`,
      sql`delete from charter_version where number = 1`,
    ],
    'never rewritten',
  )
})

test('a declaration replaced is not opened again, and none begins made', async ({ services, db }) => {
  const { id, actor, sheet } = await declared(services, 'nadia')
  const renewal = await beginDeclaration(services, actor, sheet.id, now)
  await declare(services, actor, renewal.id, 1, now)
  await refusedBy(db, [sql`update banner_declaration set status = 'declared' where id = ${id}`], 'never rewritten')
  await refusedBy(
    db,
    [
      sql`insert into banner_declaration (sheet_id, charter_version, status, declared_at) values (${sheet.id}, 1, 'replaced', now())`,
    ],
    'begins as a draft',
  )
})

test('a declaration without answers, or with one still empty, is not one', async ({ services, db }) => {
  const { id } = await begun(services, 'nadia')
  const made = sql`update banner_declaration set status = 'declared', declared_at = now(), project_said = '{}' where id = ${id}`
  await db.updateTable('banner_answer').set({ answer: null }).where('question', '=', 'open_data').execute()
  await refusedBy(db, [made], 'without its answers')
  await db.deleteFrom('banner_answer').where('declaration_id', '=', id).execute()
  await refusedBy(db, [made], 'without its answers')
})

/** A declaration on a database where transactions commit. `first` is held open while `second` begins, then commits. */
const together = async <A, B>(
  own: Database,
  first: (services: Services, id: string, actor: Awaited<ReturnType<typeof begun>>['actor']) => Promise<A>,
  second: (services: Services, id: string, actor: Awaited<ReturnType<typeof begun>>['actor']) => Promise<B>,
) => {
  const services = await servicesOn(own, '/tmp')
  const { actor, id, sheet } = await begun(services, 'nadia')
  const tx = await own.startTransaction().execute()
  const done = await first({ ...services, db: tx }, id, actor)
  const waiting = second(services, id, actor).catch((error: unknown) => error)
  await sleep(150)
  await tx.commit().execute()
  return { services, actor, sheet, first: done, second: await waiting }
}

test('declared and discarded at the same moment, a declaration is whole or is not', async ({ own }) => {
  const made = await together(
    own,
    (services, id, actor) => declare(services, actor, id, 1, now),
    (services, id, actor) => discardDeclaration(services, actor, id, now),
  )
  expect(made.first.ok).toBe(true)
  expect(made.second).toEqual({ ok: false, refusal: 'not-a-draft' })
  expect((await currentDeclarationOf(own, made.sheet.id))?.said).toHaveLength(6)
})

test('discarded first, it is not found when it is declared; nobody is a member of nothing', async ({ own }) => {
  const gone = await together(
    own,
    (services, id, actor) => discardDeclaration(services, actor, id, now),
    (services, id, actor) => declare(services, actor, id, 1, now),
  )
  expect(gone.second).toMatchObject({ kind: 'not-found' })
  expect(await membershipOf(own, gone.sheet.id)).toBeNull()
})

test('pressed twice at the same moment, it is declared once', async ({ own }) => {
  const twice = await together(
    own,
    (services, id, actor) => declare(services, actor, id, 1, now),
    (services, id, actor) => declare(services, actor, id, 1, now),
  )
  expect(twice.second).toEqual({ ok: false, refusal: 'not-a-draft' })
})

test('the night that erases a silent draft leaves the one somebody writes in at that moment', async ({ own }) => {
  const silence = { updatedBefore: on('2027-12-01'), toldBefore: on('2027-12-01') }
  const kept = await together(
    own,
    async (services, id, actor) => {
      await services.db
        .updateTable('banner_declaration')
        .set({ purge_told_at: on('2027-11-01') })
        .where('id', '=', id)
        .execute()
      return save(services, actor, id, allSaid(), on('2027-12-02'))
    },
    (services, id) => erase(services.db, id, silence),
  )
  expect(kept.second).toBe(false)
})
