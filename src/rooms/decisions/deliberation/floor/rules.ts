import { remindsAt } from '../../votes/rules.ts'

/** Those who said nothing are reminded before the end of the floor as electors are before the close of a vote. */
export const isReminderDue = (from: Date | null, until: Date, now: Date): boolean =>
  from !== null && now < until && remindsAt(from, until) <= now
