import { addDays, type Day } from '#core/pure/dates.ts'
import type { Clock } from '#core/pure/deadline.ts'
import { oneYearAfter } from '../rules.ts'

export const statuses = [
  'asked',
  'answered',
  'settled',
  'panel',
  'decided',
  'appeal',
  'mending',
  'final',
  'taken_back',
  'lapsed',
] as const
export type Status = (typeof statuses)[number]

export const outcomes = ['keep', 'on_the_way', 'withdraw'] as const
export type PeerOutcome = (typeof outcomes)[number]

export type Step = 'answer' | 'enough' | 'convene' | 'rule' | 'appeal' | 'mend' | 'conclude' | 'take_back' | 'lapse'

/** What each step leads to, from where. The database holds the same table. */
export const moves: Record<Step, Partial<Record<Status, Status>>> = {
  answer: { asked: 'answered' },
  enough: { answered: 'settled' },
  convene: { asked: 'panel', answered: 'panel', mending: 'panel' },
  rule: { panel: 'decided' },
  appeal: { decided: 'appeal' },
  mend: { panel: 'mending', decided: 'mending', appeal: 'mending' },
  conclude: { panel: 'final', decided: 'final', appeal: 'final', mending: 'final' },
  take_back: { asked: 'taken_back', answered: 'taken_back' },
  lapse: { asked: 'lapsed', answered: 'lapsed', panel: 'lapsed', appeal: 'lapsed' },
}

export const afterStep = (step: Step, status: Status): Status | null => moves[step][status] ?? null

/** Still to be settled between the two, or by peers. */
export const isOpen = (status: Status): boolean => openStatuses.includes(status)
export const openStatuses: readonly Status[] = ['asked', 'answered', 'panel', 'decided', 'appeal']

/** Days given to each, counted from the day after; a term that falls on a day off ends on the next working day. */
export const terms = { answer: 15, word: 10, accept: 5, opinion: 21, appeal: 15 } as const
export type Term = keyof typeof terms

export const clockOf = (term: Term, startedOn: Day): Clock => ({
  startedOn,
  targetDays: terms[term],
  unit: 'calendar',
  pauses: [],
  stoppedOn: null,
})

/** Days left when who is awaited is reminded. */
export const remindersOf: Record<'answer' | 'word' | 'opinion', readonly number[]> = {
  answer: [5, 1],
  word: [3],
  opinion: [7, 2],
}

/** Months to mend what peers said to be on the way; reminders before; then these days before peers look again. */
export const mendMonths = 6
export const mendReminders = [30, 0] as const
export const graceToMend = 30

/** Days during which a panel is looked for when too few members are without conflict. */
export const panelSoughtDays = 90
export const seatsOfPanel = 3

/** The same day, `mendMonths` months later; the last day of that month when it has fewer days. */
export const mendBy = (from: Day): Day => {
  const month = Number(from.slice(5, 7)) - 1 + mendMonths
  const year = Number(from.slice(0, 4)) + Math.floor(month / 12)
  const first = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
  const wanted = addDays(first, Number(from.slice(8)) - 1)
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(`${wanted.slice(0, 7)}-01`, -1)
}

export const ties = ['none', 'competitor', 'former_partner'] as const
export type Tie = (typeof ties)[number]

const panelKinds = ['first', 'appeal', 'look'] as const
export type PanelKind = (typeof panelKinds)[number]

const seatStatuses = ['invited', 'sitting', 'gave', 'recused', 'silent', 'replaced'] as const
export type SeatStatus = (typeof seatStatuses)[number]
export const isSeated = (status: SeatStatus): boolean => ['invited', 'sitting', 'gave'].includes(status)

/** What three opinions come to: two that agree; otherwise on the way. Null before the three are there. */
export const verdictOf = (opinions: readonly PeerOutcome[]): PeerOutcome | null => {
  if (opinions.length < seatsOfPanel) return null
  return outcomes.find((one) => opinions.filter((given) => given === one).length >= 2) ?? 'on_the_way'
}

/** What a decision leads to: nothing more when all is kept, or when it was the appeal; otherwise the time of the one appeal. */
export const stepAfterVerdict = (kind: PanelKind, outcome: PeerOutcome, appealed: boolean): Step => {
  if (outcome === 'keep') return 'conclude'
  if (kind !== 'appeal' && !appealed) return 'rule'
  return stepOfEffect(outcome)
}

/** What is left to do once nobody can appeal any more. */
export const stepOfEffect = (outcome: PeerOutcome): Step => (outcome === 'on_the_way' ? 'mend' : 'conclude')

/** Who asks for something: the members they speak for, and the limits that hold them. */
export type AskFacts = {
  /** Members of the bannière this person keeps today, other than what is questioned. */
  speaksFor: number
  /** The project is theirs, or of an organisation of theirs. */
  own: boolean
  isMember: boolean
  /** What is declared today is what was read. */
  current: boolean
  /** This question is asked by the charter of that declaration, and answered. */
  asked: boolean
  abusiveOn: Day | null
  openOfMember: number
  lastOnProject: Day | null
  openOnQuestion: boolean
  keptBefore: boolean
  protectedUntil: Day | null
}

export type AskRefusal =
  | 'own'
  | 'not-a-member'
  | 'project-not-member'
  | 'replaced'
  | 'not-asked'
  | 'suspended'
  | 'already-open'
  | 'judged'
  | 'protected'
  | 'too-many'
  | 'too-soon'

/** Open questions of one member, at most. */
const openAtMost = 3

/**
 * May this member question this answer today? Limits hold back whoever would harass, and protect who was questioned enough. One waits six
 * months before the same project again: as long as a project has to mend.
 */
export const refusalToAsk = (facts: AskFacts, today: Day): AskRefusal | null => {
  if (facts.own) return 'own'
  if (facts.speaksFor === 0) return 'not-a-member'
  if (!facts.isMember) return 'project-not-member'
  if (!facts.current) return 'replaced'
  if (!facts.asked) return 'not-asked'
  if (facts.abusiveOn && today < oneYearAfter(facts.abusiveOn)) return 'suspended'
  if (facts.openOnQuestion) return 'already-open'
  if (facts.keptBefore) return 'judged'
  if (facts.protectedUntil && today < facts.protectedUntil) return 'protected'
  if (facts.lastOnProject && today < mendBy(facts.lastOnProject)) return 'too-soon'
  return facts.openOfMember >= openAtMost ? 'too-many' : null
}

export type Concluded = { on: Day; outcome: PeerOutcome }

/** Questioned three times within a year, and kept each time: nobody questions the project any more for a year. */
export const protectedUntil = (concluded: readonly Concluded[]): Day | null => {
  const inOrder = [...concluded].sort((a, b) => (a.on < b.on ? -1 : 1))
  let until: Day | null = null
  for (const [index, last] of inOrder.entries()) {
    const within = inOrder.slice(0, index + 1).filter(({ on }) => last.on < oneYearAfter(on))
    if (within.length >= 3 && within.every(({ outcome }) => outcome === 'keep')) until = oneYearAfter(last.on)
  }
  return until
}

/** What this person is to a question: nobody else reads it before it is public. */
export type Standing = {
  asker: boolean
  holder: boolean
  /** Their seat, if they sit or gave their opinion. */
  seat: { status: SeatStatus; open: boolean } | null
  /** A member they keep was drawn, and nobody has answered yet. */
  invited: boolean
}

type Held = { status: Status; dueOn: Day | null }

export const canAnswer = (standing: Standing, { status }: Held): boolean =>
  standing.holder && afterStep('answer', status) !== null
export const canSayWord = (standing: Standing, { status }: Held): boolean =>
  standing.asker && afterStep('enough', status) !== null
export const canTakeBack = (standing: Standing, { status }: Held): boolean =>
  standing.asker && afterStep('take_back', status) !== null
export const canAppeal = (standing: Standing, { status, dueOn }: Held, today: Day): boolean =>
  standing.holder && afterStep('appeal', status) !== null && dueOn !== null && today <= dueOn
export const canSit = (standing: Standing): boolean => standing.invited
export const canRecuse = (standing: Standing): boolean =>
  standing.invited || (standing.seat?.status === 'sitting' && standing.seat.open)
export const canOpine = (standing: Standing): boolean => standing.seat?.status === 'sitting' && standing.seat.open
/** Who asked is known to those who sit, and to who asked. */
export const canKnowAsker = (standing: Standing): boolean =>
  standing.seat?.status === 'sitting' || standing.seat?.status === 'gave'

/** What was concluded is public, even while peers look again; what was taken back or came to nothing is not. */
export const isPublic = ({ status, concludedAt }: { status: Status; concludedAt: Date | null }): boolean =>
  concludedAt !== null && status !== 'taken_back' && status !== 'lapsed'

/** What everyone reads as the decision: while peers look again, the one before. */
export const publicOutcome = (question: {
  status: Status
  outcome: PeerOutcome | null
  concludedAt: Date | null
}): PeerOutcome | null => {
  if (!isPublic(question)) return null
  return isOpen(question.status) ? 'on_the_way' : question.outcome
}

/** The links that a text holds, to be followed where it is read. */
export const linksIn = (text: string): string[] => [
  ...new Set((text.match(/https?:\/\/[^\s<>"«»()]+/g) ?? []).map((url) => url.replace(/[.,;:!?]+$/, ''))),
]
