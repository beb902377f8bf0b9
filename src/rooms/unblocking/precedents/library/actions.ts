import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Services } from '#core/services.ts'

/** « Utile ? », once for each person: answering again replaces what was said. Throws « not found » unless it is published, in their world. */
export const sayUseful = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  slug: string,
  useful: boolean,
  now: Date,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const sheet = await tx
      .selectFrom('precedent')
      .select(['id', 'demo'])
      .where('slug', '=', slug)
      .where('status', '=', 'published')
      .forUpdate()
      .executeTakeFirst()
    const { id, demo } = found(sheet)
    if (demo !== actor.demo) return notFound()
    const said = { useful, at: now }
    await tx
      .insertInto('precedent_use')
      .values({ precedent_id: id, person_id: actor.id, ...said })
      .onConflict((conflict) => conflict.columns(['precedent_id', 'person_id']).doUpdateSet(said))
      .execute()
    const counted = tx.selectFrom('precedent_use').where('precedent_id', '=', id)
    const { yes, no } = await counted
      .select((eb) => [
        eb.fn.countAll<number>().filterWhere('useful', '=', true).as('yes'),
        eb.fn.countAll<number>().filterWhere('useful', '=', false).as('no'),
      ])
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('precedent')
      .set({ useful: Number(yes), not_useful: Number(no) })
      .where('id', '=', id)
      .execute()
  })
