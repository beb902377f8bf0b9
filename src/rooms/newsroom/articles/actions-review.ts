import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { lockSlugs } from '#core/slugs.ts'
import { forgetUnused, lockArticle, tell } from './actions.ts'
import { tellDesk } from './emails.ts'
import { refreshArticle } from './indexing.ts'
import { type Article, articleById, takenSlugs } from './queries.ts'
import { eventTold } from './queries-around.ts'
import { openRevision, type Revision } from './queries-desk.ts'
import {
  type Content,
  isStill,
  type ReviewRefusal,
  refusalToReview,
  refusalToSubmit,
  refusalToWithdraw,
  type Seen,
} from './rules.ts'

type Step<T = Article> = Promise<Outcome<T, ReviewRefusal>>

/** What someone has before their eyes is this version: any step makes another, so that nobody decides on what they did not read. */
const step = (tx: Database, { id, version }: Revision) =>
  tx
    .updateTable('article_revision')
    .set({ version: version + 1 })
    .where('id', '=', id)

/** Asks someone else to read the draft. */
export const submitDraft = (services: Services, actor: Actor, id: Id, now: Date): Step =>
  inTransaction(services.db, async (tx) => {
    const article = await lockArticle(tx, id)
    const revision = found(await openRevision(tx, article.id))
    const refusal = refusalToSubmit(revision, revision.content)
    if (refusal) return refused(refusal)
    await step(tx, revision)
      .set({ status: 'in_review', submitted_by: actor.id, submitted_at: now, review_note: '' })
      .execute()
    await tell(tx, actor, id, 'article.submitted', now, { number: revision.number })
    await tellDesk(tx, services, { kind: 'submitted', article, revision, actor, note: revision.note, now })
    return done(article)
  })

/** Takes one’s own text back from review: it is a draft again. */
export const withdrawDraft = ({ db }: Services, actor: Actor, id: Id, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    const revision = await openRevision(tx, article.id)
    const refusal = refusalToWithdraw(revision, actor.id)
    if (refusal) return refused(refusal)
    await step(tx, found(revision)).set({ status: 'draft' }).execute()
    await tell(tx, actor, id, 'article.withdrawn', now, { number: found(revision).number })
    return done(article)
  })

/**
 * Someone who wrote nothing of it publishes the text they have read: at once, in line, in the feed and in the search, under the address and
 * with the event that it names. What is archived stays so.
 */
export const approveDraft = (services: Services, actor: Actor, id: Id, seen: Seen, now: Date): Step =>
  inTransaction(services.db, async (tx) => {
    const article = await lockArticle(tx, id)
    const open = await openRevision(tx, article.id)
    const refusal = refusalToReview(open, actor.id, seen)
    if (refusal) return refused(refusal)
    const revision = found(open)
    if (!(await move(tx, article, revision.content.slug))) return refused('slug-taken')
    await step(tx, revision).set({ status: 'approved', reviewed_by: actor.id, reviewed_at: now }).execute()
    await publish(tx, article, revision, now)
    await forgetUnused(tx, article.id)
    const after = await articleById(tx, id)
    if (after.status === 'published') await refreshArticle(tx, after, revision.content, now)
    const verb = article.publishedAt === null ? 'article.published' : 'article.corrected'
    await tell(tx, actor, id, verb, now, { number: revision.number }, true)
    await tellDesk(tx, services, { kind: 'approved', article: after, revision, actor, note: '', now })
    return done(after)
  })

const publish = async (tx: Database, article: Article, { id, content }: Revision, now: Date): Promise<void> => {
  await tx
    .updateTable('article')
    .set({ published_revision_id: id, event_id: await eventOf(tx, content) })
    .set(article.status === 'draft' ? { status: 'published', published_at: now } : { corrected_at: now })
    .where('id', '=', article.id)
    .execute()
}

const eventOf = async (tx: Database, { eventId }: Content): Promise<Id | null> =>
  (await eventTold(tx, eventId)) ? eventId : null

/** Gives the article this address, unless another took it meanwhile. The one it had, once public, goes on leading to it. */
const move = async (tx: Database, article: Article, slug: string): Promise<boolean> => {
  if (slug === article.slug) return true
  await lockSlugs(tx, 'article')
  if ((await takenSlugs(tx, [slug], article.id)).length > 0) return false
  await tx.deleteFrom('article_former_slug').where('slug', '=', slug).execute()
  await tx.updateTable('article').set({ slug }).where('id', '=', article.id).execute()
  if (article.publishedAt !== null) {
    await tx.insertInto('article_former_slug').values({ slug: article.slug, article_id: article.id }).execute()
  }
  return true
}

/** Someone who wrote nothing of it sends the text they have read back, with what to mend. */
export const sendBack = (services: Services, actor: Actor, id: Id, seen: Seen, reason: string, now: Date): Step =>
  inTransaction(services.db, async (tx) => {
    const article = await lockArticle(tx, id)
    const open = await openRevision(tx, article.id)
    const refusal = reason === '' ? 'reason-missing' : refusalToReview(open, actor.id, seen)
    if (refusal) return refused(refusal)
    const revision = found(open)
    await step(tx, revision).set({ status: 'draft', review_note: reason }).execute()
    await tell(tx, actor, id, 'article.sent-back', now, { number: revision.number })
    await tellDesk(tx, services, { kind: 'sentBack', article, revision, actor, note: reason, now })
    return done(article)
  })

/** Gives up a correction, or a text that was never published: that one goes for good with its pictures, and its address is free again. */
export const dropDraft = ({ db }: Services, actor: Actor, id: Id, seen: Seen, now: Date): Step<{ gone: boolean }> =>
  inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id)
    const revision = await openRevision(tx, article.id)
    if (!revision || !isStill(revision, seen)) return refused('stale')
    await tell(tx, actor, id, 'article.dropped', now, { number: revision.number })
    await tx.deleteFrom('article_revision').where('id', '=', revision.id).execute()
    await forgetUnused(tx, article.id)
    const gone = article.publishedAt === null
    if (gone) await tx.deleteFrom('article').where('id', '=', article.id).execute()
    return done({ gone })
  })
