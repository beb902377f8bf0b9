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

export const verdicts = ['publish', 'refuse', 'spam', 'remove'] as const
export type Verdict = (typeof verdicts)[number]

/** What a moderator may decide, from each state. */
const decisions: Record<Verdict, Partial<Record<Status, Status>>> = {
  publish: { pending: 'published' },
  refuse: { pending: 'refused' },
  spam: { pending: 'spam' },
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

export const refusalToUndo = (comment: Facts, moderatorId: string, now: Date): DecisionRefusal | null => {
  if (!comment.decidedAt || comment.appealed || comment.status === 'removed') return 'already-decided'
  if (comment.decidedBy !== moderatorId) return 'not-yours'
  return now.getTime() - comment.decidedAt.getTime() > undoMinutes * 60_000 ? 'too-late' : null
}

export type AppealRefusal = 'nothing-to-appeal' | 'already-appealed'

/** One appeal, against a no. */
export const refusalToAppeal = ({ status, appealed }: Pick<Facts, 'status' | 'appealed'>): AppealRefusal | null => {
  if (appealed) return 'already-appealed'
  return status === 'refused' || status === 'removed' ? null : 'nothing-to-appeal'
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

/** What makes two messages the same: the subject and the words, whatever the capitals, the accents and the spaces. */
export const sameness = (subjectId: string, email: string, body: string): string =>
  `${subjectId}\n${email.toLowerCase()}\n${fold(body)}`

const mask = '[masqué]'

/** Hides passages, each as it is written in the text; null when one is not there or when nothing else would be left. */
export const masked = (body: string, passages: readonly string[]): string | null => {
  if (passages.length === 0 || passages.some((passage) => !body.includes(passage))) return null
  const after = passages.reduce((text, passage) => text.split(passage).join(mask), body)
  return after.split(mask).join('').trim() === '' ? null : after
}

export const emailKeptDays = 365
export const emailKeptAfterRefusalDays = 60
export const spamKeptDays = 30
