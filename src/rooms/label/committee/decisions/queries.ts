import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Settings } from '../../rules.ts'
import { canDecide } from '../../rules.ts'
import { barsAmong } from '../queries-seats.ts'
import { readSubject, subjectOf } from '../queries-subjects.ts'
import type { DecisionKind, DecisionOutcome, Subject, SubjectKey } from '../rules.ts'
import { type Before, type CriterionReason, criterionReasons, isDecisionNumber, type Seat } from './rules.ts'

const columnOf = ({ kind }: SubjectKey) => (kind === 'application' ? 'application_id' : 'procedure_id')

const decisions = (db: Database) =>
  db
    .selectFrom('label_decision')
    .select([
      'id',
      'number',
      'application_id as applicationId',
      'procedure_id as procedureId',
      'session_id as sessionId',
    ])
    .select(['kind', 'outcome', 'reasons', 'criteria', 'conditions', 'proposed_by as proposedBy'])
    .select(['proposed_at as proposedAt', 'effective_at as effectiveAt', 'declined_at as declinedAt'])
    .select('declined_why as declinedWhy')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('label_decision_signature')
          .leftJoin('app_user', 'app_user.id', 'user_id')
          .select(['user_id as userId', 'app_user.name', 'signed_at as signedAt'])
          .whereRef('decision_id', '=', 'label_decision.id')
          .orderBy('label_decision_signature.id'),
      ).as('signatures'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof decisions>['executeTakeFirstOrThrow']>>

export type Decision = Omit<Row, 'kind' | 'outcome' | 'criteria'> & {
  kind: DecisionKind
  outcome: DecisionOutcome
  criteria: CriterionReason[]
}

const decisionOf = (row: Row): Decision => ({
  ...row,
  kind: row.kind as DecisionKind,
  outcome: row.outcome as DecisionOutcome,
  criteria: criterionReasons.parse(row.criteria),
})

/** Everything proposed and decided about a subject, the newest first: put aside, waiting for signatures, in force. */
export const decisionsOn = async (db: Database, key: SubjectKey): Promise<Decision[]> => {
  const rows = await decisions(db).where(columnOf(key), '=', key.id).orderBy('proposed_at', 'desc').execute()
  return rows.map(decisionOf)
}

/** What waits for signatures, or null. */
export const proposalOn = async (db: Database, key: SubjectKey): Promise<Decision | null> => {
  const row = await decisions(db)
    .where(columnOf(key), '=', key.id)
    .where('effective_at', 'is', null)
    .where('declined_at', 'is', null)
    .executeTakeFirst()
  return row ? decisionOf(row) : null
}

/** The open session that has this item and did not decide it yet, with those present. `lock`: it does not close meanwhile. */
export const openSessionOn = async (db: Database, key: SubjectKey, lock = false) => {
  const open = db
    .selectFrom('label_session')
    .innerJoin('label_session_item', 'label_session_item.session_id', 'label_session.id')
    .select('label_session.id')
    .where('label_session.status', '=', 'open')
    .where(columnOf(key), '=', key.id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('label_decision')
            .select('label_decision.id')
            .whereRef('label_decision.session_id', '=', 'label_session.id')
            .where(`label_decision.${columnOf(key)}`, '=', key.id)
            .where('effective_at', 'is not', null),
        ),
      ),
    )
    .orderBy('label_session.opened_at', 'desc')
  // one that closes at this moment is waited for, and read again: it is then open no more
  const session = await (lock ? open.forShare('label_session') : open).executeTakeFirst()
  if (!session) return null
  const present = await db
    .selectFrom('label_session_member')
    .select('user_id as id')
    .where('session_id', '=', session.id)
    .where('present', '=', true)
    .execute()
  return { id: session.id, present: present.flatMap(({ id }) => id ?? []) }
}

export type Seating = {
  sessionId: Id | null
  seat: Seat /** How many present may decide on this item. */
  mayDecide: number
}

/** Where this person stands for this item, now. `lock`: the session stays open until the end of the transaction. */
export const seatingOf = async (
  db: Database,
  actor: Actor,
  subject: Subject,
  today: Day,
  lock = false,
): Promise<Seating> => {
  const session = await openSessionOn(db, subject, lock)
  const present = session?.present ?? []
  const bars = await barsAmong(db, subject, [...new Set([...present, actor.id])])
  return {
    sessionId: session?.id ?? null,
    seat: {
      ofCommittee: canDecide(actor, today),
      inSession: session !== null,
      present: present.includes(actor.id),
      bar: bars.get(actor.id) ?? null,
    },
    mayDecide: present.filter((id) => !bars.has(id)).length,
  }
}

/** What came before: opinions given, the organisation heard since the last decision, a proposal that waits. */
export const beforeDeciding = async (db: Database, subject: Subject, settings: Settings): Promise<Before> => {
  const opinions = await db
    .selectFrom('label_assignment')
    .select((eb) => eb.fn.count<number>(eb.fn.coalesce('reviewer_id', 'id')).distinct().as('n'))
    .where('application_id', '=', subject.fileId)
    .where('submitted_at', 'is not', null)
    .where('interest', '=', 'none')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  const heard = await db
    .selectFrom('label_contradiction')
    .select('id')
    .where(columnOf(subject), '=', subject.id)
    .where('closed_at', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('label_decision')
            .select('label_decision.id')
            .where(`label_decision.${columnOf(subject)}`, '=', subject.id)
            .whereRef('effective_at', '>=', 'label_contradiction.opened_at'),
        ),
      ),
    )
    .executeTakeFirst()
  return {
    opinions: opinions.n,
    opinionsWanted: Math.max(2, settings.reviewers),
    heard: heard !== undefined,
    proposed: (await proposalOn(db, subject)) !== null,
  }
}

/** A decision in force, as those who may read it find it: the desk and the organisation's members. Throws « not found ». */
export const readDecision = async (db: Database, actor: Actor, number: string, today: Day) => {
  const row = isDecisionNumber(number)
    ? await decisions(db).where('number', '=', number).where('effective_at', 'is not', null).executeTakeFirst()
    : undefined
  const decision = decisionOf(found(row))
  const key = keyOf(decision)
  const subject = await subjectOf(db, key)
  const member = await db
    .selectFrom('sheet_member')
    .select('user_id')
    .where('sheet_id', '=', subject.organisationId)
    .where('user_id', '=', actor.id)
    .executeTakeFirst()
  if (!member) await readSubject(db, actor, key, today)
  const session = found(await sessionBehind(db, decision))
  if (!decision.effectiveAt) return notFound()
  const sheet = await db
    .selectFrom('sheet')
    .select('fictional')
    .where('id', '=', subject.organisationId)
    .executeTakeFirst()
  return {
    decision,
    subject,
    day: parisDay(decision.effectiveAt),
    session,
    ofOrganisation: member !== undefined,
    fictional: sheet?.fictional ?? false,
  }
}

export const keyOf = ({ applicationId, procedureId }: Pick<Decision, 'applicationId' | 'procedureId'>): SubjectKey =>
  applicationId ? { kind: 'application', id: applicationId } : { kind: 'procedure', id: procedureId ?? '' }

/** When and where it was taken, and by how many: functions, not names. */
const sessionBehind = (db: Database, { sessionId }: Decision) =>
  db
    .selectFrom('label_session')
    .select(['held_on as heldOn', 'begins_at as beginsAt', 'place', 'quorum'])
    .select((eb) =>
      eb
        .selectFrom('label_session_member')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('session_id', '=', 'label_session.id')
        .where('present', '=', true)
        .as('present'),
    )
    .where('id', '=', sessionId)
    .executeTakeFirst()
