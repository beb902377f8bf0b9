import { z } from 'zod'
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

/** A commitment is for a day to come, two years ahead at most. */
export const longestCommitment = 730

export type Gap = 'answer' | 'evidence' | 'commitment' | 'due-on' | 'due-past' | 'due-far' | 'licence' | 'irrelevant'

/** What one question still lacks before the project may be declared; the first thing first, or null. */
export const gapIn = (asked: Question, said: Said | undefined, today: Day): Gap | null => {
  if (!said?.answer) return 'answer'
  if (said.answer === 'not_relevant' && !asked.mayBeIrrelevant) return 'irrelevant'
  if (said.evidence === '') return 'evidence'
  if (said.answer === 'yes' && asked.opens && !said.licence) return 'licence'
  if (said.answer !== 'on_the_way') return null
  if (said.commitment === '') return 'commitment'
  if (!said.dueOn) return 'due-on'
  if (said.dueOn <= today) return 'due-past'
  return said.dueOn > addDays(today, longestCommitment) ? 'due-far' : null
}

export type Missing = { criterion: string; question: string; gap: Gap }

/** Everything that is still to be said, in the order of the charter. */
export const missingIn = (charter: Pick<Charter, 'criteria'>, said: readonly Said[], today: Day): Missing[] =>
  charter.criteria.flatMap(({ slug, questions }) =>
    questions.flatMap((asked) => {
      const gap = gapIn(
        asked,
        said.find(({ question }) => question === asked.code),
        today,
      )
      return gap ? [{ criterion: slug, question: asked.code, gap }] : []
    }),
  )

/** The criteria in which the project does not recognise itself, even on the way. No score, no sum: each stands by itself. */
export const unmetIn = (charter: Pick<Charter, 'criteria'>, said: readonly Said[]): Criterion[] =>
  charter.criteria.filter(
    ({ questions }) =>
      !questions.some(({ code }) =>
        said.some((one) => one.question === code && (one.answer === 'yes' || one.answer === 'on_the_way')),
      ),
  )

export type MembershipStatus = 'member' | 'left' | 'lapsed'
type Move = 'declare' | 'leave' | 'lapse'

/** What each move leads to. Questioning a declaration, between peers, comes with the communities. */
const moves: Record<Move, Partial<Record<MembershipStatus | 'none', MembershipStatus>>> = {
  declare: { none: 'member', member: 'member', left: 'member', lapsed: 'member' },
  leave: { member: 'left' },
  lapse: { member: 'lapsed' },
}

export const afterMove = (move: Move, status: MembershipStatus | null): MembershipStatus | null =>
  moves[move][status ?? 'none'] ?? null

/** A membership is renewed within the year; then these days are left before it lapses. */
export const graceDays = 30

/** Days before the term (and its day) when those who keep the project are reminded. */
export const reminders = [60, 30, 7, 0] as const

export type MembershipDates = { status: MembershipStatus; renewBy: Day }

/** Is the project a member that day? The dates have the last word, even before the nightly job has written it down. */
export const isMember = ({ status, renewBy }: MembershipDates, today: Day): boolean =>
  status === 'member' && today <= addDays(renewBy, graceDays)

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
