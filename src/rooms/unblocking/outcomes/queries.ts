import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { OutcomeKind } from '../rules.ts'

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
