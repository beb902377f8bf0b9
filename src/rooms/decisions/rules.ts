import type { Visitor } from '#core/actor.ts'
import type { Id } from '#core/pure/id.ts'

/** Whose decision it is. The bannière is one body; a community and a working group are each theirs. */
export type Body = { kind: 'community' | 'group'; id: Id } | { kind: 'banner'; id: null }

export const methods = ['none', 'consent', 'majority', 'qualified', 'ranked', 'dots'] as const
export type Method = (typeof methods)[number]

export const collections = ['nothing', 'round', 'ideas'] as const
export type Collects = (typeof collections)[number]

export type DecisionStatus =
  | 'draft'
  | 'collecting'
  | 'grouping'
  | 'announced'
  | 'open'
  | 'closed'
  | 'settled'
  | 'cancelled'

export type MemberKind = 'organisation' | 'project' | 'person'

/** A voice that a person carries in a body: their own, or that of an organisation or a project they keep. */
export type Voice = { kind: MemberKind; id: Id; name: string }

/** What a person is to a body that day. `facilitates`: may put a question, group ideas, announce; never counts nor changes a vote. */
export type Standing = { voices: readonly Voice[]; facilitates: boolean }

/** An invented person has no part in a real decision, nor a real one in an invented decision. */
export const takesPart = ({ demo }: { demo: boolean }, { voices }: Standing, actor: Visitor): boolean =>
  actor !== null && actor.demo === demo && voices.length > 0

export const facilitates = ({ demo }: { demo: boolean }, standing: Standing, actor: Visitor): boolean =>
  actor !== null && actor.demo === demo && standing.facilitates

/** Votes whose ballots are secret and counted. */
export const ballotMethods = ['majority', 'qualified', 'ranked', 'dots'] as const
export type BallotMethod = (typeof ballotMethods)[number]
export const isBallot = (method: Method): method is BallotMethod =>
  (ballotMethods as readonly Method[]).includes(method)

/** Methods that choose among options. */
export const hasOptions = (method: Method): boolean => method === 'ranked' || method === 'dots'

type Seeing = {
  status: DecisionStatus
  demo: boolean
  proposedBy: Id | null
  closedDoors: boolean
  isElector: boolean
}

/**
 * Everyone reads a decision, but its draft, which is its author's and its body's, and those of a group behind closed doors, which are its
 * members' and those who could vote then.
 */
export const canSee = (decision: Seeing, standing: Standing, actor: Visitor): boolean => {
  const within = takesPart(decision, standing, actor) || facilitates(decision, standing, actor)
  if (decision.status === 'draft') return within || isAuthor(decision, actor)
  return !decision.closedDoors || within || decision.isElector
}

export const isAuthor = ({ demo, proposedBy }: Pick<Seeing, 'demo' | 'proposedBy'>, actor: Visitor): boolean =>
  actor !== null && actor.demo === demo && proposedBy === actor.id

type Prepared = Pick<Seeing, 'status' | 'demo' | 'proposedBy'> & { purpose: { kind: string; id: string } | null }

/** Writes in a draft: whoever prepares it, and whoever facilitates. Once announced, nobody. */
export const canPrepare = (decision: Prepared, standing: Standing, actor: Visitor): boolean =>
  decision.status === 'draft' &&
  (facilitates(decision, standing, actor) || (isAuthor(decision, actor) && takesPart(decision, standing, actor)))

/**
 * Ends what has not begun, with a reason. Once open, nobody does, whoever they are. What settles a mandate or an exclusion is ended by who
 * asked for it only: facilitators may be the ones it is about.
 */
export const canCancel = (decision: Prepared, standing: Standing, actor: Visitor): boolean =>
  ['collecting', 'grouping', 'announced'].includes(decision.status) &&
  ((decision.purpose === null && facilitates(decision, standing, actor)) ||
    (isAuthor(decision, actor) && takesPart(decision, standing, actor)))

/** Says what follows a decision, and later what became of it. The result is not theirs to touch. */
export const canFollowUp = (decision: Prepared, standing: Standing, actor: Visitor): boolean =>
  (decision.status === 'closed' || decision.status === 'settled') &&
  (facilitates(decision, standing, actor) || (isAuthor(decision, actor) && takesPart(decision, standing, actor)))

/** The subject of the history that a body's decisions are told on. */
export const subjectOf = (body: Body): { kind: string; id: string } =>
  body.kind === 'banner'
    ? { kind: 'banner', id: 'banner' }
    : { kind: body.kind === 'community' ? 'community' : 'working_group', id: body.id }
