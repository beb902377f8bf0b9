import type { Visitor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'
import { canFacilitate, isOpenTo, type Open, type Standing } from '../../rules.ts'
import { challengesStep, required } from '../models/rules.ts'

export type StepStatus = 'todo' | 'doing' | 'submitted' | 'validated' | 'skipped'
export type Move = 'start' | 'submit' | 'withdraw' | 'validate' | 'skip' | 'reopen'

/** Where each move begins, and where it leads. */
export const moves: Record<Move, { from: readonly StepStatus[]; to: StepStatus }> = {
  start: { from: ['todo'], to: 'doing' },
  submit: { from: ['doing'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'doing' },
  validate: { from: ['submitted'], to: 'validated' },
  skip: { from: ['todo', 'doing'], to: 'skipped' },
  reopen: { from: ['validated', 'skipped'], to: 'doing' },
}

export type StepRefusal =
  | 'not-now'
  | 'empty'
  | 'no-voice'
  | 'three-challenges'
  | 'unknown-challenge'
  | 'required'
  | 'own-deliverable'
  | 'other-round'
  | 'one-pen'
  | 'own-reservation'
  | 'already-answered'
  | 'already-begun'
  | 'not-an-example'
  | 'conflict'

export const can = (status: StepStatus, move: Move): boolean => moves[move].from.includes(status)

/** While it is written in common: neither put to the members, nor settled. */
export const isEdited = (status: StepStatus): boolean => status === 'todo' || status === 'doing'

type Community = Open & { origin: 'pathway' | 'existing' }

/** Works on the steps: a member, or whoever facilitates. Strangers read. */
export const canWork = (community: Community, standing: Standing, actor: Visitor): boolean =>
  community.origin === 'pathway' && isOpenTo(community, actor) && (standing.voices.length > 0 || standing.facilitates)

/** Chooses which pathway is followed, publishes a variant: equips, and so facilitates. */
export const canEquip = (community: Community, standing: Standing, actor: Visitor): boolean =>
  community.origin === 'pathway' && canFacilitate(community, standing, actor)

/** Reads what is kept between members. */
export const readsAll = (standing: Standing): boolean => standing.voices.length > 0 || standing.facilitates

type Facts = { key: string; status: StepStatus; body: string; challenges: number; hasVoice: boolean }

/** Why this move is not made, or null. */
export const moveRefusal = (move: Move, { key, status, body, challenges, hasVoice }: Facts): StepRefusal | null => {
  if (!can(status, move)) return 'not-now'
  if (move === 'skip' && required.includes(key)) return 'required'
  if (move !== 'submit') return null
  if (!hasVoice) return 'no-voice'
  if (body.trim() === '') return 'empty'
  return key === challengesStep && challenges < 3 ? 'three-challenges' : null
}

export type Opinion = {
  memberKind: 'organisation' | 'person'
  memberId: Id
  opinion: 'agree' | 'reserve'
  reason: string
  answer: string
}

export type Agreement =
  | { state: 'alone' }
  | { state: 'waiting'; agreed: number; needed: number }
  | { state: 'reserved'; unanswered: number }
  | { state: 'agreed' }

/** How many other voices must agree: two, or all of them when they are fewer. */
export const needed = (others: number): number => Math.min(2, others)

/** Where the community is: the database asks the same before it lets a step be validated. `others`: voices that who submitted does not carry. */
export const agreementOf = (others: number, opinions: readonly Opinion[]): Agreement => {
  if (others === 0) return { state: 'alone' }
  const unanswered = opinions.filter(({ opinion, answer }) => opinion === 'reserve' && answer === '').length
  if (unanswered > 0) return { state: 'reserved', unanswered }
  const agreed = opinions.filter(({ opinion }) => opinion === 'agree').length
  return agreed >= needed(others) ? { state: 'agreed' } : { state: 'waiting', agreed, needed: needed(others) }
}

/** Every step is validated or skipped: the community is recognised. */
export const isComplete = (steps: readonly { status: StepStatus }[]): boolean =>
  steps.length > 0 && steps.every(({ status }) => status === 'validated' || status === 'skipped')

export const challengeKinds = ['social', 'environmental', 'citizen'] as const
export type ChallengeKind = (typeof challengeKinds)[number]

/** « organisation:uuid », as a form says which voice speaks. */
export const voiceKey = ({ kind, id }: { kind: string; id: Id }): string => `${kind}:${id}`

/** The voice that a form names, or the only one; null when it is not theirs. */
export const voiceNamed = ({ voices }: Standing, key: string) =>
  voices.find((voice) => voiceKey(voice) === key) ?? (key === '' && voices.length === 1 ? voices[0] : undefined) ?? null

type Member = { kind: string; id: Id }
type Seen = { standing: Standing; actorId: Id | null }

/** The voices in which this person may say what they think of a submission: none when it is theirs. */
export const opinionVoices = (
  { submittedBy, by }: { submittedBy: Id | null; by: Member },
  { standing, actorId }: Seen,
): Standing['voices'] =>
  submittedBy === actorId ? [] : standing.voices.filter((voice) => voiceKey(voice) !== voiceKey(by))

/** The reservations still without an answer that this person may answer: not their own. */
export const answerable = <S extends Opinion & { saidBy: Id | null; by: Member }>(
  said: readonly S[],
  { standing, actorId }: Seen,
): S[] => {
  const own = standing.voices.map(voiceKey)
  return said.filter(
    ({ opinion, answer, saidBy, by }) =>
      opinion === 'reserve' && answer === '' && saidBy !== actorId && !own.includes(voiceKey(by)),
  )
}

/** How long nothing moved before a reminder, a second one, and the offer to others, in days. */
export const stalls = [30, 60, 90] as const
export type Stall = (typeof stalls)[number]

/** The reminder that is due, given the last one sent: none is left out. Null when none is due. */
export const stallDue = (days: number, nudged: number): Stall | null =>
  stalls.find((stall) => days >= stall && nudged < stall) ?? null
