import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { slugify } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { freeSlug } from '#core/slugs.ts'
import { noteSlugsTaken, type PolicyNote, readNote, requireNoteWriter } from './queries.ts'
import { citable, groundsOf } from './queries-grounds.ts'
import {
  afterMove,
  answerDue,
  isOver,
  type NoteMove,
  type NotePart,
  type NoteRefusal,
  type NoteStatus,
  needsEvaluation,
  sendRefusal,
} from './rules.ts'

export type NoteContent = Record<NotePart, string> & {
  title: string
  ministry: string
  /** Published precedents, and tests measured or decided. */
  precedentIds: readonly Id[]
  testIds: readonly Id[]
}

const reserved = ['nouvelle']

/** Writes a draft, read by those who supervise only. Answers its address. */
export const writeNote = (
  services: Services,
  actor: Actor,
  content: NoteContent,
  now: Date,
): Promise<Outcome<string, NoteRefusal>> =>
  inTransaction(services.db, async (tx) => {
    requireNoteWriter(actor, parisDay(now))
    const why = await uncitable(tx, content, actor.demo)
    if (why) return refused(why)
    const slug = await freeSlug(tx, {
      kind: 'policy_note',
      base: slugify(content.title) || 'note',
      takenAmong: async (slugs) => [...reserved, ...(await noteSlugsTaken(tx, slugs))],
    })
    const { id } = await tx
      .insertInto('policy_note')
      .values({ slug, ...stored(content), written_by: actor.id, created_at: now, demo: actor.demo })
      .returning('id')
      .executeTakeFirstOrThrow()
    await cite(tx, id, content)
    await tell(tx, actor, id, 'draft', now)
    return done(slug)
  })

const stored = ({ title, ministry, rule, frequency, cost, proposal, opposingViews, evidence }: NoteContent) => ({
  ...{ title, ministry, rule, frequency, cost, proposal, opposing_views: opposingViews, evidence },
})

const uncitable = async (tx: Database, { precedentIds, testIds }: NoteContent, demo: boolean) => {
  const known = await citable(tx, { precedents: precedentIds, tests: testIds }, demo)
  if (known.precedents < new Set(precedentIds).size) return 'unpublished'
  return known.tests < new Set(testIds).size ? 'unmeasured' : null
}

const cite = async (tx: Database, noteId: Id, { precedentIds, testIds }: NoteContent): Promise<void> => {
  await tx.deleteFrom('policy_note_precedent').where('note_id', '=', noteId).execute()
  await tx.deleteFrom('policy_note_test').where('note_id', '=', noteId).execute()
  for (const id of new Set(precedentIds))
    await tx.insertInto('policy_note_precedent').values({ note_id: noteId, precedent_id: id }).execute()
  for (const id of new Set(testIds))
    await tx.insertInto('policy_note_test').values({ note_id: noteId, test_id: id }).execute()
}

const tell = (tx: Database, actor: Actor, id: Id, status: NoteStatus, at: Date) =>
  record(tx, {
    ...{ actorId: actor.id, verb: `note.${status}`, subject: { kind: 'policy_note', id }, at },
    isPublic: status !== 'draft',
  })

type InHand = { tx: Database; note: PolicyNote; next: NoteStatus }

/** One move of whoever follows a note, whole. Throws « not found » for anyone else. */
const moving = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  slug: string,
  move: NoteMove,
  now: Date,
  write: (inHand: InHand) => Promise<Outcome<string, NoteRefusal>>,
): Promise<Outcome<string, NoteRefusal>> =>
  inTransaction(db, async (tx) => {
    const { note, follows } = await readNote(tx, actor, slug, parisDay(now), true)
    if (!follows) return notFound()
    const next = afterMove(move, note.status)
    return next ? write({ tx, note, next }) : refused('not-now')
  })

/** Rewrites a draft. */
export const editNote = (
  services: Services,
  actor: Actor,
  slug: string,
  content: NoteContent,
  version: number,
  now: Date,
): Promise<Outcome<string, NoteRefusal>> =>
  moving(services, actor, slug, 'edit', now, async ({ tx, note }) => {
    if (note.version !== version) return refused('changed')
    const why = await uncitable(tx, content, note.demo)
    if (why) return refused(why)
    await tx
      .updateTable('policy_note')
      .set({ ...stored(content), version: version + 1 })
      .where('id', '=', note.id)
      .execute()
    await cite(tx, note.id, content)
    return done(slug)
  })

/** The note leaves, whole and with what it rests on: everyone reads it, and the time to answer runs. */
export const sendNote = (services: Services, actor: Actor, slug: string, now: Date) =>
  moving(services, actor, slug, 'send', now, async ({ tx, note, next }) => {
    const { precedents, tests } = await groundsOf(tx, note.id)
    const why = sendRefusal(note, { precedents: precedents.length, tests: tests.length })
    if (why) return refused(why)
    const today = parisDay(now)
    const { rows } = await sql<{ n: number }>`select nextval('policy_note_number')::int as n`.execute(tx)
    const number = `N-${today.slice(0, 4)}-${String(rows[0]?.n ?? 0).padStart(4, '0')}`
    await tx
      .updateTable('policy_note')
      .set({ status: next, number, sent_on: today, due_on: answerDue(today), version: note.version + 1 })
      .where('id', '=', note.id)
      .execute()
    await reached(tx, actor, note.id, next, '', now)
    return done(slug)
  })

const reached = async (tx: Database, actor: Actor, noteId: Id, status: NoteStatus, said: string, at: Date) => {
  await tx.insertInto('policy_note_state').values({ note_id: noteId, status, said, at }).execute()
  await tell(tx, actor, noteId, status, at)
}

/** What became of a note that was sent, and what was answered: public at once. Nothing is made general without an evaluation one can read. */
export const moveNote = (
  services: Services,
  actor: Actor,
  slug: string,
  { move, said }: { move: Exclude<NoteMove, 'edit' | 'send'>; said: string },
  now: Date,
) =>
  moving(services, actor, slug, move, now, async ({ tx, note, next }) => {
    const { tests } = await groundsOf(tx, note.id)
    if (needsEvaluation(move) && !tests.some(({ isDecided }) => isDecided)) return refused('no-evaluation')
    if (isOver(next) && said.trim() === '') return refused('not-whole')
    await tx
      .updateTable('policy_note')
      .set({ status: next, version: note.version + 1 })
      .set(isOver(next) ? { answered_on: parisDay(now), answer_said: said } : {})
      .where('id', '=', note.id)
      .execute()
    await reached(tx, actor, note.id, next, said, now)
    return done(slug)
  })

/** A test measured since a note was sent may still stand behind it. */
export const linkTest = (
  services: Services,
  actor: Actor,
  slug: string,
  testId: Id,
  now: Date,
): Promise<Outcome<string, NoteRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const { note, follows } = await readNote(tx, actor, slug, parisDay(now), true)
    if (!follows) return notFound()
    if (isOver(note.status)) return refused('not-now')
    const { tests } = await citable(tx, { precedents: [], tests: [testId] }, note.demo)
    if (tests === 0) return refused('unmeasured')
    await tx
      .insertInto('policy_note_test')
      .values({ note_id: note.id, test_id: testId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return done(slug)
  })
