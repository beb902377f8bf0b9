import type { Id } from '#core/pure/id.ts'
import { onLegalBasis } from '../../outcomes/rules.ts'
import type { AdministrationKind, How, Level, Matter, OutcomeKind } from '../../rules.ts'
import { type Known, refusalFor, telling } from './telling/rules.ts'

export const sheetStatuses = ['draft', 'reading', 'consenting', 'published', 'kept', 'retracted'] as const
export type SheetStatus = (typeof sheetStatuses)[number]

/** Readers who must find it safe, on the very same version. */
export const readersNeeded = 2

export const verdicts = ['safe', 'recognisable'] as const
export type Verdict = (typeof verdicts)[number]

/** What the writer writes. `territoryId`: a region, a department, or nothing of where. */
export type SheetContent = {
  title: string
  blockage: string
  rule: string
  protectedPurpose: string
  wayOut: string
  legalBasis: string
  letter: string
  territoryId: number | null
}

/** A sheet, as readers and those of the project see it: nothing of it leads to the case. */
export type Sheet = SheetContent & {
  id: Id
  slug: string | null
  status: SheetStatus
  how: How
  matter: Matter
  administrationKind: AdministrationKind
  outcome: OutcomeKind
  level: Level
  /** Working days from the filing to the answer. */
  daysTaken: number | null
  place: string | null
  version: number
  publishedAt: Date | null
  retractedAt: Date | null
  retractedReason: string | null
  demo: boolean
}

export type SheetRefusal =
  | 'not-now'
  | 'changed'
  | 'exists'
  | 'no-answer'
  | 'over'
  | 'incomplete'
  | 'telling'
  | 'unseen'
  | 'unchanged'
  | 'bad-place'

export const textsOf = (content: SheetContent): string =>
  [
    content.title,
    content.blockage,
    content.rule,
    content.protectedPurpose,
    content.wayOut,
    content.legalBasis,
    content.letter,
  ].join('\n\n')

/** The pieces that a sheet lacks before it is read by others; the letter is not always there. */
export const missingIn = (content: SheetContent, outcome: OutcomeKind): (keyof SheetContent)[] => {
  const wanted = ['title', 'blockage', 'rule', 'protectedPurpose', 'wayOut'] as const
  const basis = onLegalBasis.includes(outcome) ? (['legalBasis'] as const) : []
  return [...wanted, ...basis].filter((name) => !content[name].trim())
}

/** May still be written: once published, kept or retracted, a sheet stays as it was agreed to. */
export const isWritten = (status: SheetStatus): boolean =>
  status === 'draft' || status === 'reading' || status === 'consenting'

/**
 * Why a sheet does not go to its readers. `seen`: whoever wrote it saw the words that might tell whose it is. `foundRecognisable`: a reader
 * recognised this very version.
 */
export const refusalToSubmit = (
  sheet: SheetContent & { outcome: OutcomeKind; status: SheetStatus },
  { known, seen, foundRecognisable }: { known: Known; seen: boolean; foundRecognisable: boolean },
): SheetRefusal | null => {
  if (sheet.status !== 'draft') return 'not-now'
  if (missingIn(sheet, sheet.outcome).length > 0) return 'incomplete'
  if (foundRecognisable) return 'unchanged'
  return refusalFor(telling(textsOf(sheet), known), seen)
}
