import type { Actor } from '#core/actor.ts'
import { type Day, daysBetween } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Role } from '../rules.ts'

export const statuses = [
  'proposed',
  'agreed_by_holder',
  'accepted_by_recipient',
  'under_way',
  'achieved',
  'declined',
  'refused_by_holder',
  'revoked_by_holder',
  'withdrawn',
  'expired',
] as const
export type ReferralStatus = (typeof statuses)[number]

/** Who began it: a structure that proposes to send a project, or its holder who asks. */
export type Origin = 'structure' | 'holder'

/** Where a project may be sent. A fund is a labelled funder; programmes and public hackers come with their own rooms. */
export const destinations = ['structure', 'fund', 'programme', 'public_hacker'] as const
export type Destination = (typeof destinations)[number]
export const isToCome = (destination: Destination): boolean =>
  destination === 'programme' || destination === 'public_hacker'

export const moves = [
  'agree',
  'refuse',
  'revoke',
  'withdraw',
  'accept',
  'decline',
  'start',
  'tell',
  'achieve',
  'expire',
] as const
export type Move = (typeof moves)[number]
/** How one begins, then what happens to it. */
export type Verb = Move | 'propose' | 'ask'

/** The whole life of a referral. `revoke`: the holder takes their consent back; `tell`: news while it is under way, which counts as a move. */
const table: Record<Move, Partial<Record<ReferralStatus, ReferralStatus>>> = {
  agree: { proposed: 'agreed_by_holder' },
  refuse: { proposed: 'refused_by_holder' },
  revoke: {
    agreed_by_holder: 'revoked_by_holder',
    accepted_by_recipient: 'revoked_by_holder',
    under_way: 'revoked_by_holder',
  },
  withdraw: { proposed: 'withdrawn', agreed_by_holder: 'withdrawn' },
  accept: { agreed_by_holder: 'accepted_by_recipient' },
  decline: { agreed_by_holder: 'declined', accepted_by_recipient: 'declined', under_way: 'declined' },
  start: { accepted_by_recipient: 'under_way' },
  tell: { under_way: 'under_way' },
  achieve: { under_way: 'achieved' },
  expire: {
    proposed: 'expired',
    agreed_by_holder: 'expired',
    accepted_by_recipient: 'expired',
    under_way: 'expired',
  },
}

/** What a move leads to, or null when it is not allowed from there. */
export const afterMove = (move: Move, from: ReferralStatus): ReferralStatus | null => table[move][from] ?? null

export const openStatuses = ['proposed', 'agreed_by_holder', 'accepted_by_recipient', 'under_way'] as const
export const isOpen = (status: ReferralStatus): boolean => openStatuses.some((open) => open === status)

/** Its documents are read by the recipient, and its words too: the holder agreed and did not change their mind. */
export const isConsented = (status: ReferralStatus): boolean => isOpen(status) && status !== 'proposed'

/** Whose turn it is. */
export type Hand = 'holder' | 'recipient' | 'nobody'
export const handOf = (status: ReferralStatus): Hand =>
  status === 'proposed' ? 'holder' : isOpen(status) ? 'recipient' : 'nobody'

/** Calendar days without a move before it expires, and the days after which whoever has the hand is reminded. */
export const termDays = 21
export const reminders = [7, 14] as const

/** The reminder whose day has come and that was not sent, or null. One missed night sends the latest only. */
export const reminderDue = (movedOn: Day, lastReminder: number, today: Day): number | null => {
  const spent = daysBetween(movedOn, today)
  return reminders.findLast((days) => spent >= days && days > lastReminder) ?? null
}

export const limits = { motive: 1_500, expected: 1_000, reason: 1_000, otherWay: 500, outcome: 1_500 } as const

/** The role of a person on each of the three sides. */
export type Roles = { holder: Role; from: Role; to: Role }

/**
 * Who finds a referral: its holders and those who proposed it; the recipient once the holder agreed. What was never agreed to never
 * reached them.
 */
export const canRead = (referral: { roles: Roles; consentedAt: Date | null }): boolean =>
  referral.roles.holder !== null || referral.roles.from !== null || canReadAsRecipient(referral)

const canReadAsRecipient = ({ roles, consentedAt }: { roles: Roles; consentedAt: Date | null }): boolean =>
  roles.to !== null && consentedAt !== null

type Reading = { roles: Roles; status: ReferralStatus }

/** What the recipient wrote: read by the two other sides, and by the recipient unless the consent was taken back or ran out. */
export const canReadAnswer = ({ roles, status }: Reading): boolean =>
  roles.holder !== null || roles.from !== null || isConsented(status) || status === 'achieved' || status === 'declined'

/**
 * Its motive and what is expected. A recipient reads them while the consent holds, and keeps those of what they answered themselves; not of
 * what a holder asked, who agreed until the ask is over and no longer.
 */
export const canReadWords = (referral: Reading & { origin: Origin }): boolean =>
  referral.roles.holder !== null ||
  referral.roles.from !== null ||
  isConsented(referral.status) ||
  (referral.origin === 'structure' && canReadAnswer(referral))

export type MoveRefusal =
  | 'not-now'
  | 'not-yours'
  | 'both-sides'
  | 'consented'
  | 'own-project'
  | 'evaluates'
  | 'not-labelled'
  | 'not-a-fund'
  | 'not-online'

const sides: Record<Exclude<Move, 'expire'>, keyof Roles> = {
  agree: 'holder',
  refuse: 'holder',
  revoke: 'holder',
  withdraw: 'from',
  accept: 'to',
  decline: 'to',
  start: 'to',
  tell: 'to',
  achieve: 'to',
}

type Moving = { status: ReferralStatus; roles: Roles; proposedBy: Id | null; consentedBy: Id | null }

/**
 * May this person make this move? Those who answer for the project and for the recipient decide; any member of the structure takes its
 * proposal back. Nobody stands on two sides: whoever keeps the project neither proposes nor receives it, and whoever agreed for it does not
 * answer for the recipient later.
 */
export const refusalToMove = (
  move: Exclude<Move, 'expire'>,
  { status, roles, proposedBy, consentedBy }: Moving,
  actor: Pick<Actor, 'id'>,
): MoveRefusal | null => {
  const side = sides[move]
  const role = roles[side]
  if (side === 'from' ? role === null : role !== 'owner') return 'not-yours'
  if (!afterMove(move, status)) return 'not-now'
  if (move === 'agree' && (proposedBy === actor.id || roles.from !== null)) return 'both-sides'
  if (side !== 'to') return null
  if (roles.holder !== null) return 'both-sides'
  return status === 'agreed_by_holder' && consentedBy === actor.id ? 'consented' : null
}

export type ProposeRefusal =
  | 'not-labelled'
  | 'soon'
  | 'not-a-fund'
  | 'not-a-public-project'
  | 'own-project'
  | 'to-self'
  | 'to-bearer'
  | 'evaluates'
  | 'nobody-holds'
  | 'recipient-missing'
  | 'nobody-receives'
  | 'already-open'

type Proposing = {
  isLabelled: boolean
  destination: Destination
  project: { kind: string; status: string; memberRole: Role; owners: number }
  bearerId: Id | null
  fromId: Id
  to: { id: Id; owners: number; isEvaluator: boolean; isFunder: boolean } | null
  isOpen: boolean
}

/** May this structure propose to send this project there? The database repeats what nobody may do. */
export const refusalToPropose = ({ project, to, fromId, bearerId, ...asked }: Proposing): ProposeRefusal | null => {
  if (!asked.isLabelled) return 'not-labelled'
  if (project.kind !== 'project' || project.status !== 'published') return 'not-a-public-project'
  if (project.memberRole !== null || bearerId === fromId) return 'own-project'
  if (project.owners === 0) return 'nobody-holds'
  if (isToCome(asked.destination)) return 'soon'
  if (!to) return 'recipient-missing'
  if (to.id === fromId) return 'to-self'
  if (to.id === bearerId) return 'to-bearer'
  if (to.isEvaluator) return 'evaluates'
  if (asked.destination === 'fund' && !to.isFunder) return 'not-a-fund'
  if (to.owners === 0) return 'nobody-receives'
  return asked.isOpen ? 'already-open' : null
}

/** The facilitators are told at the second refusal, and again every second one. */
export const isAlarm = (declines: number): boolean => declines > 0 && declines % 2 === 0
