import { sql } from 'kysely'
import type { Actor, Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, Problem } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { supervised } from '../cases/queries.ts'
import type { NoteStatus } from './rules.ts'

export type PolicyNote = {
  id: Id
  number: string | null
  slug: string
  status: NoteStatus
  title: string
  ministry: string
  rule: string
  frequency: string
  cost: string
  proposal: string
  opposingViews: string
  evidence: string
  sentOn: Day | null
  dueOn: Day | null
  answeredOn: Day | null
  answerSaid: string
  version: number
  demo: boolean
}

const columns = sql`
  n.id, n.number, n.slug, n.status, n.title, n.ministry, n.rule, n.frequency, n.cost, n.proposal,
  n.opposing_views as "opposingViews", n.evidence, n.sent_on as "sentOn", n.due_on as "dueOn", n.answered_on as "answeredOn",
  n.answer_said as "answerSaid", n.version, n.demo`

/** Notes are written and followed by whoever supervises, wherever it is: a rule has no department. */
export const writesNotes = (visitor: Visitor, today: Day): boolean =>
  visitor !== null && (supervised(visitor, today) === 'everywhere' || supervised(visitor, today).length > 0)

/** The person signed in, if they write notes; sent to set up a second factor when only that is missing. */
export const requireNoteWriter = (actor: Actor, today: Day): Actor => {
  if (writesNotes(actor, today)) return actor
  throw new Problem(writesNotes({ ...actor, secondFactor: true }, today) ? 'second-factor' : 'not-found')
}

export type NoteInHand = { note: PolicyNote; follows: boolean }

/** A note at its address, and whether this person follows it; a draft is found by those alone. `lock`: held until the end. */
export const readNote = async (
  db: Database,
  visitor: Visitor,
  slug: string,
  today: Day,
  lock = false,
): Promise<NoteInHand> => {
  const writes = writesNotes(visitor, today)
  const demo = visitor?.demo ?? false
  const { rows } = await sql<PolicyNote>`
    select ${columns} from policy_note n
    where n.slug = ${slug} and (n.status <> 'draft' or ${writes} and n.demo = ${demo}) ${lock ? sql`for update` : sql``}`.execute(
    db,
  )
  const note = found(rows[0])
  return { note, follows: writes && note.demo === demo }
}

/** Every note that was sent, the most recent first. */
export const sentNotes = async (db: Database, limit = 500): Promise<PolicyNote[]> => {
  const { rows } = await sql<PolicyNote>`
    select ${columns} from policy_note n where n.status <> 'draft' order by n.sent_on desc, n.number desc limit ${limit}`.execute(
    db,
  )
  return rows
}

export const draftNotes = async (db: Database, visitor: Visitor, today: Day): Promise<PolicyNote[]> => {
  if (!visitor || !writesNotes(visitor, today)) return []
  const { rows } = await sql<PolicyNote>`
    select ${columns} from policy_note n where n.status = 'draft' and n.demo = ${visitor.demo}
    order by n.created_at desc limit 100`.execute(db)
  return rows
}

export type NoteState = { status: NoteStatus; said: string; at: Date }

/** The states a note went through, the oldest first. */
export const statesOf = (db: Database, noteId: Id): Promise<NoteState[]> =>
  db
    .selectFrom('policy_note_state')
    .select(['status', 'said', 'at'])
    .where('note_id', '=', noteId)
    .orderBy('id')
    .execute() as Promise<NoteState[]>

export const noteSlugsTaken = async (db: Database, slugs: readonly string[]): Promise<string[]> =>
  (
    await db
      .selectFrom('policy_note')
      .select('slug')
      .where('slug', 'in', [...slugs])
      .execute()
  ).map(({ slug }) => slug)
