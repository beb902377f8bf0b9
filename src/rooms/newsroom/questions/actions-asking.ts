import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { fold, nbsp, slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { freeSlug } from '#core/slugs.ts'
import { followOwn } from '../following/actions.ts'
import { reserved } from '../paths.ts'
import { tellProposer } from './emails.ts'
import { refreshQuestion } from './indexing.ts'
import type { Theme } from './rules.ts'

type Proposal = { title: string; context: string; name: string; email: string; follows?: boolean; presented?: boolean }

/** Someone asks: an editor reads it before it is public. The same question from the same person, sent twice, is one. Answers its id. */
export const proposeQuestion = ({ db }: Services, actor: Actor | null, asked: Proposal, now: Date): Promise<Id> =>
  inTransaction(db, async (tx) => {
    const email = asked.email.toLowerCase()
    await sql`select pg_advisory_xact_lock(hashtext(${`question of ${email}`}))`.execute(tx)
    const waiting = await tx
      .selectFrom('question')
      .select(['id', 'title'])
      .where('status', '=', 'proposed')
      .where('proposer_email', '=', email)
      .execute()
    const known = waiting.find(({ title }) => fold(title) === fold(asked.title))
    if (known) return known.id
    const { id } = await tx
      .insertInto('question')
      .values({
        title: nbsp(asked.title),
        asked_on: parisDay(now),
        presented: asked.presented ?? false,
        context: asked.context,
        proposed_by: actor?.id ?? null,
        proposer_name: asked.name,
        proposer_email: email,
        proposer_follows: asked.follows ?? false,
        demo: actor?.demo ?? false,
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tell(tx, actor?.id ?? null, id, 'question.proposed', now)
    return id
  })

/** The first free address of this title, for this question: never that of a page of ours, nor one that still leads to another question. */
const slugFor = (tx: Database, title: string, id: Id): Promise<string> =>
  freeSlug(tx, {
    kind: 'question',
    base: slugify(title) || 'question',
    takenAmong: async (slugs) => {
      const now = tx.selectFrom('question').select('slug').where('slug', 'in', slugs).where('id', '<>', id)
      const before = tx
        .selectFrom('question_former_slug')
        .select('slug')
        .where('slug', 'in', slugs)
        .where('question_id', '<>', id)
      return [...reserved, ...(await now.unionAll(before).execute()).map(({ slug }) => slug)]
    },
  })

/** The question, held until the end of the transaction. */
export const lockQuestion = async (tx: Database, id: Id) => {
  if (!isId(id)) return notFound()
  const row = await tx
    .selectFrom('question')
    .select(['id', 'slug', 'title', 'theme', 'status', 'maturity', 'demo', 'proposed_by as proposedBy'])
    .select(['proposer_name as proposerName', 'proposer_email as proposerEmail', 'proposer_follows as proposerFollows'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found(row)
}

const forgotten = { proposer_email: null, proposer_name: null, context: '' }

export type ReviewRefusal = 'not-proposed' | 'own-question'
type Reviewed<R extends string = ReviewRefusal> = Promise<Outcome<{ slug: string }, R>>
type Wording = { title: string; theme: Theme; slug?: string }

/** Makes a question public, answered or not, at an address made of its published words. Nobody publishes their own alone. */
export const publishQuestion = (services: Services, actor: Actor, id: Id, wording: Wording, now: Date): Reviewed =>
  inTransaction(services.db, async (tx) => {
    const question = await lockQuestion(tx, id)
    if (question.status !== 'proposed') return refused('not-proposed')
    if (question.proposedBy === actor.id) return refused('own-question')
    const title = nbsp(wording.title)
    const slug = wording.slug ?? (await slugFor(tx, title, id))
    await tx
      .updateTable('question')
      .set({ status: 'published', title, theme: wording.theme, slug, published_at: now, published_by: actor.id })
      .set({ ...forgotten, updated_at: now })
      .where('id', '=', id)
      .execute()
    await tell(tx, actor.id, id, 'question.published', now, true)
    const follower = question.proposerFollows ? await followOwn(tx, question, now) : null
    await tellProposer(tx, services, question, { title, slug, follower })
    await refreshQuestion(tx, id)
    return done({ slug })
  })

/** Says no to a question, with a reason its author receives. */
export const refuseQuestion = (
  services: Services,
  actor: Actor,
  id: Id,
  reason: string,
  now: Date,
): Reviewed<'not-proposed'> =>
  inTransaction(services.db, async (tx) => {
    const question = await lockQuestion(tx, id)
    if (question.status !== 'proposed') return refused('not-proposed')
    await tx
      .updateTable('question')
      .set({ status: 'refused', refused_reason: reason, ...forgotten })
      .where('id', '=', id)
      .execute()
    await tell(tx, actor.id, id, 'question.refused', now)
    await tellProposer(tx, services, question, { reason })
    return done({ slug: question.slug })
  })

export type RenameRefusal = 'not-public' | 'same-wording'

/** Asks a public question in better words. The old address leads to the new one, and the change is in its history. */
export const rewordQuestion = (
  { db }: Services,
  actor: Actor,
  id: Id,
  wording: Omit<Wording, 'slug'>,
  now: Date,
): Reviewed<RenameRefusal> =>
  inTransaction(db, async (tx) => {
    const question = await lockQuestion(tx, id)
    if (question.status !== 'published') return refused('not-public')
    const title = nbsp(wording.title)
    if (title === question.title && wording.theme === question.theme) return refused('same-wording')
    const slug = slugify(title) === slugify(question.title) ? question.slug : await slugFor(tx, title, id)
    await tx
      .updateTable('question')
      .set({ title, theme: wording.theme, slug, updated_at: now })
      .where('id', '=', id)
      .execute()
    if (slug !== question.slug) {
      await tx.deleteFrom('question_former_slug').where('slug', '=', slug).execute()
      await tx.insertInto('question_former_slug').values({ slug: question.slug, question_id: id }).execute()
    }
    await tell(tx, actor.id, id, 'question.reworded', now, true, { before: question.title, after: title })
    await refreshQuestion(tx, id)
    return done({ slug })
  })

export const tell = (
  tx: Database,
  actorId: Id | null,
  id: Id,
  verb: string,
  at: Date,
  isPublic = false,
  details: Record<string, string | null> = {},
) => record(tx, { actorId, verb, subject: { kind: 'question', id }, isPublic, details, at })
