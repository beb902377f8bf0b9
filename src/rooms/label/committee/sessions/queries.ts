import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { canCoordinate, canDecide } from '../../rules.ts'
import { barsAmong, tiedAmong } from '../queries-seats.ts'
import { coordinatedAmong, subjectsOf } from '../queries-subjects.ts'
import type { Bar, DecisionKind, DecisionOutcome, Subject, SubjectKey } from '../rules.ts'
import type { SessionStatus } from './rules.ts'

const sessions = (db: Database) =>
  db
    .selectFrom('label_session')
    .select(['id', 'held_on as heldOn', 'begins_at as beginsAt', 'place', 'quorum', 'status', 'minutes'])
    .select(['called_by as calledBy', 'called_at as calledAt', 'opened_at as openedAt', 'closed_at as closedAt'])

type Row = Awaited<ReturnType<ReturnType<typeof sessions>['executeTakeFirstOrThrow']>>
export type Session = Omit<Row, 'status'> & { status: SessionStatus }
const sessionOf = (row: Row): Session => ({ ...row, status: row.status as SessionStatus })

/** A line of an agenda: what it is about, what was decided or waits for signatures there, and who takes no part in it. */
export type Item = {
  position: number
  subject: Subject
  decision: { number: string; kind: DecisionKind; outcome: DecisionOutcome; inForce: boolean } | null
  barred: ReadonlyMap<Id, Bar>
  /** The person who reads is tied to the organisation: nothing of it is shown to them. */
  hidden: boolean
}

export type Seated = { id: Id; name: string; email: string; present: boolean }

export type SessionInHand = {
  session: Session
  items: Item[]
  members: Seated[]
  /** They may prepare and hold it. */
  coordinates: boolean
}

/** The row of a session, held for a change when `lock`. Throws « not found ». */
export const sessionById = async (db: Database, id: string, lock = false): Promise<Session> => {
  if (!isId(id)) return notFound()
  let query = sessions(db).where('id', '=', id)
  if (lock) query = query.forUpdate()
  return sessionOf(found(await query.executeTakeFirst()))
}

/** What is on the agenda, in order. */
export const agendaOf = async (db: Database, sessionId: Id): Promise<SubjectKey[]> => {
  const rows = await db
    .selectFrom('label_session_item')
    .select(['application_id as applicationId', 'procedure_id as procedureId'])
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute()
  return rows.map(({ applicationId, procedureId }) =>
    applicationId ? { kind: 'application', id: applicationId } : { kind: 'procedure', id: procedureId ?? '' },
  )
}

export const membersOf = async (db: Database, sessionId: Id): Promise<Seated[]> => {
  const rows = await db
    .selectFrom('label_session_member')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select(['app_user.id', 'app_user.name', 'app_user.email', 'present'])
    .where('session_id', '=', sessionId)
    .orderBy('app_user.name')
    .execute()
  return rows
}

/**
 * A session, for those who coordinate one of its items (or called it), and for its members. An item whose organisation the reader is tied to
 * shows nothing of it. Throws « not found ».
 */
export const readSession = async (db: Database, actor: Actor, id: string, today: Day): Promise<SessionInHand> => {
  const session = await sessionById(db, id)
  const members = await membersOf(db, session.id)
  const subjects = await subjectsOf(db, await agendaOf(db, session.id))
  const coordinates =
    canCoordinate(actor, today) &&
    (session.calledBy === actor.id ||
      canCoordinate(actor, today, []) ||
      (await coordinatedAmong(db, actor, subjects, today)).length > 0)
  const sits = canDecide(actor, today) && members.some((member) => member.id === actor.id)
  if (!coordinates && !(sits && session.status !== 'cancelled')) return notFound()
  const items: Item[] = []
  for (const [index, subject] of subjects.entries()) {
    items.push({
      position: index + 1,
      subject,
      decision: await lastDecision(db, session.id, subject),
      barred: await barsAmong(
        db,
        subject,
        members.map((member) => member.id),
      ),
      hidden: (await tiedAmong(db, subject.organisationId, [actor.id])).has(actor.id),
    })
  }
  return { session, items, members, coordinates }
}

const lastDecision = async (db: Database, sessionId: Id, subject: SubjectKey): Promise<Item['decision']> => {
  const row = await db
    .selectFrom('label_decision')
    .select(['number', 'kind', 'outcome', 'effective_at as effectiveAt'])
    .where('session_id', '=', sessionId)
    .where(subject.kind === 'application' ? 'application_id' : 'procedure_id', '=', subject.id)
    .where('declined_at', 'is', null)
    .orderBy('proposed_at', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const { number, effectiveAt } = row
  return {
    number,
    kind: row.kind as DecisionKind,
    outcome: row.outcome as DecisionOutcome,
    inForce: effectiveAt !== null,
  }
}

export type SessionLine = Session & { items: number; members: number; decided: number }

/** The sessions a person sees: all for those who coordinate, their own for those who sit. The next ones first, then the past. */
export const sessionsFor = async (db: Database, actor: Actor, today: Day): Promise<SessionLine[]> => {
  let query = sessions(db)
    .select((eb) => [
      eb
        .selectFrom('label_session_item')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('session_id', '=', 'label_session.id')
        .as('items'),
      eb
        .selectFrom('label_session_member')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('session_id', '=', 'label_session.id')
        .as('members'),
      eb
        .selectFrom('label_decision')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('session_id', '=', 'label_session.id')
        .where('effective_at', 'is not', null)
        .as('decided'),
    ])
    .orderBy((eb) => eb('status', 'in', ['closed', 'cancelled']))
    .orderBy('held_on', 'desc')
    .limit(100)
  if (!canCoordinate(actor, today)) {
    query = query
      .where('status', '<>', 'cancelled')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('label_session_member')
            .select('label_session_member.id')
            .whereRef('session_id', '=', 'label_session.id')
            .where('user_id', '=', actor.id),
        ),
      )
  }
  const rows = await query.execute()
  return rows.map(({ items, members, decided, ...row }) => ({
    ...sessionOf(row),
    items: items ?? 0,
    members: members ?? 0,
    decided: decided ?? 0,
  }))
}
