import { type Actor, holds } from '#core/actor.ts'
import { type Day, daysBetween, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { masked } from '../figures/rules.ts'

/** The middle of a list of days; null when there is none. */
export const median = (days: readonly number[]): number | null => {
  if (days.length === 0) return null
  const sorted = [...days].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : Math.round((upper + (sorted[middle - 1] ?? upper)) / 2)
}

/** How many days each answer took, from the consent to the yes or the no. */
export const daysToAnswer = (referrals: readonly { consentedAt: Date | null; answeredAt: Date | null }[]): number[] =>
  referrals.flatMap(({ consentedAt, answeredAt }) =>
    consentedAt && answeredAt ? [daysBetween(parisDay(consentedAt), parisDay(answeredAt))] : [],
  )

/** What has come in time to be dealt with, and what has not. */
export const lateAmong = (lines: readonly { dueOn: Day }[], today: Day): number =>
  lines.filter(({ dueOn }) => dueOn < today).length

export type TerritoryCounts = { referred: number; accompanied: number }
/** Nothing is said of fewer than five projects: in a small place, a count is a name. */
export const published = ({ referred, accompanied }: TerritoryCounts) => ({
  referred: masked(referred),
  accompanied: masked(accompanied),
})

/** Answers that were given, and the middle of the days they took; null when there are none. */
export type Answers = { answers: number; days: number | null }
/** A median of fewer answers is no median, and tells of someone. */
export const fewestAnswers = 3
export const saidDelay = ({ answers, days }: Answers): number | null => (answers >= fewestAnswers ? days : null)

/** A structure that keeps projects waiting: how many now, and how many ended without a word from it. */
export type LateQueue = { id: Id; name: string; slug: string; waiting: number; unanswered: number }

/** Only those who coordinate the label there read which structures are late: nobody is shamed in public. */
export const canSeeQueues = (actor: Actor | null, day: Day, placeIds: readonly number[]): boolean =>
  holds(actor, 'label_coordinator', day, placeIds)

export type Supporter = {
  id: Id
  family: string
  name: string
  slug: string
  fictional: boolean
  whole: boolean
  accompanies: boolean
}
export type Family = { code: string; name: string }

/** Each family with who is there; the families where nobody is are the gaps. */
export const byFamily = <S extends Supporter>(families: readonly Family[], supporters: readonly S[]) =>
  families.map((family) => ({ ...family, supporters: supporters.filter((one) => one.family === family.code) }))
