import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { holdDraft } from './actions.ts'
import { tell, writeOptions } from './actions-proposing.ts'

export type Move = { number: number; way: 'up' | 'down'; version: number }

/** Moves an option of a draft one step among the others; past either end it stays where it is. */
export const moveOption = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  id: string,
  { number, way, version }: Move,
  now: Date,
): Promise<Outcome<Id, 'not-a-draft' | 'stale'>> =>
  inTransaction<Outcome<Id, 'not-a-draft' | 'stale'>>(db, async (tx) => {
    const held = await holdDraft(tx, actor, id, now)
    if (!held.ok) return held
    const { options, title, in: body } = held.value
    if (held.value.version !== version) return refused('stale')
    const moved = found(options.find((option) => option.number === number))
    const others = options.filter((option) => option !== moved)
    const place = Math.max(0, number - 1 + (way === 'up' ? -1 : 1))
    if (place === options.indexOf(moved)) return done(held.value.id)
    await writeOptions(tx, held.value.id, others.toSpliced(place, 0, moved))
    await tx
      .updateTable('decision')
      .set({ version: version + 1 })
      .where('id', '=', id)
      .execute()
    await tell(tx, { id: held.value.id, body: body.body, title }, 'decision.edited', actor, now)
    return done(held.value.id)
  })
