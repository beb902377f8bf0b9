import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { lockArticle, tell } from './actions.ts'
import { forgetArticle, refreshArticle } from './indexing.ts'
import type { Article } from './queries.ts'
import { revisionById } from './queries-desk.ts'

/** Takes an article out of the journal; its address stays and says why. */
export const archiveArticle = ({ db }: Services, actor: Actor, id: Id, reason: string, now: Date): Promise<Article> =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    found(article.status === 'published' ? article : null)
    await tx
      .updateTable('article')
      .set({ status: 'archived', archived_at: now, archived_reason: reason })
      .where('id', '=', id)
      .execute()
    await forgetArticle(tx, article)
    await tell(tx, actor, id, 'article.archived', now, { reason }, true)
    return article
  })

/** Puts an archived article, as two people last agreed on it, back in the journal. */
export const restoreArticle = ({ db }: Services, actor: Actor, id: Id, now: Date): Promise<Article> =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    const { content } = await revisionById(tx, found(article.status === 'archived' ? article.revisionId : null))
    await tx
      .updateTable('article')
      .set({ status: 'published', archived_at: null, archived_reason: null })
      .where('id', '=', id)
      .execute()
    await refreshArticle(tx, article, content, now)
    await tell(tx, actor, id, 'article.restored', now, {}, true)
    return article
  })

/** Lets people comment an article, or not any more. What they said stays. */
export const openComments = ({ db }: Services, actor: Actor, id: Id, open: boolean, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    if (article.commentsOpen === open) return
    await tx.updateTable('article').set({ comments_open: open }).where('id', '=', id).execute()
    await tell(tx, actor, id, open ? 'article.comments-opened' : 'article.comments-closed', now, {}, true)
  })
