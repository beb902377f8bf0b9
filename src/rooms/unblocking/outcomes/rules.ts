import { z } from 'zod'
import { type Day, isDay } from '#core/pure/dates.ts'
import type { OutcomeKind, Power } from '../rules.ts'

/** Whose text the derogation sets aside: the prefect sets aside only what an administration of the State decided. */
export const norms = ['state', 'law', 'europe', 'other'] as const
export type Norm = (typeof norms)[number]
/** What a derogation may be for: lighter formalities, shorter delays, easier access to aid. */
export const effects = ['lighten', 'shorten', 'ease'] as const
export type Effect = (typeof effects)[number]

export type Shape = 'line' | 'text' | 'letter' | 'day' | 'months' | 'norm' | 'effects' | 'signer'

/**
 * What each answer must say (R42). The five conditions of the derogation are those of decree 2020-412: general interest, local circumstances,
 * effect, European and international commitments, neither defence nor security nor the purpose of the rule harmed beyond measure.
 */
export const pieces = {
  already_lawful: { letter: 'letter' },
  adjusted: { changed: 'text', changedBy: 'line' },
  derogation: {
    norm: 'norm',
    interest: 'text',
    local: 'text',
    effects: 'effects',
    effect: 'text',
    commitments: 'text',
    proportion: 'text',
    reference: 'line',
    signedOn: 'day',
    authority: 'signer',
    publishedIn: 'line',
  },
  experiment: {
    where: 'line',
    startsOn: 'day',
    months: 'months',
    evaluation: 'text',
    decidedBy: 'line',
    decidedOn: 'day',
  },
  rule_change: { textToChange: 'text', proposal: 'text' },
  refused: { counterArguments: 'text', appeal: 'text' },
  rerouted: { to: 'text' },
} as const satisfies Record<OutcomeKind, Record<string, Shape>>

type Pieces = typeof pieces
type Union<T> = T extends unknown ? keyof T : never
export type PieceName = Union<Pieces[OutcomeKind]>

type Values = { line: string; text: string; letter: string; signer: string; day: Day; months: number; norm: Norm } & {
  effects: readonly Effect[]
}
type Held<T> = { readonly [N in keyof T]: T[N] extends Shape ? Values[T[N]] : never }
export type DetailsOf<K extends OutcomeKind> = Held<Pieces[K]>

/** An answer about to be given. */
export type Given = {
  [K in OutcomeKind]: { kind: K; said: string; legalBasis: string; details: DetailsOf<K> }
}[OutcomeKind]

const shortest = 1
/** Longest experiment, in months: those of France Expérimentation last three to five years. */
export const longest = 60

const text = (max: number) => z.string().trim().min(1).max(max)
/** Each piece as it is kept. */
export const shapes = {
  line: text(300),
  text: text(5000),
  letter: text(10_000),
  signer: z.string().trim().max(300),
  day: z.string().refine(isDay),
  months: z.number().int().min(shortest).max(longest),
  norm: z.enum(norms),
  effects: z.array(z.enum(effects)).min(1),
} as const satisfies Record<Shape, z.ZodType>

export type Piece = { [S in Shape]: { name: PieceName; shape: S; value: Values[S] } }[Shape]

/** What an answer says, piece by piece, read from what was kept: what is not as it should be is left out. */
export const piecesOf = (kind: OutcomeKind, details: Record<string, unknown>): Piece[] =>
  Object.entries(pieces[kind]).flatMap(([name, shape]) => {
    const read = shapes[shape as Shape].safeParse(details[name])
    return read.success ? [{ name, shape, value: read.data } as Piece] : []
  })

export type OutcomeRefusal =
  | 'no-purpose'
  | 'no-basis'
  | 'incomplete'
  | 'norm-law'
  | 'norm-europe'
  | 'norm-other'
  | 'unsigned'
  | 'order-to-come'
  | 'decided-too-soon'
  | 'no-power'

/** Those that propose a decision to whoever takes it: the act of appointment must say so. */
export const proposals: readonly OutcomeKind[] = ['experiment', 'rule_change']
export const mayGive = (kind: OutcomeKind, powers: readonly Power[]): boolean =>
  !proposals.includes(kind) || powers.includes('propose')

/** Those that stand on a text, and name it. */
export const onLegalBasis: readonly OutcomeKind[] = ['already_lawful', 'derogation', 'experiment', 'refused']

type For = { purpose: string; powers: readonly Power[]; today: Day }

/** Why this answer may not be given. A public hacker cancels no rule: without its purpose, one may only say who else to ask. */
export const refusalToGive = (given: Given, { purpose, powers, today }: For): OutcomeRefusal | null => {
  if (!mayGive(given.kind, powers)) return 'no-power'
  if (given.kind !== 'rerouted' && !purpose.trim()) return 'no-purpose'
  if (onLegalBasis.includes(given.kind) && !given.legalBasis.trim()) return 'no-basis'
  const wanted = Object.keys(pieces[given.kind]).length
  if (!given.said.trim() || piecesOf(given.kind, given.details).length < wanted) return 'incomplete'
  if (given.kind === 'derogation') return refusalToSetAside(given.details, powers, today)
  if (given.kind === 'experiment' && given.details.decidedOn <= given.details.startsOn) return 'decided-too-soon'
  return null
}

/** The competent authority signs, not the hacker: without the power to, one names the authority that did. */
const refusalToSetAside = (
  { norm, authority, signedOn }: DetailsOf<'derogation'>,
  powers: readonly Power[],
  today: Day,
): OutcomeRefusal | null => {
  if (norm !== 'state') return `norm-${norm}`
  if (!authority.trim() && !powers.includes('sign')) return 'unsigned'
  return signedOn > today ? 'order-to-come' : null
}
