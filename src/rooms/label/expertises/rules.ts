import { addDays, type Day } from '#core/pure/dates.ts'

export const limits = { question: 2_000, answer: 6_000, interest: 1_000, name: 120 } as const

type Standing = { interest: string | null; answeredAt: Date | null; revokedAt: Date | null }

/** Still awaited: not answered, not taken back, not declined for a tie. The only ones to be reminded. */
export const isAwaited = ({ interest, answeredAt, revokedAt }: Standing): boolean =>
  answeredAt === null && revokedAt === null && interest !== 'declared'

/** Days before the term, then after it, at which an opinion still awaited is asked for again. */
export const reminderDays = [-3, 1, 8] as const

/** The reminder whose day has come, the last one if several have; null when none has. */
export const reminderDue = (dueOn: Day, today: Day): (typeof reminderDays)[number] | null =>
  reminderDays.findLast((days) => addDays(dueOn, days) <= today) ?? null

/** A person asked by hand is not asked again the same day. */
export const mayRemind = (standing: Standing & { remindedOn: Day | null }, today: Day): boolean =>
  isAwaited(standing) && standing.remindedOn !== today

type Asking = { email: string; members: readonly string[]; reviewers: readonly string[]; awaited: readonly string[] }

/** Whom one may not ask: those of the organisation, those who review the file, those who were asked and have not answered. */
export const refusalToAsk = ({ email, members, reviewers, awaited }: Asking) => {
  if (members.includes(email)) return 'expert-tied' as const
  if (reviewers.includes(email)) return 'expert-reviews' as const
  return awaited.includes(email) ? ('expert-asked' as const) : null
}
