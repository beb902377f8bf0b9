import type { Id } from '#core/pure/id.ts'
import type { Role } from '../rules.ts'

export const statuses = [
  'proposed',
  'opened',
  'diagnosis',
  'plan',
  'follow_up',
  'closed',
  'six_months',
  'ended_by_holder',
  'refused_by_holder',
  'withdrawn',
  'lapsed',
] as const
export type Status = (typeof statuses)[number]

/** What happens to an accompaniment as a whole. `diagnose`: the first line of the diagnosis; `settle_…`: both have signed. */
export type Move =
  | 'accept'
  | 'refuse'
  | 'withdraw'
  | 'lapse'
  | 'diagnose'
  | 'settle_diagnosis'
  | 'settle_plan'
  | 'close'
  | 'end'
  | 'look_back'

const table: Record<Move, Partial<Record<Status, Status>>> = {
  accept: { proposed: 'opened' },
  refuse: { proposed: 'refused_by_holder' },
  withdraw: { proposed: 'withdrawn' },
  lapse: { proposed: 'lapsed' },
  diagnose: { opened: 'diagnosis' },
  settle_diagnosis: { diagnosis: 'plan' },
  settle_plan: { plan: 'follow_up' },
  close: { opened: 'closed', diagnosis: 'closed', plan: 'closed', follow_up: 'closed' },
  end: {
    opened: 'ended_by_holder',
    diagnosis: 'ended_by_holder',
    plan: 'ended_by_holder',
    follow_up: 'ended_by_holder',
  },
  look_back: { closed: 'six_months' },
}

export const afterMove = (move: Move, from: Status): Status | null => table[move][from] ?? null

export const runningStatuses = ['opened', 'diagnosis', 'plan', 'follow_up'] as const
/** The holder agreed, and it is not over: both write, documents are read. */
export const isRunning = (status: Status): boolean => runningStatuses.some((one) => one === status)
/** Nothing is awaited of anyone any more. */
export const isOver = (status: Status): boolean => !isRunning(status) && status !== 'proposed' && status !== 'closed'

/** Calendar days to answer a proposal, and to write a review before the other's is shown. */
export const terms = { proposal: 30, review: 30, warning: 3 } as const

export type Side = 'structure' | 'holder'
/** The role of a person on each side; `evaluator` only once both parties appointed it. */
export type Roles = { holder: Role; structure: Role; evaluator: Role }

/** The two parties, and the evaluator they appointed. Nobody else, whatever their office. */
export const canRead = ({ holder, structure, evaluator }: Roles): boolean =>
  holder !== null || structure !== null || evaluator !== null

/** For whom this person writes: someone who keeps both sheets is on the side of the project. */
export const sideOf = ({ holder, structure }: Roles): Side | null => {
  if (holder) return 'holder'
  return structure ? 'structure' : null
}

export const otherSide = (side: Side): Side => (side === 'holder' ? 'structure' : 'holder')

const acts = [
  'accept',
  'refuse',
  'end',
  'withdraw',
  'close',
  'diagnose',
  'sign_diagnosis',
  'plan',
  'sign_plan',
  'work',
  'share',
  'evaluate',
] as const
/** `plan`: write objectives; `work`: sessions and actions; `share`: documents; `evaluate`: appoint or dismiss an evaluator. */
export type Act = (typeof acts)[number]

type Rule = {
  side: Side | 'both'
  from: readonly Status[]
  /** In the name of the project: only whoever answers for it. */
  owner?: true
  /** Nobody does it for two sides. */
  apart?: true
}

const rules: Record<Act, Rule> = {
  accept: { side: 'holder', from: ['proposed'], owner: true, apart: true },
  refuse: { side: 'holder', from: ['proposed'], owner: true },
  end: { side: 'holder', from: runningStatuses, owner: true },
  withdraw: { side: 'structure', from: ['proposed'] },
  close: { side: 'structure', from: runningStatuses, apart: true },
  diagnose: { side: 'both', from: runningStatuses },
  sign_diagnosis: { side: 'both', from: ['diagnosis', 'plan', 'follow_up'], owner: true, apart: true },
  plan: { side: 'both', from: ['plan', 'follow_up'] },
  sign_plan: { side: 'both', from: ['plan', 'follow_up'], owner: true, apart: true },
  work: { side: 'both', from: runningStatuses },
  share: { side: 'both', from: runningStatuses },
  evaluate: { side: 'both', from: runningStatuses, owner: true, apart: true },
}

export type Refusal =
  | 'not-now'
  | 'not-yours'
  | 'both-sides'
  | 'diagnosis-first'
  | 'stale'
  | 'incomplete'
  | 'no-objective'

/** May this person do this? « not-yours » is answered by « not found » outside. */
export const refusalTo = (
  act: Act,
  { status, roles, proposedBy }: { status: Status; roles: Roles; proposedBy: Id | null },
  actorId: Id,
): Exclude<Refusal, 'stale' | 'incomplete' | 'no-objective'> | null => {
  const { side, from, owner, apart } = rules[act]
  const isBoth = roles.holder !== null && roles.structure !== null
  const own = side === 'structure' ? (roles.structure ? 'structure' : null) : sideOf(roles)
  if (!own || (side === 'holder' && own !== 'holder')) return 'not-yours'
  if (own === 'holder' && owner && roles.holder !== 'owner') return 'not-yours'
  if (!from.includes(status)) return act === 'plan' && isRunning(status) ? 'diagnosis-first' : 'not-now'
  if (apart && (isBoth || (act === 'accept' && proposedBy === actorId))) return 'both-sides'
  return null
}

export type ProposeRefusal =
  | 'not-labelled'
  | 'not-a-public-project'
  | 'own-project'
  | 'nobody-holds'
  | 'evaluates'
  | 'already-open'

type Proposing = {
  accompanies: boolean
  project: { kind: string; status: string; memberRole: Role; owners: number }
  bearerId: Id | null
  organisationId: Id
  isEvaluator: boolean
  isOpen: boolean
}

/** May this structure propose to accompany this project? The database repeats what nobody may do. */
export const refusalToPropose = ({ project, ...asked }: Proposing): ProposeRefusal | null => {
  if (!asked.accompanies) return 'not-labelled'
  if (project.kind !== 'project' || project.status !== 'published') return 'not-a-public-project'
  if (project.memberRole !== null || asked.bearerId === asked.organisationId) return 'own-project'
  if (project.owners === 0) return 'nobody-holds'
  if (asked.isEvaluator) return 'evaluates'
  return asked.isOpen ? 'already-open' : null
}

export type Texts = { strengths: string; difficulties: string; needs: string }
export const isComplete = ({ strengths, difficulties, needs }: Texts): boolean =>
  Boolean(strengths && difficulties && needs)

export type EvaluatorRefusal = 'not-now' | 'both-sides' | 'not-an-evaluator' | 'involved' | 'already-named'

export const limits = {
  purpose: 1_500,
  diagnosis: 4_000,
  title: 200,
  measure: 500,
  place: 200,
  notes: 6_000,
  review: 3_000,
  reason: 1_000,
} as const

export const mostParts = { objectives: 30, sessions: 200, actions: 300 } as const

/** All that this person may do now: the buttons, and what the routes ask again. */
export type May = Record<Act, boolean>
export const mayOf = (facts: Parameters<typeof refusalTo>[1], actorId: Id): May =>
  Object.fromEntries(acts.map((act) => [act, refusalTo(act, facts, actorId) === null])) as May
