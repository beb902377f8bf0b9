import type { Id } from '#core/pure/id.ts'
import type { ApplicationStatus } from '../rules.ts'

/** A decision about an application, about it again on appeal, or about what became of an award. */
export const decisionKinds = ['first', 'appeal', 'procedure'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const outcomes = ['granted', 'refused', 'adjourned', 'kept', 'suspended', 'withdrawn'] as const
export type DecisionOutcome = (typeof outcomes)[number]

const outcomesByKind: Record<DecisionKind, readonly DecisionOutcome[]> = {
  first: ['granted', 'refused', 'adjourned'],
  appeal: ['granted', 'refused'],
  procedure: ['kept', 'suspended', 'withdrawn'],
}
export const outcomesOf = (kind: DecisionKind): readonly DecisionOutcome[] => outcomesByKind[kind]

export const procedureKinds = ['suspension', 'lifting', 'withdrawal', 'dormant', 'check'] as const
export type ProcedureKind = (typeof procedureKinds)[number]
export type ProcedureStatus = 'open' | 'contradictory' | 'committee' | 'kept' | 'suspended' | 'withdrawn' | 'ended'

/** What a decision is about. `fileId` is the application whose reviewers and answers count. */
export type Subject = {
  kind: 'application' | 'procedure'
  id: Id
  decision: DecisionKind
  status: ApplicationStatus | ProcedureStatus
  number: string
  fileId: Id
  referentialId: number
  organisationId: Id
  organisation: string
  slug: string
  familyName: string
  /** Null for an application. */
  award: { id: Id; procedure: ProcedureKind; reasons: string } | null
}

export type SubjectKey = Pick<Subject, 'kind' | 'id'>

/** The committee has it: it may be put on an agenda, and decided. */
export const isBeforeCommittee = ({ status }: Pick<Subject, 'status'>): boolean =>
  status === 'committee' || status === 'appeal'

/** The organisation is being heard, or was: only while the committee has the file, never again on appeal. */
export const mayBeHeard = ({ status }: Pick<Subject, 'status'>): boolean => status === 'committee'

/** Why a member of the committee takes no part in one item. */
export const bars = ['tied', 'reviewed', 'signed-first'] as const
export type Bar = (typeof bars)[number]

type Ties = { tied: boolean; reviewed: boolean; signedFirst: boolean }

/**
 * Nobody decides about an organisation they are tied to, nor on a file they reviewed; an appeal is judged by others than those who signed
 * the first decision.
 */
export const barFor = (kind: DecisionKind, { tied, reviewed, signedFirst }: Ties): Bar | null => {
  if (tied) return 'tied'
  if (kind !== 'procedure' && reviewed) return 'reviewed'
  return kind === 'appeal' && signedFirst ? 'signed-first' : null
}
