import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type FileRefusal, images, keepFile, removeFile } from '#core/files.ts'
import { record } from '#core/history.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { freeSlug } from '#core/slugs.ts'
import { type Article, articleById, takenSlugs } from './queries.ts'
import { unusedImages } from './queries-around.ts'
import { justBegun, openRevision, type Revision, revisionById } from './queries-desk.ts'
import { type ArticleKind, type Content, emptyContent, mostImages, type Picture } from './rules.ts'

/** Begins a text: a draft nobody else sees but the desk. Answers the id of the article, the same when asked twice in a row. */
export const beginArticle = (
  { db }: Services,
  actor: Actor,
  kind: ArticleKind,
  title: string,
  now: Date,
): Promise<Id> =>
  inTransaction(db, async (tx) => {
    const takenAmong = (slugs: readonly string[]) => takenSlugs(tx, slugs, null)
    const slug = await freeSlug(tx, { kind: 'article', base: slugify(title) || 'article', takenAmong })
    const begun = await justBegun(tx, { actorId: actor.id, title, now })
    if (begun) return begun
    const { id } = await tx
      .insertInto('article')
      .values({ kind, slug, demo: actor.demo, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await addRevision(tx, actor, id, emptyContent(title, slug), now)
    await tell(tx, actor, id, 'article.begun', now)
    return id
  })

const addRevision = async (tx: Database, actor: Actor, articleId: Id, content: Content, now: Date): Promise<void> => {
  const last = await tx
    .selectFrom('article_revision')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  await tx
    .insertInto('article_revision')
    .values({
      article_id: articleId,
      number: (last?.number ?? 0) + 1,
      content: JSON.stringify(content),
      author_ids: [actor.id],
      updated_at: now,
    })
    .execute()
}

/** The article, held until the end of the transaction. */
export const lockArticle = async (tx: Database, id: string): Promise<Article> => {
  const article = await articleById(tx, id)
  await tx.selectFrom('article').select('id').where('id', '=', article.id).forUpdate().execute()
  return articleById(tx, id)
}

/** Corrects what is published: a new draft that starts from it, or the one already open. */
export const correctArticle = ({ db }: Services, actor: Actor, id: Id, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    if (await openRevision(tx, article.id)) return
    const { content } = await revisionById(tx, found(article.revisionId))
    await addRevision(tx, actor, article.id, content, now)
    await tell(tx, actor, article.id, 'article.correction-begun', now)
  })

/** A picture to add, with the words that stand for it. */
export type NewPicture = Omit<Picture, 'id'> & { file: File }
export type Saving = { version: number; content: Content; note: string; picture?: NewPicture | null }
export type SaveRefusal = 'stale' | 'not-a-draft' | 'slug-taken' | 'too-many-images' | FileRefusal

/** Saves a draft, with a picture added to it if one is given. Whoever saves has written in it, and will not be the one who publishes it. */
export const saveDraft = (
  { db, files }: Services,
  actor: Actor,
  id: Id,
  { version, content, note, picture }: Saving,
  now: Date,
): Promise<Outcome<Revision, SaveRefusal>> =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    const revision = found(await openRevision(tx, article.id))
    if (revision.status !== 'draft') return refused('not-a-draft')
    if (revision.version !== version) return refused('stale')
    if ((await takenSlugs(tx, [content.slug], article.id)).length > 0) return refused('slug-taken')
    const whole = { ...content, images: await ownImages(tx, article.id, content.images) }
    if (picture) {
      if (whole.images.length >= mostImages) return refused('too-many-images')
      const kept = await keepFile(tx, files, picture.file, { ownerId: actor.id, isPublic: true }, images)
      if (!kept.ok) return kept
      const row = { article_id: article.id, file_id: kept.value, added_by: actor.id, added_at: now }
      await tx.insertInto('article_image').values(row).execute()
      whole.images.push({ id: kept.value, alt: picture.alt, credit: picture.credit })
    }
    await tx
      .updateTable('article_revision')
      .set({ content: JSON.stringify(whole), note, version: version + 1, updated_at: now })
      .set({ author_ids: [...new Set([...revision.authorIds, actor.id])] })
      .where('id', '=', revision.id)
      .execute()
    await forgetUnused(tx, article.id)
    return done(await revisionById(tx, revision.id))
  })

/** Of the pictures that a form names, those of this article. */
const ownImages = async (tx: Database, articleId: Id, named: readonly Picture[]): Promise<Picture[]> => {
  const rows = await tx.selectFrom('article_image').select('file_id').where('article_id', '=', articleId).execute()
  return named.filter(({ id }) => rows.some(({ file_id }) => file_id === id))
}

/** Forgets the pictures that no text of the article names any more, published or not. */
export const forgetUnused = async (tx: Database, articleId: Id): Promise<void> => {
  for (const fileId of await unusedImages(tx, articleId)) {
    await tx.deleteFrom('article_image').where('article_id', '=', articleId).where('file_id', '=', fileId).execute()
    await removeFile(tx, fileId)
  }
}

export const tell = (
  tx: Database,
  actor: Actor,
  id: Id,
  verb: string,
  at: Date,
  details: Record<string, string | number> = {},
  isPublic = false,
) => record(tx, { actorId: actor.id, verb, subject: { kind: 'article', id }, isPublic, details, at })
