import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type FileRefusal, images, keepFile } from '#core/files.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockArticle, tell } from './actions.ts'
import { forgetArticle, refreshArticle } from './indexing.ts'
import { type Article, revisionById } from './queries.ts'

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

type Picture = { file: File; alt: string; credit: string }

/** Adds a picture to an article, with the words that stand for it. Everyone may see it once the article is public. */
export const addImage = (
  { db, files }: Services,
  actor: Actor,
  id: Id,
  { file, alt, credit }: Picture,
  now: Date,
): Promise<Outcome<Id, FileRefusal>> =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    const kept = await keepFile(tx, files, file, { ownerId: actor.id, isPublic: true }, images)
    if (!kept.ok) return kept
    await tx
      .insertInto('article_image')
      .values({ article_id: article.id, file_id: kept.value, alt, credit, added_by: actor.id, added_at: now })
      .execute()
    return done(kept.value)
  })
