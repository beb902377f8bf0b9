import type { Visitor } from '#core/actor.ts'
import { addDays, type Day, isDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { canSpeak, isOpenTo, type Open, type Precision, type Standing, type Voice } from '../rules.ts'

/** The days that everyone may count on. */
export const terms = { opinions: 10, again: 30, invitation: 30, exclusionAnswer: 15 } as const

export const perPage = 50
export const mostInvitations = 20
export const limits = { message: 1_500, reason: 1_000, answer: 2_000, function: 80 } as const

/** How an exclusion is voted: two thirds of those who say yes or no, half of the members taking part. */
export const exclusionVote = { thresholdNum: 2, thresholdDen: 3, quorum: 50 } as const

/** A membership as it is dated: by its first day, by a month or by a year. A period is kept by its first day. */
export type Dated = {
  joinedOn: Day
  joinedPrecision: Precision
  leftOn: Day | null
  leftPrecision: Precision | null
}

const lengths = { year: 4, month: 7, day: 10 } as const

/**
 * Does this membership count that day? From the first day of the period in which it began, until the eve of the first day of the period in
 * which it ended: someone « depuis juillet 2017 » counts on 1 July 2017, someone « jusqu’en mars 2019 » no longer counts on 1 March 2019.
 */
export const countsOn = ({ joinedOn, leftOn }: Pick<Dated, 'joinedOn' | 'leftOn'>, day: Day): boolean =>
  joinedOn <= day && (leftOn === null || day < leftOn)

/** Counted that day without the source saying so to the day: the day asked is within the month, or the year, of the entry. */
export const isInDoubtOn = ({ joinedOn, joinedPrecision }: Dated, day: Day): boolean => {
  const length = lengths[joinedPrecision]
  return joinedPrecision !== 'day' && joinedOn <= day && joinedOn.slice(0, length) === day.slice(0, length)
}

/** The day asked in an address, or today; never a day to come, whose members nobody knows. */
export const dayAsked = (asked: string, today: Day): Day => (isDay(asked) && asked <= today ? asked : today)

export type Applicant = { kind: 'organisation' | 'person'; id: Id }

export type JoinRefusal = 'closed' | 'member' | 'open' | 'too-soon' | 'not-yours'

type Asking = {
  isMember: boolean
  hasOpen: boolean
  /** The last time it was adjourned. */
  adjournedOn: Day | null
  /** Does the one who asks keep this organisation, or ask in their own name? */
  isTheirs: boolean
}

/** May this organisation or this person ask to join today? */
export const refusalToJoin = (community: Open, actor: Visitor, asking: Asking, today: Day): JoinRefusal | null => {
  if (!isOpenTo(community, actor)) return 'closed'
  if (!asking.isTheirs) return 'not-yours'
  if (asking.isMember) return 'member'
  if (asking.hasOpen) return 'open'
  return asking.adjournedOn && today < askAgainOn(asking.adjournedOn) ? 'too-soon' : null
}

export const askAgainOn = (adjournedOn: Day): Day => addDays(adjournedOn, terms.again)

/** The last day on which members give their opinion. */
export const opinionsUntil = (askedOn: Day): Day => addDays(askedOn, terms.opinions)

/**
 * What the members said, once the term has passed. Silence admits: only more unfavourable opinions than favourable ones put a request off.
 */
export const settle = ({ favourable, unfavourable }: { favourable: number; unfavourable: number }) =>
  unfavourable > favourable ? ('adjourned' as const) : ('admitted' as const)

export type OpinionRefusal = 'over' | 'own-request' | 'reason' | 'pen'

type Opining = {
  status: string
  opinionsUntil: Day
  opinion: 'favourable' | 'unfavourable'
  reason: string
  /** Asks in their own name, or keeps the organisation that asks. */
  isApplicant: boolean
  /** Already spoke of this request for another voice they carry. */
  spokeForAnother: boolean
}

/** May this person say, for one of their voices, what they think of this request? A facilitator has a voice like any other. */
export const refusalToOpine = (opining: Opining, today: Day): OpinionRefusal | null => {
  if (opining.status !== 'open' || opining.opinionsUntil < today) return 'over'
  if (opining.isApplicant) return 'own-request'
  if (opining.spokeForAnother) return 'pen'
  return opining.opinion === 'unfavourable' && opining.reason.trim().length < 10 ? 'reason' : null
}

export type InviteRefusal = 'member' | 'open' | 'invited' | 'declined' | 'too-many' | 'unknown'

type Inviting = {
  isMember: boolean
  hasOpen: boolean
  isInvited: boolean
  /** Said no to this community before: it is for them to ask. */
  hasDeclined: boolean
  /** Invitations of this community that wait for an answer. */
  waiting: number
}

export const refusalToInvite = (inviting: Inviting): InviteRefusal | null => {
  if (inviting.isMember) return 'member'
  if (inviting.hasOpen) return 'open'
  if (inviting.isInvited) return 'invited'
  if (inviting.hasDeclined) return 'declined'
  return inviting.waiting >= mostInvitations ? 'too-many' : null
}

export type ExclusionRefusal = 'gone' | 'own' | 'open'

/** May this voice ask that this member be excluded? Never for oneself: one leaves. */
export const refusalToExclude = (facts: {
  isMember: boolean
  isOwn: boolean
  isOpen: boolean
}): ExclusionRefusal | null => {
  if (!facts.isMember) return 'gone'
  if (facts.isOwn) return 'own'
  return facts.isOpen ? 'open' : null
}

/** The last day of the written answer, before anything is put to the vote. */
export const exclusionAnswerUntil = (askedOn: Day): Day => addDays(askedOn, terms.exclusionAnswer)

/** A function in an organisation, not a name, a number or an address. */
export const isFunction = (text: string): boolean => text.length <= limits.function && !/@|\d{4,}|https?:/i.test(text)

/** Members see who is who; others see organisations, and how many people. */
export const canSeePeople = (standing: Standing): boolean => standing.voices.length > 0

/** Invites, gives an opinion, asks for an exclusion: whoever has a voice, and nobody else. */
export const canTakePart = canSpeak

const sameVoice = (voice: Pick<Voice, 'kind' | 'id'>, text: string) => `${voice.kind}:${voice.id}` === text

/** The voice chosen in a form; the only one when there is but one. */
export const voiceOf = (standing: Standing, chosen: string): Voice | null =>
  standing.voices.find((voice) => sameVoice(voice, chosen)) ??
  (standing.voices.length === 1 ? (standing.voices[0] ?? null) : null)

export const voiceValue = ({ kind, id }: Pick<Voice, 'kind' | 'id'>): string => `${kind}:${id}`
