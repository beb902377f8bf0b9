import { sql } from 'kysely'
import { type Actor, holds } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { tellFollowers, tellProposer } from './emails.ts'
import { refreshQuestion } from './indexing.ts'
import { type Change, type ChangeRefusal, isSettled, type Maturity, refusalsOf, type Theme } from './rules.ts'

type Proposal = { title: string; context: string; name: string; email: string }

/** Someone asks: an editor reads it before it is public. Answers its id. */
export const proposeQuestion = ({ db }: Services, actor: Actor | null, asked: Proposal, now: Date): Promise<Id> =>
  inTransaction(db, async (tx) => {
    const { id } = await tx
      .insertInto('question')
      .values({
        slug: await freeSlug(tx, asked.title),
        title: asked.title,
        asked_on: parisDay(now),
        asked_where: asked.context,
        proposed_by: actor?.id ?? null,
        proposer_name: asked.name,
        proposer_email: asked.email,
        demo: actor?.demo ?? false,
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tell(tx, actor?.id ?? null, id, 'question.proposed', now)
    return id
  })

/** The first free address of this question: the demonstration or two people may ask the same thing. */
const freeSlug = async (tx: Database, title: string): Promise<string> => {
  const base = slugify(title) || 'question'
  await sql`select pg_advisory_xact_lock(hashtext(${`question ${base}`}))`.execute(tx)
  const taken = await tx.selectFrom('question').select('slug').where('slug', 'like', `${base}%`).execute()
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!taken.some((row) => row.slug === slug)) return slug
  }
}

const lockQuestion = async (tx: Database, id: Id) => {
  if (!isId(id)) return notFound()
  const row = await tx
    .selectFrom('question')
    .select(['id', 'slug', 'title', 'status', 'maturity', 'demo'])
    .select(['proposed_by as proposedBy', 'proposer_name as proposerName', 'proposer_email as proposerEmail'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found(row)
}

export type ReviewRefusal = 'not-proposed' | 'own-question'
type Reviewed = Promise<Outcome<{ slug: string }, ReviewRefusal>>

/** Makes a question public, answered or not. Nobody publishes their own alone. */
export const publishQuestion = (
  services: Services,
  actor: Actor,
  id: Id,
  { title, theme, slug }: { title: string; theme: Theme; slug?: string },
  now: Date,
): Reviewed =>
  inTransaction(services.db, async (tx) => {
    const question = await lockQuestion(tx, id)
    if (question.status !== 'proposed') return refused('not-proposed')
    if (question.proposedBy === actor.id) return refused('own-question')
    const address = slug ?? question.slug
    await tx
      .updateTable('question')
      .set({ status: 'published', title, theme, slug: address, published_at: now, published_by: actor.id })
      .set({ proposer_email: null, proposer_name: null, asked_where: '', updated_at: now })
      .where('id', '=', id)
      .execute()
    await tell(tx, actor.id, id, 'question.published', now, true)
    await tellProposer(tx, services, question, { slug: address })
    await refreshQuestion(tx, id)
    return done({ slug: address })
  })

/** Says no to a question, with a reason its author receives. */
export const refuseQuestion = (services: Services, actor: Actor, id: Id, reason: string, now: Date): Reviewed =>
  inTransaction(services.db, async (tx) => {
    const question = await lockQuestion(tx, id)
    if (question.status !== 'proposed') return refused('not-proposed')
    await tx
      .updateTable('question')
      .set({ status: 'refused', refused_reason: reason, proposer_email: null, proposer_name: null, asked_where: '' })
      .where('id', '=', id)
      .execute()
    await tell(tx, actor.id, id, 'question.refused', now)
    await tellProposer(tx, services, question, { reason })
    return done({ slug: question.slug })
  })

/**
 * What is said next: an amended answer, a consultation, or a decision. One more row, for ever; those who follow the question are told
 * when something was decided or said anew.
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
    const last = await tx
      .selectFrom('question_version')
      .select(['number', 'answer', 'said_on as saidOn'])
      .where('question_id', '=', id)
      .orderBy('number', 'desc')
      .executeTakeFirst()
    const present = {
      maturity: question.maturity as Maturity,
      answer: last?.answer ?? '',
      saidOn: last?.saidOn ?? null,
    }
    const spokesperson = holds(actor, 'spokesperson', today)
    const refusals = refusalsOf(change, { question: present, spokesperson, today })
    if (refusals.length > 0) return { ok: false, refusals }
    const heir = change.heir ? await heirOf(tx, change.heir, id) : null
    if (change.maturity === 'replaced' && !heir) return { ok: false, refusals: ['heir-missing'] }
    await tx
      .insertInto('question_version')
      .values({
        question_id: id,
        number: (last?.number ?? 0) + 1,
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
    const number = (last?.number ?? 0) + 1
    if (question.status === 'published' && number > 1)
      await tellFollowers(tx, services, question, { ...change, number })
    return { ok: true, slug: question.slug }
  })

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

export type GapSeed = { kind: 'cut' | 'damaged' | 'typo'; quote: string; note: string }

/** Marks the damaged passages of an original: quoted as they are, never completed. */
export const markGaps = async (tx: Database, questionId: Id, gaps: readonly GapSeed[]): Promise<void> => {
  for (const [position, gap] of gaps.entries())
    await tx
      .insertInto('question_gap')
      .values({ question_id: questionId, position, ...gap })
      .execute()
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

const tell = (
  tx: Database,
  actorId: Id | null,
  id: Id,
  verb: string,
  at: Date,
  isPublic = false,
  details: Record<string, string | null> = {},
) => record(tx, { actorId, verb, subject: { kind: 'question', id }, isPublic, details, at })
