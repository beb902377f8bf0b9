import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { mySaved, savedBy } from './queries.ts'
import { type Frequency, refusalToSave, type SaveRefusal, toldFrom } from './rules.ts'

type Wanted = { name: string; frequency: Frequency }

/** Keeps a search; the one kept already under the same query takes this name and this pace. */
export const saveSearch = (
  db: Database,
  actor: Actor,
  wanted: Wanted & { query: string },
  now: Date,
): Promise<Outcome<'saved' | 'updated', SaveRefusal>> =>
  inTransaction(db, async (tx) => {
    // one after the other: two tabs together would pass the limit, or both be the first
    await tx.selectFrom('app_user').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute()
    const mine = await savedBy(tx, actor.id)
    const known = mine.find(({ query }) => query === wanted.query)
    const refusal = refusalToSave(wanted, known ? 0 : mine.length)
    if (refusal) return refused(refusal)
    if (known) {
      await write(tx, known, wanted, now)
      return done('updated')
    }
    await tx
      .insertInto('saved_search')
      .values({ ...wanted, user_id: actor.id, told_until: now, created_at: now })
      .execute()
    return done('saved')
  })

/** Another name, another pace. */
export const changeSaved = (
  db: Database,
  actor: Actor,
  id: Id,
  wanted: Wanted,
  now: Date,
): Promise<Outcome<Wanted, SaveRefusal>> =>
  inTransaction(db, async (tx) => {
    const saved = await mySaved(tx, actor.id, id)
    const refusal = refusalToSave({ ...wanted, query: saved.query }, 0)
    if (refusal) return refused(refusal)
    await write(tx, saved, wanted, now)
    return done(wanted)
  })

const write = async (
  tx: Database,
  saved: { id: Id; frequency: Frequency; toldUntil: Date },
  { name, frequency }: Wanted,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('saved_search')
    .set({ name, frequency, told_until: toldFrom(saved, now) })
    .where('id', '=', saved.id)
    .execute()
}

/** Forgets a search, and answers its name. */
export const removeSaved = async (db: Database, actor: Actor, id: Id): Promise<string> => {
  const removed = isId(id)
    ? await db
        .deleteFrom('saved_search')
        .where('id', '=', id)
        .where('user_id', '=', actor.id)
        .returning('name')
        .executeTakeFirst()
    : null
  return found(removed).name
}
