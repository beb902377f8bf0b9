import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { monthsAfter } from '#core/pure/months.ts'
import { type ApplicationStatus, type Commitment, type Criterion, isOpen, isWritable } from '../rules.ts'

/** The steps of an application, by their address. */
export const steps = ['structure', 'soutien', 'criteres', 'engagements', 'relecture'] as const
export type Step = (typeof steps)[number]

export const limits = {
  contact: 120,
  offer: 2_000,
  free: 1_000,
  team: 1_000,
  answer: 3_000,
  detail: 300,
  how: 600,
  title: 120,
  places: 30,
  pieces: 10,
  target: 100_000,
  reply: 4_000,
} as const

type Applying = {
  sheet: { kind: 'project' | 'organisation'; status: 'draft' | 'published' | 'archived' }
  supportsOthers: boolean
  /** The application of the same family that is still going somewhere. */
  open: boolean
  /** What the organisation holds already in this family. */
  award: 'active' | 'suspended' | null
}
export type ApplyRefusal = 'only-carries' | 'not-published' | 'already-open' | 'to-renew' | 'suspended'

/**
 * May this organisation begin an application? The label is for those who support the projects of others: an organisation that only carries
 * its own is refused, whatever else it holds. (A project is not found at all: it never comes here.)
 */
export const refusalToApply = ({ sheet, supportsOthers, open, award }: Applying): ApplyRefusal | null => {
  if (sheet.kind !== 'organisation' || !supportsOthers) return 'only-carries'
  if (sheet.status !== 'published') return 'not-published'
  if (open) return 'already-open'
  if (award === 'active') return 'to-renew'
  return award === 'suspended' ? 'suspended' : null
}

export type Answer = {
  criterion: string
  answer: string
  selfScore: number | null
  firstScore: number | null
  details: Record<string, string>
}

/** `isHeld`: it can be read with the application; a document taken back proves nothing any more. */
export type Evidence = {
  id: Id
  criterion: string
  kind: 'file' | 'link'
  title: string
  url: string | null
  documentId: Id | null
  isPublic: boolean
  isHeld: boolean
}

export type Pledge = { code: string; target: number; dueOn: Day; how: string }

/** All that an application says, beside its identity. */
export type Written = {
  placeIds: readonly number[]
  roles: readonly string[]
  contactName: string
  contactFunction: string
  offer: string
  freeOfCharge: string
  team: string
  answers: readonly Answer[]
  evidence: readonly Evidence[]
  pledges: readonly Pledge[]
}

/** Something that is still to be said: at which step, for which criterion or commitment, in which field. */
export type Missing =
  | { step: 'structure'; field: 'places' | 'roles' | 'contact_name' | 'contact_function' }
  | { step: 'soutien'; field: 'offer' | 'free_of_charge' | 'team' }
  | {
      step: 'criteres'
      criterion: string
      field: 'answer' | 'score' | 'piece' | 'taken-back' | 'detail'
      name?: string
    }
  | { step: 'engagements'; commitment: string; field: 'target' | 'due' | 'how' }

type Asked = { criteria: readonly Criterion[]; commitments: readonly Commitment[] }

const blank = (text: string): boolean => text.trim() === ''

/** All that keeps an application from being submitted, in the order of its steps. */
export const missingIn = (asked: Asked, written: Written, today: Day): Missing[] => [
  ...missingAbout(written),
  ...asked.criteria.flatMap((criterion) => missingFor(criterion, written)),
  ...missingPledges(asked.commitments, written.pledges, today),
]

const missingAbout = (said: Written): Missing[] => {
  const list: (Missing | false)[] = [
    said.placeIds.length === 0 && { step: 'structure', field: 'places' },
    said.roles.length === 0 && { step: 'structure', field: 'roles' },
    blank(said.contactName) && { step: 'structure', field: 'contact_name' },
    blank(said.contactFunction) && { step: 'structure', field: 'contact_function' },
    blank(said.offer) && { step: 'soutien', field: 'offer' },
    blank(said.freeOfCharge) && { step: 'soutien', field: 'free_of_charge' },
    blank(said.team) && { step: 'soutien', field: 'team' },
  ]
  return list.filter((one) => one !== false)
}

/** What one criterion still lacks. Every figure asked is given, zero included: it is how files are compared. */
export const missingFor = (criterion: Criterion, written: Pick<Written, 'answers' | 'evidence'>): Missing[] => {
  const said = written.answers.find((one) => one.criterion === criterion.code)
  const pieces = written.evidence.filter((one) => one.criterion === criterion.code)
  const at = { step: 'criteres', criterion: criterion.code } as const
  const list: (Missing | false)[] = [
    blank(said?.answer ?? '') && { ...at, field: 'answer' },
    ...criterion.details.map(
      ({ name }) => blank(said?.details[name] ?? '') && ({ ...at, field: 'detail', name } as const),
    ),
    (said?.selfScore ?? null) === null && { ...at, field: 'score' },
    pieces.some(({ isHeld }) => !isHeld) && { ...at, field: 'taken-back' },
    criterion.evidence && pieces.length === 0 && { ...at, field: 'piece' },
  ]
  return list.filter((one) => one !== false)
}

const missingPledges = (commitments: readonly Commitment[], pledges: readonly Pledge[], today: Day): Missing[] =>
  commitments.flatMap(({ code, required }): Missing[] => {
    const pledge = pledges.find((one) => one.code === code)
    const at = { step: 'engagements', commitment: code } as const
    if (!pledge) return required ? [{ ...at, field: 'target' }] : []
    return [
      ...(pledge.dueOn <= today ? [{ ...at, field: 'due' as const }] : []),
      ...(blank(pledge.how) ? [{ ...at, field: 'how' as const }] : []),
    ]
  })

/** The day a commitment is proposed for when none is typed, and the last one it may be for: the term of a label begun today. */
export const pledgeDays = (today: Day, validityMonths: number) => ({
  first: addDays(today, 1),
  proposed: monthsAfter(today, 12),
  last: monthsAfter(today, validityMonths),
})

/** What the desk asked to complete. `part`: a criterion or a step; null when it is about the whole. */
export type AskedReason = { part: string | null; reason: string; text: string }

/** May the organisation write this part now: a step, or a criterion by its code? Once submitted, only what was asked is open again. */
export const canWrite = (status: ApplicationStatus, asked: readonly AskedReason[], part: string): boolean => {
  if (!isWritable(status)) return false
  return status !== 'incomplete' || asked.some((one) => one.part === part)
}

/** The first part that lacks something, or the last look. */
export const partToResume = (missing: readonly Missing[]): string => {
  const [first] = missing
  if (!first) return 'relecture'
  return first.step === 'criteres' ? `criteres/${first.criterion}` : first.step
}

export type SubmitRefusal = 'not-a-draft' | 'criteria-changed' | 'not-published' | 'incomplete'

type Submitting = {
  status: ApplicationStatus
  sheetStatus: 'draft' | 'published' | 'archived'
  current: Asked & { id: number }
  /** The version of the criteria that was on screen. */
  readUnder: number
  written: Written
}

/** May this application be submitted? Whether it deserves the label is for others to say. */
export const refusalToSubmit = (facts: Submitting, today: Day): SubmitRefusal | null => {
  if (facts.status !== 'draft') return 'not-a-draft'
  if (facts.readUnder !== facts.current.id) return 'criteria-changed'
  if (facts.sheetStatus !== 'published') return 'not-published'
  return missingIn(facts.current, facts.written, today).length > 0 ? 'incomplete' : null
}

/** May it be taken back? A draft is discarded instead; what is decided stays decided. */
export const canWithdraw = (status: ApplicationStatus): boolean => isOpen(status) && status !== 'draft'
