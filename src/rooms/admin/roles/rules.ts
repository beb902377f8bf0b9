import { addDays, type Day } from '#core/pure/dates.ts'

export const grantStates = ['current', 'coming', 'ended'] as const
export type GrantState = (typeof grantStates)[number]

/** Where a grant stands today; one revoked has ended, whatever its last day. */
export function stateOf(grant: { startsOn: Day; endsOn: Day; revokedAt: Date | null }, today: Day): GrantState {
  if (grant.revokedAt || grant.endsOn < today) return 'ended'
  return grant.startsOn <= today ? 'current' : 'coming'
}

const warnedDays = 30

/** Does this grant end soon enough to think of its renewal? */
export const endsSoon = (grant: { startsOn: Day; endsOn: Day; revokedAt: Date | null }, today: Day): boolean =>
  stateOf(grant, today) === 'current' && grant.endsOn <= addDays(today, warnedDays)
