import { holds, type Visitor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import { fold } from '#core/pure/text.ts'

export const statuses = ['pending', 'published', 'refused', 'spam', 'removed'] as const
export type Status = (typeof statuses)[number]

/** The rules a message may break: public, and each decision names one. */
export const reasons = [
  'insult',
  'defamation',
  'personal_data',
  'illegal',
  'advertising',
  'off_topic',
  'duplicate',
] as const
export type Reason = (typeof reasons)[number]

/** May this person answer in the name of the team? Published at once, and recorded. */
export const canSpeakForTeam = (visitor: Visitor, today: Day): boolean =>
  (['editor', 'spokesperson', 'moderator'] as const).some((role) => holds(visitor, role, today))

export const verdicts = ['publish', 'refuse', 'remove'] as const
export type Verdict = (typeof verdicts)[number]

/** What a moderator may decide, from each state. `spam` is what fell into the trap: a person may always find that it was not. */
const decisions: Record<Verdict, Partial<Record<Status, Status>>> = {
  publish: { pending: 'published', spam: 'published' },
  refuse: { pending: 'refused', spam: 'refused' },
  remove: { published: 'removed' },
}

export type Facts = {
  status: Status
  authorId: string | null
  decidedBy: string | null
  decidedAt: Date | null
  appealed: boolean
}

export type DecisionRefusal = 'own-comment' | 'already-decided' | 'reason-missing' | 'too-late' | 'not-yours'

/** The state after this decision, or why it cannot be taken. Nobody judges their own words; a no says why. */
export const decide = (
  comment: Facts,
  { verdict, reason, moderatorId }: { verdict: Verdict; reason: Reason | null; moderatorId: string },
): Status | { refusal: DecisionRefusal } => {
  if (comment.authorId === moderatorId) return { refusal: 'own-comment' }
  const next = decisions[verdict][comment.status]
  if (!next) return { refusal: 'already-decided' }
  if ((next === 'refused' || next === 'removed') && !reason) return { refusal: 'reason-missing' }
  return next
}

/** Minutes during which whoever decided may take it back: the author is told after them. */
export const undoMinutes = 10

export const mayStillBeUndone = ({ decidedAt }: Pick<Facts, 'decidedAt'>, now: Date): boolean =>
  decidedAt !== null && now.getTime() - decidedAt.getTime() <= undoMinutes * 60_000

export const refusalToUndo = (comment: Facts, moderatorId: string, now: Date): DecisionRefusal | null => {
  if (!comment.decidedAt || comment.appealed || comment.status === 'removed') return 'already-decided'
  if (comment.decidedBy !== moderatorId) return 'not-yours'
  return mayStillBeUndone(comment, now) ? null : 'too-late'
}

/** Where a message stands, for its author: a refusal is one once it can no longer be taken back; the trap is never told. */
export const standingFor = (comment: Pick<Facts, 'status' | 'decidedAt'>, now: Date): Exclude<Status, 'spam'> => {
  if (comment.status === 'spam') return 'pending'
  return comment.status === 'refused' && mayStillBeUndone(comment, now) ? 'pending' : comment.status
}

export type AppealRefusal = 'nothing-to-appeal' | 'already-appealed'
type Contested = Pick<Facts, 'status' | 'decidedAt' | 'appealed'> & { reason: string | null }

/** One appeal for each no, once it stands. What its author took back has nothing to contest. */
export const refusalToAppeal = (comment: Contested, now: Date): AppealRefusal | null => {
  if (comment.appealed) return 'already-appealed'
  const standing = standingFor(comment, now)
  const no = (standing === 'refused' || standing === 'removed') && comment.reason !== 'withdrawn'
  return no ? null : 'nothing-to-appeal'
}

export type Settlement = 'kept' | 'masked' | 'removed'
export type SettlementRefusal = 'own-comment' | 'nothing-reported' | 'not-masked'

/** An answer to those who reported says what was done: nothing is « masked » before it is. */
export const refusalToSettle = (
  comment: { authorId: string | null; maskedBody: string | null; reported: boolean },
  outcome: Settlement,
  moderatorId: string,
): SettlementRefusal | null => {
  if (comment.authorId === moderatorId) return 'own-comment'
  if (!comment.reported) return 'nothing-reported'
  return outcome === 'masked' && comment.maskedBody === null ? 'not-masked' : null
}

/** Someone who neither wrote it nor decided first. */
export const mayJudgeAppeal = (comment: Facts, moderatorId: string): boolean =>
  comment.authorId !== moderatorId && comment.decidedBy !== moderatorId

/** Hours promised to read a message, to answer a report or an appeal: counted in days. */
export const targetDays = 3

export const limits = { body: 3_000, name: 80, website: 300, reason: 500, appeal: 2_000 } as const

/** More links than people put in a message: looked at more closely. */
export const manyLinks = 2
export const linksIn = (text: string): number => text.match(/https?:\/\/|www\./gi)?.length ?? 0

type Message = { subjectId: string; parentId: string | null; email: string; body: string }

/** What makes two messages the same: what they answer, who sends them and their words, whatever the capitals, the accents and the spaces. */
export const sameness = ({ subjectId, parentId, email, body }: Message): string =>
  [subjectId, parentId ?? '', email.toLowerCase(), fold(body)].join('\n')

const mask = '[masqué]'
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
/** A shorter passage is not a personal datum: it would only make the text unreadable. */
export const shortestPassage = 3

export type MaskRefusal = 'not-in-text' | 'too-short' | 'nothing-left' | 'own-comment'

/** Hides passages, each as it is written in the text, whole words only; what was hidden before stays so. */
export const masked = (
  body: string,
  passages: readonly string[],
): { body: string } | { refusal: Exclude<MaskRefusal, 'own-comment'> } => {
  if (passages.some((passage) => [...passage].length < shortestPassage)) return { refusal: 'too-short' }
  let text = body
  for (const passage of passages) {
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(passage)}(?![\\p{L}\\p{N}])`, 'gu')
    const hidden = text.split(mask).map((part) => part.replace(whole, mask))
    const after = hidden.join(mask)
    if (after === text) return { refusal: 'not-in-text' }
    text = after
  }
  if (text === body) return { refusal: 'not-in-text' }
  return /[\p{L}\p{N}]/u.test(text.split(mask).join('')) ? { body: text } : { refusal: 'nothing-left' }
}

/** Names under which only the team speaks. */
const teamNames = [
  'équipe',
  'l’équipe',
  'rédaction',
  'la rédaction',
  'modération',
  'la modération',
  'modérateur',
  'modératrice',
  'administrateur',
  'administration',
  'frenchimpact',
  'french impact',
  'the french impact',
]

/** Would this name, signed without an account, pass for someone of the team? `officers`: the names of those who hold a function. */
export const passesForTeam = (name: string, officers: readonly string[]): boolean =>
  [...teamNames, ...officers].some((one) => fold(one) === fold(name))

export const emailKeptDays = 365
export const emailKeptAfterRefusalDays = 60
export const spamKeptDays = 30
/** The address of someone who reported, when nobody settles it. */
export const reporterKeptDays = 180
