import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { plainText } from '#core/pure/markdown.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockQuestion, tell } from './actions-asking.ts'
import {
  type GapSeed,
  type MarkRefusal,
  type Precision,
  refusalsToSpecify,
  refusalToMark,
  type SpecifyRefusal,
} from './rules.ts'

/** Marks the damaged passages of an original that we tell in other words: quoted as they are, never completed. */
export const markGaps = async (tx: Database, questionId: Id, gaps: readonly GapSeed[]): Promise<void> => {
  for (const [position, gap] of gaps.entries())
    await tx
      .insertInto('question_gap')
      .values({ question_id: questionId, position, ...gap })
      .execute()
}

/** Marks a passage of an answer as damaged. */
export const markGap = (
  { db }: Services,
  actor: Actor,
  questionId: Id,
  gap: GapSeed,
  now: Date,
): Promise<Outcome<null, MarkRefusal>> =>
  inTransaction(db, async (tx) => {
    await lockQuestion(tx, questionId)
    const versions = await tx
      .selectFrom('question_version')
      .select('answer')
      .where('question_id', '=', questionId)
      .execute()
    const marked = await tx.selectFrom('question_gap').select('quote').where('question_id', '=', questionId).execute()
    const refusal = refusalToMark(gap.quote, {
      answers: versions.flatMap(({ answer }) => [answer, plainText(answer)]),
      marked: marked.map(({ quote }) => quote),
    })
    if (refusal) return refused(refusal)
    await tx
      .insertInto('question_gap')
      .values({ question_id: questionId, position: marked.length, ...gap })
      .execute()
    await touch(tx, questionId, now)
    await tell(tx, actor.id, questionId, 'question.gap-marked', now, true, { quote: gap.quote })
    return done(null)
  })

/** Says what a damaged passage said, from a source. */
export const specifyGap = (
  { db }: Services,
  actor: Actor,
  questionId: Id,
  gapId: Id,
  precision: Precision,
  now: Date,
): Promise<{ ok: true } | { ok: false; refusals: SpecifyRefusal[] }> =>
  inTransaction(db, async (tx) => {
    await lockQuestion(tx, questionId)
    if (!isId(gapId)) return notFound()
    const gap = found(
      await tx
        .selectFrom('question_gap')
        .select(['quote', sql<boolean>`text is not null`.as('specified')])
        .where('id', '=', gapId)
        .where('question_id', '=', questionId)
        .executeTakeFirst(),
    )
    const refusals = refusalsToSpecify(precision, { specified: gap.specified, today: parisDay(now) })
    if (refusals.length > 0) return { ok: false, refusals }
    const { text, sourceName, sourceUrl, on } = precision
    await tx
      .updateTable('question_gap')
      .set({ text, source_name: sourceName, source_url: sourceUrl, specified_on: on })
      .where('id', '=', gapId)
      .execute()
    await touch(tx, questionId, now)
    await tell(tx, actor.id, questionId, 'question.gap-specified', now, true, { quote: gap.quote, source: sourceUrl })
    return { ok: true }
  })

const touch = (tx: Database, id: Id, now: Date) =>
  tx.updateTable('question').set({ updated_at: now }).where('id', '=', id).execute()
