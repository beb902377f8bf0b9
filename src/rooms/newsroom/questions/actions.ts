import { type Actor, holds } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { tellFollowers } from '../following/emails.ts'
import { lockQuestion, tell } from './actions-asking.ts'
import { refreshQuestion } from './indexing.ts'
import { type Change, type ChangeRefusal, isSettled, type Maturity, refusalsOf } from './rules.ts'

/**
 * What is said next: an answer, an amended one, a consultation, or a decision. One more row, for ever; those who follow the question are
 * told when it is decided, and the others who asked for it at every change.
 */
export const changeAnswer = (
  services: Services,
  actor: Actor,
  id: Id,
  change: Change,
  now: Date,
): Promise<{ ok: true; slug: string } | { ok: false; refusals: ChangeRefusal[] }> =>
  inTransaction(services.db, async (tx) => {
    const question = await lockQuestion(tx, id)
    const today = parisDay(now)
    const last = await lastVersion(tx, id)
    const spokesperson = holds(actor, 'spokesperson', today)
    const refusals = refusalsOf(change, { maturity: question.maturity as Maturity, last, spokesperson, today })
    if (refusals.length > 0) return { ok: false, refusals }
    const heir = change.heir ? await heirOf(tx, change.heir, id) : null
    if (change.maturity === 'replaced' && !heir) return { ok: false, refusals: ['heir-missing'] }
    const number = (last?.number ?? 0) + 1
    await tx
      .insertInto('question_version')
      .values({
        question_id: id,
        number,
        maturity: change.maturity,
        answer: change.answer,
        said_on: change.saidOn,
        source_name: change.sourceName,
        source_url: change.sourceUrl,
        decider: change.decider,
        reason: change.reason,
        recorded_by: actor.id,
        recorded_at: now,
      })
      .execute()
    await tx
      .updateTable('question')
      .set({
        maturity: change.maturity,
        settled_on: isSettled(change.maturity) ? change.saidOn : null,
        replaced_by_id: change.maturity === 'replaced' ? heir : null,
        updated_at: now,
      })
      .where('id', '=', id)
      .execute()
    const said = { maturity: change.maturity, source: change.sourceUrl, decider: change.decider }
    await tell(tx, actor.id, id, 'question.answered', now, true, said)
    await refreshQuestion(tx, id)
    if (question.status === 'published') await tellFollowers(tx, services, question, { ...change, number })
    return { ok: true, slug: question.slug }
  })

const lastVersion = async (tx: Database, id: Id) =>
  (await tx
    .selectFrom('question_version')
    .select(['number', 'answer', 'said_on as saidOn', 'source_name as sourceName', 'source_url as sourceUrl'])
    .select('decider')
    .where('question_id', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirst()) ?? null

const heirOf = async (tx: Database, slug: string, id: Id): Promise<Id | null> => {
  const row = await tx
    .selectFrom('question')
    .select('id')
    .where('slug', '=', slug)
    .where('status', '=', 'published')
    .where('id', '<>', id)
    .executeTakeFirst()
  return row?.id ?? null
}

/** « Did it help? » One more voice; the caller sees that each is heard once. */
export const countHelp = async (db: Database, id: Id, helped: boolean): Promise<void> => {
  const column = helped ? 'helped' : 'not_helped'
  await db
    .updateTable('question')
    .set((eb) => ({ [column]: eb(column, '+', 1) }))
    .where('id', '=', id)
    .where('status', '=', 'published')
    .execute()
}
