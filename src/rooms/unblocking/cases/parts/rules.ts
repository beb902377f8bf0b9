import type { Day } from '#core/pure/dates.ts'
import { monthsAfter } from '#core/pure/months.ts'
import type { CaseRefusal, Level, Sides, Status } from '../../rules.ts'

export const answers = ['agrees', 'partly', 'refuses', 'not_competent'] as const
/** What an administration answered. */
export type Answer = (typeof answers)[number]

export const silences = ['none', 'accepts', 'refuses'] as const
/** What its silence means by law. */
export type Silence = (typeof silences)[number]

export const templates = [
  'information',
  'meeting',
  'reminder',
  'clarification',
  'derogation',
  'answer',
  'free',
] as const
/** The letters one may begin from. */
export type Template = (typeof templates)[number]

/** The models that ask something of whom they are sent to. */
export const asking: readonly Template[] = ['information', 'reminder', 'derogation']
/** What a question is called whose letter the holder does not read. */
export const unshownQuestion = 'Une question écrite'

export const awaited = ['holder', 'date'] as const
/** What alone may hold the clock: something asked from the holder, or a day fixed by others. */
export type Awaited = (typeof awaited)[number]

export type PartRefusal =
  | CaseRefusal
  | 'no-power'
  | 'no-basis'
  | 'climbs'
  | 'held'
  | 'not-held'
  | 'no-reason'
  | 'past'
  | 'to-come'
  | 'answered'
  | 'not-asked'
  | 'sent'
  | 'cancelled'
  | 'full'

/** Working days given to an administration to answer, unless said otherwise. */
export const replyDays = 10
/** The general term of silence, in months (CRPA, L231-1 and L231-4). */
export const silenceMonths = 2
/** What another text may say, in months. */
export const silenceTerm = { least: 1, most: 24 } as const
/** So many of each, and a case becomes another. */
export const most = { administrations: 20, steps: 60, meetings: 30, letters: 60 } as const
export const shortest = { reason: 10 } as const

/** A case in someone's hands: outside these states nobody works it. */
export const workable: readonly Status[] = ['assigned', 'in_progress']

/** Who may act on a case now: whoever has it in hand, or stands in. Those who supervise read, and write. */
export const canWork = ({ handles, deputises }: Sides, status: Status): boolean =>
  (handles || deputises) && workable.includes(status)

/** A hand below the level of a decision that blocks cannot move it: the case goes up. */
export const goesAbove = (one: { level: Level; blocks: boolean }, hand: Level | null): boolean =>
  one.blocks && hand !== null && one.level > hand

/** The day the silence of an administration decides, or null: nothing asked, answered before, or no rule. */
export const silenceDay = (one: {
  silence: Silence
  silenceMonths: number
  askedOn: Day | null
  answeredOn: Day | null
}): Day | null => {
  if (one.silence === 'none' || !one.askedOn) return null
  const day = monthsAfter(one.askedOn, one.silenceMonths)
  return one.answeredOn && one.answeredOn < day ? null : day
}

export const isAnswerLate = ({ dueOn, answer }: { dueOn: Day | null; answer: Answer | null }, today: Day): boolean =>
  dueOn !== null && answer === null && today > dueOn

/** The ids of a plan, one of them a place earlier or later; the same when it cannot go further. */
export const moved = <T>(ids: readonly T[], id: T, by: -1 | 1): T[] => {
  const from = ids.indexOf(id)
  const to = from + by
  const list = [...ids]
  const other = list[to]
  if (from < 0 || other === undefined) return list
  list[to] = id
  list[from] = other
  return list
}
