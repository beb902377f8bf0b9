import { type Day, daysBetween } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

/** 1 local, 2 department, 3 region, 4 ministry, 5 interministerial: how high a decision is taken, or a hand may act. */
export const levels = [1, 2, 3, 4, 5] as const
export type Level = (typeof levels)[number]
export const highest: Level = 5
export const above = (level: Level): Level => Math.min(highest, level + 1) as Level

/** What a case is about; those of the prefect's derogation (decree 2020-412), and those where projects meet other walls. */
export const matters = [
  'grants',
  'planning',
  'environment',
  'work',
  'health_social',
  'education',
  'transport',
  'culture',
  'procurement',
  'tax',
  'data',
  'associations',
] as const
export type Matter = (typeof matters)[number]

/** How it blocks: the text itself, how it is read, time, between two boxes, nobody to talk to. */
export const hows = ['rule', 'interpretation', 'delay', 'silo', 'nobody'] as const
export type How = (typeof hows)[number]

export const administrationKinds = [
  'municipality',
  'department_council',
  'region_council',
  'prefecture',
  'state_local',
  'health_agency',
  'education_office',
  'social_security',
  'employment',
  'ministry',
  'agency',
  'other',
] as const
export type AdministrationKind = (typeof administrationKinds)[number]

/** What an act lets a public hacker do. None of them cancels a rule. */
export const powers = ['ask', 'convene', 'propose', 'sign'] as const
export type Power = (typeof powers)[number]

export const scales = ['here', 'neighbours', 'region', 'country'] as const
export type Scale = (typeof scales)[number]

export const statuses = [
  'draft',
  'awaiting_consent',
  'filed',
  'qualified',
  'assigned',
  'in_progress',
  'answered',
  'closed',
  'withdrawn',
] as const
export type Status = (typeof statuses)[number]

export const moves = [
  'propose',
  'consent',
  'file',
  'qualify',
  'sort_again',
  'assign',
  'take',
  'give_back',
  'climb',
  'answer',
  'confirm',
  'reopen',
  'withdraw',
] as const
export type Move = (typeof moves)[number]

/** What a case may become. The trigger of migration 0060 knows the same table. */
const table: Record<Status, Partial<Record<Move, Status>>> = {
  draft: { file: 'filed', propose: 'awaiting_consent' },
  awaiting_consent: { consent: 'filed', withdraw: 'withdrawn' },
  // « not us, here is who »: an answer too, given before anyone has the hand
  filed: { qualify: 'qualified', answer: 'answered', withdraw: 'withdrawn' },
  qualified: {
    assign: 'assigned',
    sort_again: 'qualified',
    climb: 'qualified',
    answer: 'answered',
    withdraw: 'withdrawn',
  },
  assigned: {
    take: 'in_progress',
    sort_again: 'qualified',
    assign: 'assigned',
    give_back: 'qualified',
    climb: 'qualified',
    withdraw: 'withdrawn',
  },
  in_progress: {
    answer: 'answered',
    sort_again: 'qualified',
    assign: 'assigned',
    give_back: 'qualified',
    climb: 'qualified',
    withdraw: 'withdrawn',
  },
  answered: { confirm: 'closed', reopen: 'in_progress' },
  closed: {},
  withdrawn: {},
}

/** The next state, or null when this cannot be done from here. */
export const afterMove = (move: Move, status: Status): Status | null => table[status][move] ?? null

/** Where a contested answer may lead: to whoever gave it, else to someone else, else to the sorting when nobody ever had the case. */
export const reopenedTo = ['in_progress', 'qualified', 'filed'] as const satisfies readonly Status[]

export const isOpen = (status: Status): boolean =>
  status === 'filed' || status === 'qualified' || status === 'assigned' || status === 'in_progress'

/** What someone is to a case. Nobody else opens it, whatever their role on the site. */
export type Sides = { asks: boolean; handles: boolean; deputises: boolean; supervises: boolean }
export const works = ({ handles, deputises }: Sides): boolean => handles || deputises

/** Working days to answer, by how it blocks; half, rounded up, when it is urgent. Public. */
export const answerDays: Record<How, number> = { nobody: 10, delay: 10, interpretation: 20, silo: 30, rule: 60 }
export const targetDays = (how: How, urgent: boolean): number =>
  urgent ? Math.ceil(answerDays[how] / 2) : answerDays[how]

/** Working days a case may stay without a hand before it rises. */
export const handDays = 3
/** Working days given to each next level once the answer is late. */
export const climbDays = 10
/** Reminders to whoever has the hand, in working days left. */
export const remindersAt = [5, 1] as const
/** Days after the answer when, nothing said, the case closes. */
export const silentDays = 30
/** A pause for the project’s answer is told again each so many days. */
export const heldDays = 15

/**
 * Priority, from 1 to 16: scale effect x urgency, both from 1 to 4, by public criteria (R47). Scale: here, also in the neighbourhood, in the
 * region, in the country. Urgency: no date, in six months, in two months, in three weeks or a case said urgent at triage.
 */
export const priorityOf = (one: { scale: Scale; neededOn: Day | null; urgent: boolean }, today: Day): number =>
  (scales.indexOf(one.scale) + 1) * urgencyOf(one, today)

export const urgencyOf = (
  { neededOn, urgent }: { neededOn: Day | null; urgent: boolean },
  today: Day,
): 1 | 2 | 3 | 4 => {
  if (urgent) return 4
  if (!neededOn) return 1
  const left = daysBetween(today, neededOn)
  if (left <= 21) return 4
  if (left <= 61) return 3
  return left <= 183 ? 2 : 1
}

export const outcomes = [
  'already_lawful',
  'adjusted',
  'derogation',
  'experiment',
  'rule_change',
  'refused',
  'rerouted',
] as const
/** The closed list of what a case may end in (R42); a holder may also withdraw. */
export type OutcomeKind = (typeof outcomes)[number]

/** Fewer than this say nothing in public, and too much of one case. */
export const fewest = 5

export type CaseRefusal = 'not-now' | 'changed' | 'tied' | 'no-hand'

export type Appointment = {
  id: Id
  personId: Id | null
  appointedAt: Date | null
  startsOn: Day
  endsOn: Day
  absentFrom: Day | null
  absentUntil: Day | null
  suspendedOn: Day | null
  endedOn: Day | null
}

/** Appointed by an act and, that day, within its dates, neither suspended nor ended. */
export const isInForce = (one: Omit<Appointment, 'id' | 'personId'>, today: Day): boolean =>
  one.appointedAt !== null &&
  one.startsOn <= today &&
  today <= one.endsOn &&
  (one.suspendedOn === null || today < one.suspendedOn) &&
  (one.endedOn === null || today < one.endedOn)

export const isAway = ({ absentFrom, absentUntil }: Pick<Appointment, 'absentFrom' | 'absentUntil'>, today: Day) =>
  absentFrom !== null && absentUntil !== null && absentFrom <= today && today <= absentUntil
