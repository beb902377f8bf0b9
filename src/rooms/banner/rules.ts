import { z } from 'zod'
import { holds, type Visitor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'

export const answers = ['yes', 'on_the_way', 'no', 'not_relevant'] as const
export type Answer = (typeof answers)[number]

const detail = z.object({ name: z.string(), label: z.string(), hint: z.string().optional() })

const question = z.object({
  code: z.string(),
  title: z.string(),
  statement: z.string(),
  help: z.array(z.string()),
  /** Invented, and said so on screen. */
  example: z.string(),
  details: z.array(detail),
  /** Something is opened: under which licence, at which address. */
  opens: z.boolean(),
  mayBeIrrelevant: z.boolean(),
})
export type Question = z.infer<typeof question>

/** A criterion holds when one of its questions at least is answered « oui » or « en chemin »; all of them are asked. */
const criterion = z.object({
  slug: z.string(),
  title: z.string(),
  statement: z.string(),
  rule: z.string(),
  /** What the sheet says of the project answers a part of it: the need, for whom, where, which challenges. */
  withSheet: z.boolean(),
  questions: z.array(question).min(1),
})
export type Criterion = z.infer<typeof criterion>

export const criteriaSchema = z.array(criterion)

export type Maturity = 'proposal' | 'adopted'

/** A version of the charter, as it was when it was published. */
export type Charter = {
  number: number
  title: string
  preamble: string
  criteria: Criterion[]
  maturity: Maturity
  adoptedBy: string
  publishedOn: Day
}

export const questionsOf = (charter: Pick<Charter, 'criteria'>): Question[] =>
  charter.criteria.flatMap((one) => one.questions)

/** What a project answers to one question. */
export type Said = {
  question: string
  /** Null while it is being written. */
  answer: Answer | null
  evidence: string
  commitment: string
  dueOn: Day | null
  url: string | null
  licence: string | null
  details: Record<string, string>
  fileId: string | null
}

/** What the sheet of the project says, in words: asked by the first criterion, kept with the declaration. */
export const projectSaidSchema = z.object({
  need: z.string(),
  publics: z.array(z.string()),
  places: z.array(z.string()),
  challenges: z.array(z.string()),
})
export type ProjectSaid = z.infer<typeof projectSaidSchema>

export const sheetParts = ['need', 'publics', 'places', 'challenges'] as const
export type SheetPart = (typeof sheetParts)[number]

/** What the sheet does not say yet and the declaration asks. */
export const sheetGaps = (said: ProjectSaid): SheetPart[] => sheetParts.filter((part) => said[part].length === 0)

/** A commitment is for a day to come, two years ahead at most. */
export const longestCommitment = 730

export type Gap = 'answer' | 'evidence' | 'commitment' | 'due-on' | 'due-past' | 'due-far' | 'licence' | 'irrelevant'

/** All that one question still lacks before the project may be declared, the first thing first. */
export const gapsIn = (asked: Question, said: Said | undefined, today: Day): Gap[] => {
  const gaps: (Gap | false | null | undefined)[] = [
    !said?.answer && 'answer',
    said?.answer === 'not_relevant' && !asked.mayBeIrrelevant && 'irrelevant',
    !said?.evidence && 'evidence',
    said?.answer === 'yes' && asked.opens && !said.licence && 'licence',
    said?.answer === 'on_the_way' && said.commitment === '' && 'commitment',
    said?.answer === 'on_the_way' && dueGap(said.dueOn, today),
  ]
  return gaps.filter((gap) => typeof gap === 'string')
}

const dueGap = (dueOn: Day | null, today: Day): Gap | null => {
  if (!dueOn) return 'due-on'
  if (dueOn <= today) return 'due-past'
  return dueOn > addDays(today, longestCommitment) ? 'due-far' : null
}

export type Missing = { criterion: string; question: string; gap: Gap }

/** The questions where something is still to be said, in the order of the charter, each with its first gap. */
export const missingIn = (charter: Pick<Charter, 'criteria'>, said: readonly Said[], today: Day): Missing[] =>
  charter.criteria.flatMap(({ slug, questions }) =>
    questions.flatMap((asked) => {
      const [gap] = gapsIn(asked, saidTo(said, asked), today)
      return gap ? [{ criterion: slug, question: asked.code, gap }] : []
    }),
  )

export const saidTo = <S extends Said>(said: readonly S[], { code }: Pick<Question, 'code'>): S | undefined =>
  said.find(({ question }) => question === code)

/** The criteria in which the project does not recognise itself, even on the way. No score, no sum: each stands by itself. */
export const unmetIn = (charter: Pick<Charter, 'criteria'>, said: readonly Said[]): Criterion[] =>
  charter.criteria.filter(
    ({ questions }) =>
      !questions.some(({ code }) =>
        said.some((one) => one.question === code && (one.answer === 'yes' || one.answer === 'on_the_way')),
      ),
  )

export type MembershipStatus = 'member' | 'left' | 'lapsed' | 'peers'
type Move = 'declare' | 'leave' | 'lapse' | 'end-by-peers'

/** What each move leads to. Peers end a membership by a decision that no appeal can change any more (see `peers`). */
const moves: Record<Move, Partial<Record<MembershipStatus | 'none', MembershipStatus>>> = {
  declare: { none: 'member', member: 'member', left: 'member', lapsed: 'member', peers: 'member' },
  leave: { member: 'left' },
  lapse: { member: 'lapsed' },
  'end-by-peers': { member: 'peers' },
}

export const afterMove = (move: Move, status: MembershipStatus | null): MembershipStatus | null =>
  moves[move][status ?? 'none'] ?? null

/** A membership is renewed within the year; then these days are left before it lapses. */
export const graceDays = 30

/** Days before the term (its day, and after it) when those who keep the project are reminded. */
export const reminders = [60, 30, 7, 0, -10, -23] as const

export type MembershipDates = { status: MembershipStatus; renewBy: Day }

/** Is the project a member that day? The dates have the last word, even before the nightly job has written it down. */
export const isMember = ({ status, renewBy }: MembershipDates, today: Day): boolean =>
  status === 'member' && today <= addDays(renewBy, graceDays)

/** The last day of a membership that is over, written down or not yet; null while it lasts. */
export const endOf = (membership: MembershipDates & { endedOn: Day | null }, today: Day): Day | null =>
  isMember(membership, today) ? null : (membership.endedOn ?? addDays(membership.renewBy, graceDays + 1))

/** The most urgent reminder whose day has come and that was not sent, or null. */
export const reminderDue = (renewBy: Day, last: number | null, today: Day): number | null => {
  const due = reminders.filter((days) => today >= addDays(renewBy, -days))
  const next = due.at(-1)
  return next !== undefined && (last === null || next < last) ? next : null
}

/** The same day one year later; 29 February becomes 28. */
export const oneYearAfter = (day: Day): Day => {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return next.endsWith('-02-29') ? `${next.slice(0, 5)}02-28` : next
}

/** Parts of an answer that may be taken away when they may not stay public: the texts, the link, the file. */
export const withdrawable = ['text', 'link', 'file'] as const
export type Withdrawable = (typeof withdrawable)[number]
export const withdrawalReasons = ['personal', 'law'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

/** What was taken away from an answer of a declaration made: that it was there, when and why it went, is said for ever. */
export type Withdrawal = { withdrawn: Withdrawable[]; withdrawnOn: Day | null; withdrawnWhy: WithdrawalReason | null }

/** What an answer holds that could be taken away. */
export const partsToWithdraw = (said: Said): Withdrawable[] =>
  withdrawable.filter((part) => {
    if (part === 'link') return said.url !== null
    if (part === 'file') return said.fileId !== null
    return said.evidence !== '' || said.commitment !== '' || Object.values(said.details).some(Boolean)
  })

/** Those who keep the project, and a curator of the whole country, take away what may not stay public. */
export const canWithdraw = (visitor: Visitor, keeps: boolean, today: Day): boolean =>
  keeps || holds(visitor, 'curator', today)
