import { addDays, type Day } from '#core/pure/dates.ts'
import { type AwardState, validUntil } from '../rules.ts'

type Former = { validUntil: Day; state: AwardState }

/**
 * From when to when an award holds. One renewed before its term goes on the day after it; one that ended, or was taken back, begins again
 * today.
 */
export const termOf = (former: Former | null, today: Day, months: number): { since: Day; validUntil: Day } => {
  const goesOn = former !== null && (former.state === 'active' || former.state === 'suspended')
  const since = goesOn && former.validUntil >= today ? addDays(former.validUntil, 1) : today
  return { since, validUntil: validUntil(since, months) }
}

/** Does the award before give way to the new one? One withdrawn or given up stays so. */
export const givesWay = ({ state }: Former): boolean =>
  state === 'active' || state === 'suspended' || state === 'expired'

/** Nothing comes after these. */
export const endsForGood = (state: AwardState): boolean =>
  state === 'withdrawn' || state === 'given_up' || state === 'replaced'

/** Does the award that renews this one, and has not begun, become the same? A term that passed, or giving way to it, takes nothing from it. */
export const passesOn = (state: AwardState): boolean => state !== 'expired' && state !== 'replaced'

/** What its attestation says from then on. */
export const credentialStatusOf = (state: AwardState): 'active' | 'suspended' | 'revoked' | null => {
  if (state === 'active' || state === 'suspended') return state
  return endsForGood(state) ? 'revoked' : null
}
