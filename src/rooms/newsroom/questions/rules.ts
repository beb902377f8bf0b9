import type { Day } from '#core/pure/dates.ts'

/** How sure an answer is. */
export const maturities = ['reflection', 'consultation', 'confirmed', 'replaced', 'abandoned'] as const
export type Maturity = (typeof maturities)[number]

export const themes = ['banner', 'territories', 'hackers', 'challenges', 'billion', 'impact', 'law', 'general'] as const
export type Theme = (typeof themes)[number]

/** Nothing more is expected of these. */
const settled: readonly Maturity[] = ['confirmed', 'replaced', 'abandoned']
export const isSettled = (maturity: Maturity): boolean => settled.includes(maturity)

/** May this answer still change without notice? Then it is never shown without the notice that says so. */
export const isUnsure = (maturity: Maturity): boolean => maturity === 'reflection' || maturity === 'consultation'

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
}

export type ChangeRefusal =
  | 'no-way'
  | 'not-spokesperson'
  | 'answer-missing'
  | 'source-missing'
  | 'decider-missing'
  | 'reason-missing'
  | 'heir-missing'
  | 'day-to-come'
  | 'day-before'
  | 'same'

type Question = { maturity: Maturity; answer: string; saidOn: Day | null }
type Facts = { question: Question; spokesperson: boolean; today: Day }

/** All that forbids this change, or nothing. Each is said beside its field. */
export const refusalsOf = (change: Change, { question, spokesperson, today }: Facts): ChangeRefusal[] => {
  const { maturity } = change
  if (!nexts[question.maturity].includes(maturity)) return ['no-way']
  if (takesSpokesperson(question.maturity, maturity) && !spokesperson) return ['not-spokesperson']
  const confirmed = maturity === 'confirmed'
  const wrong: [boolean, ChangeRefusal][] = [
    [change.answer === '', 'answer-missing'],
    [confirmed && (change.sourceName === '' || !change.sourceUrl), 'source-missing'],
    [confirmed && !change.decider, 'decider-missing'],
    [(maturity === 'replaced' || maturity === 'abandoned') && change.reason === '', 'reason-missing'],
    [maturity === 'replaced' && !change.heir, 'heir-missing'],
    [change.saidOn > today, 'day-to-come'],
    [question.saidOn !== null && change.saidOn < question.saidOn, 'day-before'],
    [maturity === question.maturity && change.answer === question.answer && !confirmed, 'same'],
  ]
  return wrong.flatMap(([is, refusal]) => (is ? [refusal] : []))
}

/** A follower’s address is forgotten so many days after the question is settled, or when they never confirmed it. */
export const followersKeptDays = 30
export const unconfirmedKeptDays = 7
