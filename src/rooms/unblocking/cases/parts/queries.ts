import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { AdministrationKind, Level, Power } from '../../rules.ts'
import type { Answer, Silence, Template } from './rules.ts'

export type { Answer, Silence } from './rules.ts'

/** An administration involved, with its own clock and answer. */
export type Administration = {
  id: Id
  kind: AdministrationKind
  name: string
  level: Level
  blocks: boolean
  asked: string
  askedOn: Day | null
  dueOn: Day | null
  silence: Silence
  /** After how many months its silence decides. */
  silenceMonths: number
  silenceReference: string
  answer: Answer | null
  answerSaid: string
  legalBasis: string
  answeredOn: Day | null
}

/** The administrations of a case; whoever calls has checked who asks. Those that block first. */
export const administrationsOf = (db: Database, caseId: Id): Promise<Administration[]> =>
  db
    .selectFrom('blocker_administration')
    .select(['id', 'kind', 'name', 'level', 'blocks', 'asked', 'asked_on as askedOn', 'due_on as dueOn', 'silence'])
    .select([
      'silence_months as silenceMonths',
      'silence_reference as silenceReference',
      'answer',
      'answer_said as answerSaid',
      'legal_basis as legalBasis',
    ])
    .select('answered_on as answeredOn')
    .where('case_id', '=', caseId)
    .orderBy('blocks', 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .execute() as Promise<Administration[]>

export type Step = { id: Id; what: string; who: string; dueOn: Day | null; doneOn: Day | null; shown: boolean }

/** The plan, in order; for the holder, what is shown to them. */
export const stepsOf = (db: Database, caseId: Id, forHolder: boolean): Promise<Step[]> => {
  const query = db
    .selectFrom('blocker_step')
    .select(['id', 'what', 'who', 'due_on as dueOn', 'done_on as doneOn', 'shown'])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .orderBy('id')
  return (forHolder ? query.where('shown', '=', true) : query).execute()
}

export type Meeting = {
  id: Id
  heldAt: Date
  place: string
  invited: string
  agenda: string
  minutes: string
  decisions: string
  minutesAt: Date | null
  cancelledAt: Date | null
  sequence: number
}

export const meetingsOf = (db: Database, caseId: Id): Promise<Meeting[]> =>
  db
    .selectFrom('blocker_meeting')
    .select([
      'id',
      'held_at as heldAt',
      'place',
      'invited',
      'agenda',
      'minutes',
      'decisions',
      'minutes_at as minutesAt',
    ])
    .select(['cancelled_at as cancelledAt', 'sequence'])
    .where('case_id', '=', caseId)
    .orderBy('held_at', 'desc')
    .execute()

export type Letter = {
  id: Id
  administrationId: Id | null
  template: Template
  addressee: string
  subject: string
  body: string
  shown: boolean
  sentOn: Day | null
  version: number
  writtenAt: Date
}

/** The letters written for a case, newest first; for the holder, those sent and shown to them. */
export const lettersOf = (db: Database, caseId: Id, forHolder: boolean): Promise<Letter[]> => {
  const query = db
    .selectFrom('blocker_letter')
    .select(['id', 'administration_id as administrationId', 'template', 'addressee', 'subject', 'body', 'shown'])
    .select(['sent_on as sentOn', 'version', 'written_at as writtenAt'])
    .where('case_id', '=', caseId)
    .orderBy('written_at', 'desc')
  return (forHolder ? query.where('shown', '=', true).where('sent_on', 'is not', null) : query).execute() as Promise<
    Letter[]
  >
}

/** What the act of whoever has the hand lets them do; nothing without a hand. */
export const powersOf = async (db: Database, appointmentId: Id | null): Promise<Power[]> => {
  if (!appointmentId) return []
  const row = await db
    .selectFrom('hacker_appointment')
    .select('powers')
    .where('id', '=', appointmentId)
    .executeTakeFirst()
  return (row?.powers ?? []) as Power[]
}
