import type { Visitor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { nameKey } from '#core/pure/name-key.ts'
import { firstDay, inWords, readDated as readTyped } from '../dated/rules.ts'
import { type Dialogue, isSettled } from '../dialogue/rules.ts'
import type { CommunityKind, Precision } from '../rules.ts'

/** Built step by step here, or declared because it was there before. */
export const origins = ['pathway', 'existing'] as const
export type Origin = (typeof origins)[number]

export type BeginningStatus = 'draft' | 'dialogue' | 'created' | 'abandoned'
export type Move = 'edit' | 'ask' | 'create' | 'abandon'

/** Where each move leads. What is asked of others is no longer changed under their eyes. */
export const transitions: Record<BeginningStatus, Partial<Record<Move, BeginningStatus>>> = {
  draft: { edit: 'draft', ask: 'dialogue', create: 'created', abandon: 'abandoned' },
  // again: a community may have appeared meanwhile
  dialogue: { ask: 'dialogue', create: 'created', abandon: 'abandoned' },
  created: {},
  abandoned: {},
}

export const proofKinds = ['meeting', 'minutes', 'project', 'event', 'other'] as const
export type ProofKind = (typeof proofKinds)[number]
export type Proof = { kind: ProofKind; fact: string; url: string | null; on: Day; precision: Precision }

/** Dated facts that a declaration must give, and how many the form has room for. */
export const proofsNeeded = 2
export const proofRows = 5

export type Said = {
  name: string
  kind: CommunityKind
  purpose: string
  website: string | null
  outside: string
  founded: Dated | null
  membersPartial: boolean
  organisationId: Id | null
  placeIds: readonly number[]
  members: readonly Member[]
  proofs: readonly Proof[]
}

/** A member as named: found in the directory, or a name. */
export type Member = { organisationId: Id | null; name: string }

export type Dated = { on: Day; precision: Precision }

/** Only who began it, and not once it is over. */
export const canMove = (
  { status, begunBy, demo }: { status: BeginningStatus; begunBy: Id | null; demo: boolean },
  move: Move,
  actor: Visitor,
): boolean => actor !== null && actor.id === begunBy && actor.demo === demo && transitions[status][move] !== undefined

export type CreateRefusal = 'over' | 'purpose' | 'proofs' | 'name-taken' | 'not-asked' | 'not-settled'

type Facts = {
  status: BeginningStatus
  origin: Origin
  purpose: string
  proofs: number
  /** A community of the same name covers one of its places. */
  nameTaken: boolean
  /** Communities that overlap its places, and were not asked. */
  unasked: number
  dialogues: readonly Dialogue[]
}

/** May this community be created that day? Never beside what exists without a dialogue that is over. */
export const refusalToCreate = (facts: Facts, today: Day): CreateRefusal | null => {
  if (transitions[facts.status].create === undefined) return 'over'
  if (facts.purpose.trim() === '') return 'purpose'
  if (facts.origin === 'existing' && facts.proofs < proofsNeeded) return 'proofs'
  if (facts.nameTaken) return 'name-taken'
  if (facts.unasked > 0) return 'not-asked'
  return facts.dialogues.every((one) => isSettled(one, today)) ? null : 'not-settled'
}

const lengths: Record<Precision, number> = { year: 4, month: 7, day: 10 }

/** What was typed as a date, as precise as it was written; null when it is not one. */
export const readDated = (typed: string): Dated | null => {
  const written = readTyped(typed)
  if (written === null) return null
  return { on: firstDay(written), precision: written.length === 4 ? 'year' : written.length === 7 ? 'month' : 'day' }
}

/** The same, in words that can be typed back: « juillet 2017 ». */
export const writeDated = ({ on, precision }: Dated): string => inWords(on.slice(0, lengths[precision]))

/** The same words tell nobody apart: « Collectif du Vercors » is « Le collectif Vercors ». */
export const isSameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other)

/** A draft nobody came back to is erased after these days. */
export const draftKeptDays = 365

/** Addresses of the room that a community cannot bear. */
export const reservedSlugs: readonly string[] = [
  'commencer',
  'debuts',
  'mains',
  'dialogues',
  'nouvelle',
  'groupes',
  'outils',
]
