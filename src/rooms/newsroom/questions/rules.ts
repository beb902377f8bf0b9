import type { Day } from '#core/pure/dates.ts'
import { fold } from '#core/pure/text.ts'

/** How sure an answer is. */
export const maturities = ['reflection', 'consultation', 'confirmed', 'replaced', 'abandoned'] as const
export type Maturity = (typeof maturities)[number]

export const themes = ['banner', 'territories', 'hackers', 'challenges', 'billion', 'impact', 'law', 'general'] as const
export type Theme = (typeof themes)[number]

/** Nothing more is expected of these. */
const settled = ['confirmed', 'replaced', 'abandoned'] as const satisfies readonly Maturity[]
export type Settled = (typeof settled)[number]
export const isSettled = (maturity: Maturity): maturity is Settled =>
  (settled as readonly Maturity[]).includes(maturity)

/** May this answer still change without notice? Then it is never shown without the notice that says so. */
export const isUnsure = (maturity: Maturity): maturity is Exclude<Maturity, Settled> => !isSettled(maturity)

/** What each state may become. What was confirmed never goes back to reflection: another confirmed version follows, or another question. */
const nexts: Record<Maturity, readonly Maturity[]> = {
  reflection: ['reflection', 'consultation', 'confirmed', 'replaced', 'abandoned'],
  consultation: ['consultation', 'confirmed', 'replaced', 'abandoned'],
  confirmed: ['confirmed', 'replaced', 'abandoned'],
  replaced: [],
  abandoned: [],
}

export const nextsOf = (maturity: Maturity): readonly Maturity[] => nexts[maturity]

/** Deciding commits the movement: it takes someone mandated to speak for it. Amending what is still unsure takes an editor. */
export const takesSpokesperson = (from: Maturity, to: Maturity): boolean => isSettled(to) || isSettled(from)

export type Change = {
  maturity: Maturity
  answer: string
  saidOn: Day
  sourceName: string
  sourceUrl: string | null
  decider: string | null
  reason: string
  /** The question that takes over, by its address. */
  heir: string | null
  /** The number of the version that was read before writing this one, 0 when there was none. */
  after?: number
}

export type ChangeRefusal =
  | 'no-way'
  | 'not-spokesperson'
  | 'stale'
  | 'answer-missing'
  | 'source-missing'
  | 'decider-missing'
  | 'reason-missing'
  | 'heir-missing'
  | 'day-to-come'
  | 'day-before'
  | 'same'

type Last = Pick<Change, 'answer' | 'sourceName' | 'sourceUrl' | 'decider'> & { number: number; saidOn: Day }
/** `last` is null while nobody answered. */
type Facts = { maturity: Maturity; last: Last | null; spokesperson: boolean; today: Day }

/** All that forbids this change, or nothing. Each is said beside its field. */
export const refusalsOf = (change: Change, { maturity: from, last, spokesperson, today }: Facts): ChangeRefusal[] => {
  const { maturity } = change
  if (change.after !== undefined && change.after !== (last?.number ?? 0)) return ['stale']
  if (!nexts[from].includes(maturity)) return ['no-way']
  if (takesSpokesperson(from, maturity) && !spokesperson) return ['not-spokesperson']
  const confirmed = maturity === 'confirmed'
  const wrong: [boolean, ChangeRefusal][] = [
    [change.answer === '', 'answer-missing'],
    [confirmed && (change.sourceName === '' || !change.sourceUrl), 'source-missing'],
    [confirmed && !change.decider, 'decider-missing'],
    [(maturity === 'replaced' || maturity === 'abandoned') && change.reason === '', 'reason-missing'],
    [maturity === 'replaced' && !change.heir, 'heir-missing'],
    [change.saidOn > today, 'day-to-come'],
    [last !== null && change.saidOn < last.saidOn, 'day-before'],
    [last !== null && maturity === from && saysTheSame(change, last), 'same'],
  ]
  return wrong.flatMap(([is, refusal]) => (is ? [refusal] : []))
}

/** The same words from the same source are not a new version, whatever the day: what is written stays for ever. */
const saysTheSame = (change: Change, last: Last): boolean =>
  (['answer', 'sourceName', 'sourceUrl', 'decider'] as const).every((name) => change[name] === last[name])

/** Are these two texts near enough for their difference to be read? Counts the words they share. */
export const areClose = (one: string, other: string): boolean => {
  const [before, after] = [fold(one).split(' '), fold(other).split(' ')]
  const left = [...before]
  const shared = after.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return (2 * shared) / (before.length + after.length) >= 0.6
}

/** How a passage of the original is damaged. */
export const gapKinds = ['cut', 'damaged', 'typo'] as const
export type GapKind = (typeof gapKinds)[number]
export type GapSeed = { kind: GapKind; quote: string; note: string }

export type MarkRefusal = 'not-in-answer' | 'already-marked'

/** A passage is marked as it is written in an answer, and once: nobody completes a quotation. */
export const refusalToMark = (
  quote: string,
  { answers, marked }: { answers: readonly string[]; marked: readonly string[] },
): MarkRefusal | null => {
  if (!answers.some((answer) => flat(answer).includes(flat(quote)))) return 'not-in-answer'
  return marked.some((one) => flat(one) === flat(quote)) ? 'already-marked' : null
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

export type Precision = { text: string; sourceName: string; sourceUrl: string | null; on: Day }
export type SpecifyRefusal = 'text-missing' | 'source-missing' | 'day-to-come' | 'already-specified'

/** What a damaged passage said is known from a source with an address and a day, and is written once. */
export const refusalsToSpecify = (
  { text, sourceName, sourceUrl, on }: Precision,
  { specified, today }: { specified: boolean; today: Day },
): SpecifyRefusal[] => {
  if (specified) return ['already-specified']
  const wrong: [boolean, SpecifyRefusal][] = [
    [text === '', 'text-missing'],
    [sourceName === '' || !sourceUrl, 'source-missing'],
    [on > today, 'day-to-come'],
  ]
  return wrong.flatMap(([is, refusal]) => (is ? [refusal] : []))
}

/** A follower’s address is forgotten so many days after the question is settled, or when they never confirmed it. */
export const followersKeptDays = 30
export const unconfirmedKeptDays = 7
/** Who asked, and what brought them, while nobody reads the question. */
export const proposersKeptDays = 180
