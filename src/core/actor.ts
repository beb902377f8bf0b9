import type { Day } from './pure/dates.ts'
import type { Id } from './pure/id.ts'

/** The roles that work today; each next capability adds its own. What each may do is said by the rooms' `can…` rules. */
export const roles = [
  'administrator',
  'curator',
  'correspondent',
  'data_officer',
  'spokesperson',
  'editor',
  'moderator',
  'label_coordinator',
  'label_reviewer',
  'label_committee',
  'unblocking_supervisor',
] as const
export type Role = (typeof roles)[number]

/** A role given to a person for a scope, between two dates included, by an act. `territoryId` null: the whole country. */
export type Grant = { role: Role; territoryId: number | null; startsOn: Day; endsOn: Day }

/** Who is asking. `secondFactor` is true when the person has one and this session passed it. */
export type Actor = {
  id: Id
  name: string
  email: string
  secondFactor: boolean
  grants: readonly Grant[]
  demo: boolean
}

export type Visitor = Actor | null

/**
 * Does this person hold this role, today, for this place? Roles exist only behind a second factor.
 * `placeIds` are the places concerned with all their ancestors: a grant on a region holds for its communes.
 */
export const holds = (actor: Visitor, role: Role, today: Day, placeIds?: readonly number[]): boolean =>
  actor?.secondFactor === true && grantedRole(actor, role, today, placeIds)

/** The same, before the second factor: what the person could do after setting it up. */
export const grantedRole = (actor: Visitor, role: Role, today: Day, placeIds?: readonly number[]): boolean =>
  actor?.grants.some(
    (grant) =>
      grant.role === role &&
      grant.startsOn <= today &&
      today <= grant.endsOn &&
      (grant.territoryId === null || (placeIds?.includes(grant.territoryId) ?? false)),
  ) ?? false

/** Any role in force today: these people must set up a second factor. */
export const isOfficer = (actor: Visitor, today: Day): boolean =>
  actor?.grants.some((grant) => grant.startsOn <= today && today <= grant.endsOn) ?? false
