import type { Actor, Visitor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { CommunityStatus, Precision, Voice } from '../rules.ts'

export const statuses = ['forming', 'ongoing', 'reporting', 'closed'] as const
export type GroupStatus = (typeof statuses)[number]
export const joinings = ['open', 'on_request'] as const
export type Joining = (typeof joinings)[number]

/** Where a group may go from where it is. It comes back from what it gives, and never opens again. */
export const moves: Record<GroupStatus, readonly GroupStatus[]> = {
  forming: ['ongoing', 'closed'],
  ongoing: ['reporting', 'closed'],
  reporting: ['ongoing', 'closed'],
  closed: [],
}

export const canMove = (from: GroupStatus, to: GroupStatus): boolean => moves[from].includes(to)

/** A reason or an outcome says something. */
export const leastReason = 10
/** A request to join is answered within these calendar days; declined, one waits before asking again. */
export const answerDays = 10
export const againDays = 30
export const answerBy = (askedOn: Day): Day => addDays(askedOn, answerDays)
/** Days after which those who answer are reminded, the last one being late. */
export const answerReminders = [7, 11] as const

export const limits = {
  name: 140,
  mission: 2_000,
  reason: 500,
  outcome: 2_000,
  message: 1_000,
  title: 200,
  place: 200,
  agenda: 5_000,
  report: 50_000,
  resolutions: 5_000,
  owner: 140,
  body: 50_000,
} as const

/** Kept small enough for one page. */
export const mostOpen = { meetings: 500, actions: 500, deliverables: 100 } as const

/** Whose a group is, and what it is for the one who looks. */
export type GroupState = {
  status: GroupStatus
  community: { status: CommunityStatus } | null
  closedDoors: string | null
  demo: boolean
}

/**
 * What a person is to a group that day. `leads`: speaks for who leads it. `isVacant`: nobody leads it. `facilitates`: has a facilitation
 * mandate in force, in its community, or anywhere for a national group.
 */
export type GroupStanding = { voices: readonly Voice[]; leads: boolean; isVacant: boolean; facilitates: boolean }

export const nobody: GroupStanding = { voices: [], leads: false, isVacant: false, facilitates: false }

/** Nothing is done in a group that is over, in a closed community, or across what is invented and what is not. */
export const isGroupOpenTo = ({ status, community, demo }: GroupState, actor: Visitor): boolean =>
  actor !== null && status !== 'closed' && community?.status !== 'closed' && actor.demo === demo

/** Meetings, minutes, actions, deliverables: whoever speaks for a member. */
export const canWork = (group: GroupState, { voices }: GroupStanding, actor: Visitor): boolean =>
  isGroupOpenTo(group, actor) && voices.length > 0

/** Whether the doors are closed today: what is written now stays behind them, whatever comes after. */
export const isBehindDoors = ({ closedDoors }: Pick<GroupState, 'closedDoors'>): boolean => closedDoors !== null

/** Everything said in it: of an open group anyone, behind closed doors its members. */
export const seesInside = ({ closedDoors }: Pick<GroupState, 'closedDoors'>, { voices }: GroupStanding): boolean =>
  closedDoors === null || voices.length > 0

/** Members convene; so do the facilitators of its community, unless it works behind closed doors. */
export const canConvene = (group: GroupState, standing: GroupStanding, actor: Visitor): boolean =>
  canWork(group, standing, actor) ||
  (isGroupOpenTo(group, actor) && group.community !== null && group.closedDoors === null && standing.facilitates)

/**
 * What the group is for, who enters, how it goes: the lead. When nobody leads it, any member; of a national group, a member whose
 * organisation holds a facilitation mandate in force.
 */
export const canSteer = (group: GroupState, standing: GroupStanding, actor: Visitor): boolean =>
  canWork(group, standing, actor) &&
  (standing.leads || (standing.isVacant && (group.community !== null || standing.facilitates)))

/** Where a lead holds the group without holding it, any other member may put another to the vote of all. */
export const canReplaceLead = (group: GroupState, standing: GroupStanding, actor: Visitor): boolean =>
  canWork(group, standing, actor) && !standing.leads && !standing.isVacant

/** How the group votes on its lead, and how long it leaves a lead it kept in peace: `againDays`. */
export const leadVote = { quorum: 33, opensIn: 3, lasts: 7 } as const

/** The lead answers a request; once its ten days are over, any member does. */
export const canAnswer = (
  group: GroupState,
  standing: GroupStanding,
  actor: Visitor,
  { askedOn, today }: { askedOn: Day; today: Day },
): boolean =>
  canSteer(group, standing, actor) ||
  (canWork(group, standing, actor) && (standing.isVacant || answerBy(askedOn) < today))

/**
 * A national group is begun by an organisation that holds a facilitation mandate in force, in the name of that organisation. No role of the
 * site gives it, and none takes it away.
 */
export const canBeginNational = (actor: Visitor, mandated: readonly Voice[]): actor is Actor =>
  actor !== null && mandated.length > 0

/** A voice that could enter: does it belong to the community of the group, is it there already, when was it last declined? */
export type Candidate = Voice & { inCommunity: boolean; status: 'asked' | 'member' | null; declinedOn: Day | null }

export type JoinRefusal = 'not-open' | 'already' | 'waiting' | 'too-soon' | 'not-yours'

/** Why this voice may not enter nor ask to, or null. */
export const refusalToJoin = (
  group: GroupState,
  candidate: Candidate | undefined,
  actor: Visitor,
  today: Day,
): JoinRefusal | null => {
  if (!isGroupOpenTo(group, actor)) return 'not-open'
  if (!candidate) return 'not-yours'
  if (candidate.status === 'member') return 'already'
  if (candidate.status === 'asked') return 'waiting'
  if (candidate.declinedOn !== null && today < addDays(candidate.declinedOn, againDays)) return 'too-soon'
  return null
}

/** Enters at once where joining is open: the members of its community, or anyone in a national group. The others ask. */
export const entersAtOnce = (
  { joining, community }: { joining: Joining; community: object | null },
  { inCommunity }: Pick<Candidate, 'inCommunity'>,
): boolean => joining === 'open' && (community === null || inCommunity)

export type MoveRefusal = 'not-open' | 'no-such-move' | 'outcome-missing' | 'meetings-left'

/** Why the group may not go there, or null. It ends with an outcome, and with nothing still convened. */
export const refusalToMove = (
  group: GroupState,
  to: GroupStatus,
  { outcome, planned }: { outcome: string; planned: number },
): MoveRefusal | null => {
  if (!canMove(group.status, to)) return 'no-such-move'
  if (to !== 'closed') return null
  if (outcome.trim().length < leastReason) return 'outcome-missing'
  return planned > 0 ? 'meetings-left' : null
}

/** Who leads: an organisation, or a person; nobody when both are null. */
export type Lead = { kind: Voice['kind']; id: Id } | null

/** A date as its source gives it: a month stays a month. */
export const asPrecise = (day: Day, precision: Precision): string =>
  precision === 'day' ? day : precision === 'month' ? day.slice(0, 7) : day.slice(0, 4)
