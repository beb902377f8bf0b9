import type { Id } from '#core/pure/id.ts'

/** The verbs of a sheet's history, each with what it says besides. */
export type SheetVerb =
  | 'sheet.created'
  | 'sheet.published'
  | 'sheet.edited'
  | 'sheet.renamed'
  | 'sheet.checked'
  | 'sheet.archived'
  | 'sheet.restored'
  | 'sheet.team'
  | 'sheet.invited'
  | 'sheet.role'
  | 'sheet.handed-over'
  | 'sheet.discarded'
  | 'sheet.detached'
  | 'sheet.claimed'
  | 'sheet.claim-accepted'
  | 'sheet.claim-refused'
  | 'sheet.reported'
  | 'sheet.report-settled'
  | 'sheet.proposed'
  | 'sheet.proposal-accepted'
  | 'sheet.proposal-refused'
  | 'sheet.merged'
  | 'sheet.absorbed'

export const sheetSubject = (id: Id) => ({ kind: 'sheet', id })
