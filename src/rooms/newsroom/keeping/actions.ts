import { type Database, inTransaction } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { emptyComment } from '../comments/actions.ts'
import { emailKeptAfterRefusalDays, emailKeptDays, reporterKeptDays, spamKeptDays } from '../comments/rules.ts'

/** Every night: addresses a year after the message, or two months after a no; what programs wrote, after a month; who reported, after six. */
export const forgetComments = ({ db, clock }: Services): Promise<void> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
    await tx.deleteFrom('comment').where('status', '=', 'spam').where('submitted_at', '<', ago(spamKeptDays)).execute()
    await tx
      .updateTable('comment')
      .set({ author_email: null, email_forgotten_at: now, digest: null })
      .where('author_email', 'is not', null)
      .where((eb) =>
        eb.or([
          eb('submitted_at', '<', ago(emailKeptDays)),
          eb.and([
            eb('status', 'in', ['refused', 'removed']),
            eb('decided_at', '<', ago(emailKeptAfterRefusalDays)),
            eb.not(
              eb.exists(
                eb
                  .selectFrom('comment_appeal')
                  .select('comment_id')
                  .whereRef('comment_id', '=', 'comment.id')
                  .where('outcome', 'is', null),
              ),
            ),
          ]),
        ]),
      )
      .execute()
    await tx
      .updateTable('comment_report')
      .set({ reporter_email: null })
      .where('reporter_email', 'is not', null)
      .where('created_at', '<', ago(reporterKeptDays))
      .execute()
  })

/**
 * Before an account disappears: what was published stays, said by « Compte supprimé », because others answered it; what was not goes.
 */
export const forgetAuthor = async (tx: Database, userId: Id, now = new Date()): Promise<void> => {
  const gone = await tx
    .selectFrom('comment')
    .select('id')
    .select((eb) =>
      eb
        .exists(eb.selectFrom('comment as reply').select('reply.id').whereRef('reply.parent_id', '=', 'comment.id'))
        .as('answered'),
    )
    .where('author_id', '=', userId)
    .where('status', '<>', 'published')
    .execute()
  // what others answered keeps its place, without words: their answers are not this person's to take away
  for (const { id, answered } of gone)
    if (answered) await emptyComment(tx, id, now)
    else await tx.deleteFrom('comment').where('id', '=', id).execute()
  await tx
    .updateTable('comment')
    .set({ author_name: 'Compte supprimé', author_email: null, website: null, author_id: null, digest: null })
    .where('author_id', '=', userId)
    .execute()
  await tx.updateTable('comment_report').set({ reporter_email: null }).where('reporter_id', '=', userId).execute()
}

/** Removes the invented messages. Answers their ids, for their history. */
export const eraseCommentsDemo = async (tx: Database): Promise<Id[]> => {
  const kept = await tx
    .selectFrom('comment')
    .select('parent_id')
    .where('demo', '=', false)
    .where('parent_id', 'is not', null)
    .execute()
  const answered = kept.flatMap(({ parent_id }) => parent_id ?? [])
  for (const id of answered) {
    const demo = await tx.selectFrom('comment').select('demo').where('id', '=', id).executeTakeFirst()
    if (demo?.demo) await emptyComment(tx, id, new Date())
  }
  const erased = await tx
    .deleteFrom('comment')
    .where('demo', '=', true)
    .$if(answered.length > 0, (query) => query.where('id', 'not in', answered))
    .returning('id')
    .execute()
  return erased.map(({ id }) => id)
}
