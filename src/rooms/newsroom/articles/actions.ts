import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { record } from '#core/history.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { tellDesk } from './emails.ts'
import { refreshArticle } from './indexing.ts'
import { type Article, articleById, isFreeSlug, openRevision, type Revision, revisionById } from './queries.ts'
import { eventTold } from './queries-around.ts'
import {
  type ArticleKind,
  type Content,
  emptyContent,
  type ReviewRefusal,
  refusalToReview,
  refusalToSubmit,
} from './rules.ts'

/** Begins a text: a draft nobody else sees but the desk. Answers the id of the article. */
export const beginArticle = (
  { db }: Services,
  actor: Actor,
  kind: ArticleKind,
  title: string,
  now: Date,
): Promise<Id> =>
  inTransaction(db, async (tx) => {
    const { id } = await tx
      .insertInto('article')
      .values({ kind, slug: await freeSlug(tx, title), demo: actor.demo, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await addRevision(tx, actor, id, emptyContent(title), now)
    await tell(tx, actor, id, 'article.begun', now)
    return id
  })

const freeSlug = async (tx: Database, title: string): Promise<string> => {
  const base = slugify(title) || 'article'
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (await isFreeSlug(tx, slug, null)) return slug
  }
}

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

export type Saving = { version: number; content: Content; note: string; slug: string; eventId: Id | null }
export type SaveRefusal = 'stale' | 'not-a-draft' | 'slug-taken'

/** Saves a draft. Whoever saves has written in it, and will not be the one who publishes it. */
export const saveDraft = (
  { db }: Services,
  actor: Actor,
  id: Id,
  { version, content, note, slug, eventId }: Saving,
  now: Date,
): Promise<Outcome<Revision, SaveRefusal>> =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    const revision = found(await openRevision(tx, article.id))
    if (revision.status !== 'draft') return refused('not-a-draft')
    if (revision.version !== version) return refused('stale')
    if (!(await isFreeSlug(tx, slug, article.id))) return refused('slug-taken')
    await tx
      .updateTable('article_revision')
      .set({ content: JSON.stringify(content), note, version: version + 1, updated_at: now })
      .set({ author_ids: [...new Set([...revision.authorIds, actor.id])] })
      .where('id', '=', revision.id)
      .execute()
    if (slug !== article.slug) await move(tx, article, slug)
    const told = eventId && (await eventTold(tx, eventId)) ? eventId : null
    if (told !== article.eventId) await tx.updateTable('article').set({ event_id: told }).where('id', '=', id).execute()
    return done(await revisionById(tx, revision.id))
  })

/** An address once published goes on leading to the article. */
const move = async (tx: Database, article: Article, slug: string): Promise<void> => {
  await tx.deleteFrom('article_former_slug').where('slug', '=', slug).execute()
  await tx.updateTable('article').set({ slug }).where('id', '=', article.id).execute()
  if (article.status === 'draft') return
  await tx.insertInto('article_former_slug').values({ slug: article.slug, article_id: article.id }).execute()
  if (article.revisionId) {
    const { content } = await revisionById(tx, article.revisionId)
    await refreshArticle(tx, { ...article, slug }, content, article.correctedAt ?? article.publishedAt ?? new Date(0))
  }
}

type Step = Promise<Outcome<Article, ReviewRefusal>>

/** Asks someone else to read the draft. */
export const submitDraft = (services: Services, actor: Actor, id: Id, now: Date): Step =>
  inTransaction(services.db, async (tx) => {
    const article = await lockArticle(tx, id)
    const revision = found(await openRevision(tx, article.id))
    const refusal = refusalToSubmit(revision, revision.content)
    if (refusal) return refused(refusal)
    await tx
      .updateTable('article_revision')
      .set({ status: 'in_review', submitted_by: actor.id, submitted_at: now, review_note: '' })
      .where('id', '=', revision.id)
      .execute()
    await tell(tx, actor, id, 'article.submitted', now, { number: revision.number })
    await tellDesk(tx, services, { kind: 'submitted', article, revision, actor, note: revision.note, now })
    return done(article)
  })

/** Takes a text back from review: it is a draft again. */
export const withdrawDraft = ({ db }: Services, actor: Actor, id: Id, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    const revision = found(await openRevision(tx, article.id))
    if (revision.status !== 'in_review') return refused('not-in-review')
    await tx.updateTable('article_revision').set({ status: 'draft' }).where('id', '=', revision.id).execute()
    await tell(tx, actor, id, 'article.withdrawn', now, { number: revision.number })
    return done(article)
  })

/** Someone who wrote nothing of it publishes the text: at once, in line, in the feed and in the search. */
export const approveDraft = (services: Services, actor: Actor, id: Id, now: Date): Step =>
  inTransaction(services.db, async (tx) => {
    const article = await lockArticle(tx, id)
    const revision = found(await openRevision(tx, article.id))
    const refusal = refusalToReview(revision, actor.id)
    if (refusal) return refused(refusal)
    await tx
      .updateTable('article_revision')
      .set({ status: 'approved', reviewed_by: actor.id, reviewed_at: now })
      .where('id', '=', revision.id)
      .execute()
    const first = article.publishedAt === null
    await tx
      .updateTable('article')
      .set({ status: 'published', published_revision_id: revision.id, archived_at: null, archived_reason: null })
      .set(first ? { published_at: now } : { corrected_at: now })
      .where('id', '=', id)
      .execute()
    const after = await articleById(tx, id)
    await refreshArticle(tx, after, revision.content, now)
    await tell(tx, actor, id, first ? 'article.published' : 'article.corrected', now, { number: revision.number }, true)
    await tellDesk(tx, services, { kind: 'approved', article: after, revision, actor, note: '', now })
    return done(after)
  })

/** Someone who wrote nothing of it sends the text back, with what to mend. */
export const sendBack = (services: Services, actor: Actor, id: Id, reason: string, now: Date): Step =>
  inTransaction(services.db, async (tx) => {
    const article = await lockArticle(tx, id)
    const revision = found(await openRevision(tx, article.id))
    const refusal = reason === '' ? 'reason-missing' : refusalToReview(revision, actor.id)
    if (refusal) return refused(refusal)
    await tx
      .updateTable('article_revision')
      .set({ status: 'draft', review_note: reason })
      .where('id', '=', revision.id)
      .execute()
    await tell(tx, actor, id, 'article.sent-back', now, { number: revision.number })
    await tellDesk(tx, services, { kind: 'sentBack', article, revision, actor, note: reason, now })
    return done(article)
  })

/** Gives up a draft or a correction; a text never published goes with its article. */
export const dropDraft = ({ db }: Services, actor: Actor, id: Id, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    const revision = found(await openRevision(tx, article.id))
    await tx.updateTable('article_revision').set({ status: 'dropped' }).where('id', '=', revision.id).execute()
    await tell(tx, actor, id, 'article.dropped', now, { number: revision.number })
  })

export const tell = (
  tx: Database,
  actor: Actor,
  id: Id,
  verb: string,
  at: Date,
  details: Record<string, string | number> = {},
  isPublic = false,
) => record(tx, { actorId: actor.id, verb, subject: { kind: 'article', id }, isPublic, details, at })
