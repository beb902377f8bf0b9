import { z } from 'zod'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { ApplicationStatus, Criterion } from '../rules.ts'

/** What someone of the desk is to a file: one capacity, and whether they also coordinate its territory. */
export type Hold = { as: 'coordinator' | 'reviewer' | 'committee'; assignmentId: Id | null; coordinates: boolean }

/** While these last, the desk works on the file. */
const isAtDesk = (status: ApplicationStatus): boolean =>
  status === 'submitted' || status === 'incomplete' || status === 'review'

export const canAssign = (hold: Hold, status: ApplicationStatus): boolean => hold.coordinates && isAtDesk(status)

/** Those who read the whole file may say that it can be examined: who coordinates, who was asked for an opinion. */
export const canAdmit = (hold: Hold, status: ApplicationStatus): boolean =>
  status === 'submitted' && (hold.coordinates || hold.as === 'reviewer')

export const canAskCorrection = (hold: Hold, status: ApplicationStatus): boolean =>
  (status === 'submitted' || status === 'review') && (hold.coordinates || hold.as === 'reviewer')

/** What was asked by mistake is taken back by whoever asked it, or by who coordinates; what a decision asked is not. */
export const canTakeBack = (
  hold: Hold,
  status: ApplicationStatus,
  asked: { askedById: Id | null; decision: string | null },
  userId: Id,
): boolean => status === 'incomplete' && asked.decision === null && (hold.coordinates || asked.askedById === userId)

export const canAskExpert = (hold: Hold, status: ApplicationStatus): boolean =>
  isAtDesk(status) && (hold.coordinates || hold.as === 'reviewer')

export const canNote = (hold: Hold): boolean => hold.coordinates || hold.as === 'reviewer'

const waits: readonly ApplicationStatus[] = ['incomplete', 'adjourned']

/** An application is closed without a decision when what was asked of the organisation did not come in time: never before. */
export const canClose = (hold: Hold, status: ApplicationStatus, awaitedUntil: Day | null, today: Day): boolean =>
  hold.coordinates && waits.includes(status) && awaitedUntil !== null && awaitedUntil < today

/** Who may tell what a step lacks: enough opinions, and a file that nothing keeps waiting. */
export const refusalToConvene = (
  status: ApplicationStatus,
  opinions: { given: number; wanted: number },
): 'not-now' | 'opinions-missing' | null => {
  if (status !== 'review') return 'not-now'
  return opinions.given < opinions.wanted ? 'opinions-missing' : null
}

export const recommendations = ['favourable', 'reserved', 'unfavourable'] as const
export type Recommendation = (typeof recommendations)[number]

/** `onAnswer`: it rests on what the organisation answers. `reference`: a page, a passage. */
type CriterionOpinion = {
  criterion: string
  score: number | null
  text: string
  onAnswer: boolean
  reference: string
}
type Whole<Line> = { recommendation: Recommendation | null; conclusion: string; lines: readonly Line[] }
/** `pieces`: the evidence it rests on. */
export type OpinionDraft = Whole<CriterionOpinion & { pieces: readonly { id: Id }[] }>

/** The criteria for which a draft rests on something that is not evidence given for them, or is not any more. */
export const strayCriteria = (
  { lines }: Pick<OpinionDraft, 'lines'>,
  evidence: readonly { id: Id; criterion: string; held: boolean }[],
): string[] =>
  lines
    .filter(({ criterion, pieces }) =>
      pieces.some(({ id }) => !evidence.some((one) => one.id === id && one.criterion === criterion && one.held)),
    )
    .map(({ criterion }) => criterion)

/** Where a piece that an opinion rests on stands today: readable, taken back by the organisation, or no longer in the file. */
export type PieceStanding = 'there' | 'taken-back' | 'gone'

/** From this score on, a criterion that asks for evidence is not judged on words alone. */
export const provenFrom = 2

/** What an opinion still lacks before it can be given: criteria without score, words or evidence, then the whole. */
export type OpinionGap =
  | { criterion: string; lacks: 'score' | 'text' | 'evidence' }
  | { criterion: null; lacks: 'recommendation' | 'conclusion' }

type Judged = Pick<CriterionOpinion, 'criterion' | 'score' | 'text'> & {
  pieces: readonly { standing: PieceStanding }[]
}

export const opinionGaps = (
  criteria: readonly Pick<Criterion, 'code' | 'evidence'>[],
  draft: Whole<Judged>,
): OpinionGap[] => [
  ...criteria.flatMap(({ code, evidence }): OpinionGap[] => {
    const line = draft.lines.find(({ criterion }) => criterion === code)
    const gaps: OpinionGap[] = []
    if (line?.score === undefined || line.score === null) gaps.push({ criterion: code, lacks: 'score' })
    if (!line?.text.trim()) gaps.push({ criterion: code, lacks: 'text' })
    const proven = line?.pieces.some(({ standing }) => standing === 'there')
    if (evidence && (line?.score ?? 0) >= provenFrom && !proven) gaps.push({ criterion: code, lacks: 'evidence' })
    return gaps
  }),
  ...(draft.recommendation ? [] : [{ criterion: null, lacks: 'recommendation' } as const]),
  ...(draft.conclusion.trim() ? [] : [{ criterion: null, lacks: 'conclusion' } as const]),
]

type Given = { assignmentId: Id; submittedAt: Date | null; removedAt: Date | null }

/** An opinion that counts: given, and on the application as it stands. One given before it was completed is only kept. */
export const counts = ({ submittedAt, removedAt }: Pick<Given, 'submittedAt' | 'removedAt'>): boolean =>
  submittedAt !== null && removedAt === null

/** The opinions someone may read: those that count, and those from before the application was completed, which are only kept. */
export type Readable<O> = { current: O[]; former: O[] }

/**
 * The opinions that may be read. A reviewer reads their own, and the others' once theirs is given; who coordinates counts them until
 * enough are in; the committee reads all that were given. Of those from before a completion, who coordinates has read them already.
 */
export const readableOpinions = <O extends Given>(opinions: readonly O[], hold: Hold, wanted: number): Readable<O> => {
  const current = opinions.filter(counts)
  const former = opinions.filter((one) => one.submittedAt !== null && !counts(one))
  if (hold.as === 'committee') return { current, former }
  if (hold.as === 'reviewer') {
    const own = current.some(({ assignmentId }) => assignmentId === hold.assignmentId)
    return own ? { current, former } : { current: [], former: [] }
  }
  return current.length >= wanted ? { current, former } : { current: [], former }
}

export const tieKinds = ['member', 'carried', 'same_company', 'declared', 'support'] as const
/** What ties a person to an organisation, as the system can see it. */
export type TieKind = (typeof tieKinds)[number]

export type Candidate = { id: Id; name: string; load: number; limit: number; ties: readonly TieKind[] }

/** The least loaded who may be asked, within their limit, nobody who is tied. The list is already in order of load. */
export const leastLoaded = (candidates: readonly Candidate[], wanted: number): Candidate[] =>
  candidates.filter(({ ties, load, limit }) => ties.length === 0 && load < limit).slice(0, wanted)

export const correctionReasons = ['incomplete', 'incorrect', 'outdated'] as const
export type CorrectionReason = (typeof correctionReasons)[number]

const reason = z.object({ criterion: z.string(), reason: z.enum(correctionReasons), text: z.string() })
/** What is asked of the organisation, criterion by criterion: the shape of `label_correction.reasons`. */
export const reasonsSchema = z.array(reason)
export type CorrectionLine = z.infer<typeof reason>

export const correctionReminderDays = [15, 30] as const
export const correctionWarningDays = 5

/** The days an organisation is reminded of what was asked, in order: 15 and 30 days after, shortly before the term, and once it has passed. */
export const correctionReminders = (askedOn: Day, dueOn: Day): Day[] => {
  const days = [
    ...correctionReminderDays.map((after) => addDays(askedOn, after)),
    addDays(dueOn, -correctionWarningDays),
    addDays(dueOn, 1),
  ]
  return [...new Set(days)].filter((day) => day > askedOn).sort()
}

export const opinionWarningDays = 5

/** What is to be said today to someone whose opinion is awaited; each is said once. */
export const opinionReminder = (dueOn: Day, today: Day): 'soon' | 'late' | null => {
  if (today > dueOn) return 'late'
  return addDays(today, opinionWarningDays) >= dueOn ? 'soon' : null
}

export const unassignedAfterDays = 5
export const limits = {
  opinion: 4_000,
  conclusion: 4_000,
  reference: 300,
  interest: 1_000,
  reason: 1_000,
  note: 4_000,
  why: 500,
} as const
