import { z } from 'zod'
import { type Actor, holds } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { monthsAfter } from '#core/pure/months.ts'

/** The code of a family, from the table of families: the three of 2018, and those a published decision adds. */
export type Family = string

export const statuses = [
  'draft',
  'submitted',
  'incomplete',
  'review',
  'committee',
  'contradictory',
  'adjourned',
  'granted',
  'refused',
  'appeal',
  'withdrawn',
  'lapsed',
] as const
export type ApplicationStatus = (typeof statuses)[number]

/** Where a correction leads back to. */
export type Returning = 'submitted' | 'review'

export const moves = [
  'submit',
  'ask',
  'correct',
  'release',
  'admit',
  'convene',
  'contradict',
  'hear',
  'grant',
  'refuse',
  'adjourn',
  'resume',
  'appeal',
  'grant-appeal',
  'refuse-appeal',
  'withdraw',
  'lapse',
] as const
export type Move = (typeof moves)[number]

type Next = ApplicationStatus | 'where-it-was'

/**
 * The whole life of an application. `ask`: something is missing; `correct`: it was given; `release`: it is not asked any more; `convene`: two opinions are there, the committee
 * has it; `contradict`: a refusal is contemplated, the organisation is heard first; `resume`: what put the decision off was completed.
 */
const table: Record<Move, Partial<Record<ApplicationStatus, Next>>> = {
  submit: { draft: 'submitted' },
  ask: { submitted: 'incomplete', review: 'incomplete' },
  correct: { incomplete: 'where-it-was' },
  release: { incomplete: 'where-it-was' },
  admit: { submitted: 'review' },
  convene: { review: 'committee' },
  contradict: { committee: 'contradictory' },
  hear: { contradictory: 'committee' },
  grant: { committee: 'granted' },
  refuse: { committee: 'refused' },
  adjourn: { committee: 'adjourned' },
  resume: { adjourned: 'review' },
  appeal: { refused: 'appeal' },
  'grant-appeal': { appeal: 'granted' },
  'refuse-appeal': { appeal: 'refused' },
  withdraw: {
    submitted: 'withdrawn',
    incomplete: 'withdrawn',
    review: 'withdrawn',
    committee: 'withdrawn',
    contradictory: 'withdrawn',
    adjourned: 'withdrawn',
    appeal: 'withdrawn',
  },
  lapse: { incomplete: 'lapsed', adjourned: 'lapsed' },
}

/** What a move leads to, or null when it is not allowed from there. */
export const afterMove = (
  move: Move,
  from: { status: ApplicationStatus; returnsTo: Returning | null },
): ApplicationStatus | null => {
  const next = table[move][from.status] ?? null
  return next === 'where-it-was' ? from.returnsTo : next
}

/** An application that is still going somewhere: one at most for each organisation and family. */
export const isOpen = (status: ApplicationStatus): boolean =>
  !(['granted', 'refused', 'withdrawn', 'lapsed'] as const).some((closed) => closed === status)

/** The organisation may write in it. */
export const isWritable = (status: ApplicationStatus): boolean =>
  status === 'draft' || status === 'incomplete' || status === 'adjourned'

/** Whose turn it is. */
export type Hand = 'applicant' | 'desk' | 'committee' | 'nobody'
export const handOf = (status: ApplicationStatus): Hand => {
  if (status === 'draft' || status === 'incomplete' || status === 'contradictory' || status === 'adjourned')
    return 'applicant'
  if (status === 'committee' || status === 'appeal') return 'committee'
  return status === 'submitted' || status === 'review' ? 'desk' : 'nobody'
}

/** The clocks of an application, one for each step where someone else has the hand. */
export const clockKinds = ['admissibility', 'review', 'decision', 'appeal'] as const
export type ClockKind = (typeof clockKinds)[number]

/** The clock that runs, or is paused, in a status; for a correction, the one of where it leads back to. */
export const clockOf = (status: ApplicationStatus, returnsTo: Returning | null): ClockKind | null => {
  if (status === 'submitted') return 'admissibility'
  if (status === 'incomplete') return returnsTo === 'review' ? 'review' : 'admissibility'
  if (status === 'review') return 'review'
  if (status === 'committee' || status === 'contradictory') return 'decision'
  return status === 'appeal' ? 'appeal' : null
}

/** Durations and thresholds, until a decision says otherwise. Days of clocks are working days; the others are calendar days. */
export const settingDefaults = {
  admissibility_days: 15,
  review_days: 40,
  decision_days: 20,
  appeal_days: 40,
  correction_days: 30,
  completion_days: 60,
  contradiction_days: 15,
  appeal_window_days: 60,
  expertise_days: 15,
  opinion_days: 25,
  procedure_days: 10,
  reviewers: 2,
  signatures: 2,
  quorum: 3,
  validity_months: 36,
  dormant_months: 12,
  check_share: 10,
} as const
export type SettingName = keyof typeof settingDefaults
export type Settings = Record<SettingName, number>
export const settingNames = Object.keys(settingDefaults) as SettingName[]

/** Fewer than these, and someone would review or decide alone. */
export const settingFloors: Partial<Record<SettingName, number>> = { reviewers: 2, signatures: 2, quorum: 2 }

export const scores = [0, 1, 2, 3] as const

const detail = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  kind: z.enum(['text', 'number']).default('text'),
})

const criterion = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string(),
  statement: z.string(),
  help: z.array(z.string()),
  /** Invented, and said so on screen. */
  example: z.string(),
  /** What each score from 0 to 3 means for this criterion. */
  levels: z.tuple([z.string(), z.string(), z.string(), z.string()]),
  /** At least one piece of evidence. */
  evidence: z.boolean(),
  details: z.array(detail),
})
export type Criterion = z.infer<typeof criterion>
export const criteriaSchema = z.array(criterion)

const commitment = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]*$/),
  statement: z.string(),
  unit: z.string(),
  /** Asked of everyone of the family; the others are chosen. */
  required: z.boolean(),
})
export type Commitment = z.infer<typeof commitment>
export const commitmentsSchema = z.array(commitment)

/** The criteria of a family, in one version. */
export type Referential = {
  id: number
  family: Family
  number: number
  status: 'draft' | 'published'
  title: string
  preamble: string
  criteria: Criterion[]
  commitments: Commitment[]
  maturity: 'proposal' | 'adopted'
  act: string
  publishedOn: Day | null
}

export const awardStates = ['active', 'suspended', 'withdrawn', 'expired', 'replaced', 'given_up'] as const
export type AwardState = (typeof awardStates)[number]

/** The last day of validity of an award given on this day. */
export const validUntil = (since: Day, months: number): Day => addDays(monthsAfter(since, months), -1)

/** Does this person coordinate the label for these places (with all that contains them)? Without places: anywhere at all. */
export const canCoordinate = (actor: Actor | null, today: Day, placeIds?: readonly number[]): boolean =>
  placeIds ? holds(actor, 'label_coordinator', today, placeIds) : holdsAnywhere(actor, 'label_coordinator', today)

/** Does this person sit on the committee of the label? */
export const canDecide = (actor: Actor | null, today: Day): boolean => holdsAnywhere(actor, 'label_committee', today)

const holdsAnywhere = (actor: Actor | null, role: 'label_coordinator' | 'label_committee', today: Day): boolean =>
  actor?.secondFactor === true &&
  actor.grants.some((grant) => grant.role === role && grant.startsOn <= today && today <= grant.endsOn)
