import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { inForce } from '../cases/queries.ts'
import type { OutcomeKind, Power } from '../rules.ts'

export type CaseOutcome = {
  id: Id
  kind: OutcomeKind
  said: string
  legalBasis: string
  details: Record<string, unknown>
  givenAt: Date
  contestedAt: Date | null
  contestedReason: string | null
}

/** The answers given to a case, the latest first. Whoever calls has checked who asks. */
export const outcomesOf = async (db: Database, caseId: Id): Promise<CaseOutcome[]> => {
  const rows = await db
    .selectFrom('blocker_outcome')
    .select(['id', 'kind', 'said', 'legal_basis as legalBasis', 'details', 'given_at as givenAt'])
    .select(['contested_at as contestedAt', 'contested_reason as contestedReason'])
    .where('case_id', '=', caseId)
    .orderBy('given_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as OutcomeKind, details: row.details as Record<string, unknown> }))
}

export type Mandate = { powers: Power[]; authority: string }

/** What the act of an appointment lets do, and the authority that appointed. */
export const mandateOf = async (db: Database, appointmentId: Id): Promise<Mandate> => {
  const { powers, authority } = await db
    .selectFrom('hacker_appointment')
    .select(['powers', 'authority'])
    .where('id', '=', appointmentId)
    .executeTakeFirstOrThrow()
  return { powers: powers as Power[], authority }
}

/** Does this person hold an appointment, or stand in for one, that day? Asked of who comes without a second factor. */
export const isAppointed = async (db: Database, userId: Id, today: Day): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from hacker_appointment a where ${inForce('a', today)} and (a.person_id = ${userId} or exists (
      select 1 from hacker_deputy d where d.appointment_id = a.id and d.person_id = ${userId}
        and d.starts_on <= ${today} and d.ends_on >= ${today} and (d.ended_on is null or d.ended_on > ${today})))
    limit 1`.execute(db)
  return rows.length > 0
}
