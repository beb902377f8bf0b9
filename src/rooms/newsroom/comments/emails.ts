import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { authorPath } from './proof.ts'
import type { WholeComment } from './queries.ts'
import { letters, reasonNames } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>

const toAuthor = (comment: WholeComment, key: string, subject: string) => ({
  // each decision is an event of its own: a second removal is told as the first was
  eventKey: `comment-${key}:${comment.id}:${comment.decidedAt?.getTime() ?? 0}`,
  to: comment.authorEmail ?? '',
  recipientId: comment.authorId,
  category: 'answer' as const,
  subject,
})

/** What was decided, and why, to the author. Nothing for a message that only a program wrote. */
export const tellDecision = async (tx: Database, services: Posting, comment: WholeComment): Promise<void> => {
  if (!comment.authorEmail || comment.team) return
  const { title, status, reason, reasonText, number, maskedBody, authorName: name } = comment
  if (status === 'published') {
    const letter = letters.published
    const envelope = toAuthor(comment, 'published', letter.subject)
    const action = { label: letter.action, path: `${comment.path}#commentaire-${number}` }
    await sendMail(
      tx,
      writeMail(services, envelope, { name, paragraphs: letter.paragraphs(title, maskedBody !== null), action }),
    )
  }
  if ((status === 'refused' || status === 'removed') && reason) {
    const letter = letters.refused
    const removed = status === 'removed'
    const envelope = toAuthor(comment, status, letter.subject(removed))
    const paragraphs = letter.paragraphs(title, removed, reasonNames[reason], reasonText)
    const action = { label: letter.action, path: authorPath(services.secret, number) }
    await sendMail(tx, writeMail(services, envelope, { name, paragraphs, action }))
  }
}

/** Something was hidden in words that are online: their author is told at once. */
export const tellMasked = async (tx: Database, services: Posting, comment: WholeComment, now: Date): Promise<void> => {
  if (!comment.authorEmail || comment.team || comment.status !== 'published') return
  const letter = letters.masked
  const envelope = toAuthor(comment, `masked-${now.getTime()}`, letter.subject)
  const action = { label: letter.action, path: authorPath(services.secret, comment.number) }
  const paragraphs = letter.paragraphs(comment.title)
  await sendMail(tx, writeMail(services, envelope, { name: comment.authorName, paragraphs, action }))
}

/** An answer was published: the author of the comment learns it, if they have an account and did not refuse such news. */
export const tellParent = async (tx: Database, services: Posting, comment: WholeComment): Promise<void> => {
  if (!comment.parentId) return
  const parent = await tx
    .selectFrom('comment')
    .innerJoin('app_user', 'app_user.id', 'author_id')
    .select(['app_user.id', 'app_user.name', 'app_user.email'])
    .where('comment.id', '=', comment.parentId)
    .where('app_user.status', '=', 'active')
    .executeTakeFirst()
  if (!parent || parent.id === comment.authorId) return
  const letter = letters.replied
  const envelope = {
    eventKey: `comment-replied:${comment.id}`,
    to: parent.email,
    recipientId: parent.id,
    category: 'reply' as const,
    subject: letter.subject(comment.title),
  }
  const action = { label: letter.action, path: `${comment.path}#commentaire-${comment.number}` }
  const paragraphs = letter.paragraphs(comment.authorName, comment.title)
  await sendMail(tx, writeMail(services, envelope, { name: parent.name, paragraphs, action }))
}

export const tellAppeal = async (
  tx: Database,
  services: Posting,
  comment: WholeComment,
  overturned: boolean,
  answer: string,
) => {
  if (!comment.authorEmail) return
  const letter = letters.appeal
  const envelope = toAuthor(comment, 'appeal', letter.subject(overturned))
  const action = { label: letter.action, path: authorPath(services.secret, comment.number) }
  const paragraphs = letter.paragraphs(comment.title, answer)
  await sendMail(tx, writeMail(services, envelope, { name: comment.authorName, paragraphs, action }))
}

type Report = { id: Id; email: string | null; userId: Id | null }

export const tellReporter = async (
  tx: Database,
  services: Posting,
  comment: WholeComment,
  report: Report,
  outcome: 'kept' | 'masked' | 'removed',
): Promise<void> => {
  if (!report.email) return
  const letter = letters.reported
  const envelope = {
    eventKey: `comment-report:${report.id}`,
    to: report.email,
    recipientId: report.userId,
    category: 'answer' as const,
    subject: letter.subject,
  }
  const action = { label: letter.action, path: comment.path }
  const paragraphs = letter.paragraphs(comment.title, letter.outcomes[outcome])
  await sendMail(tx, writeMail(services, envelope, { name: '', paragraphs, action }))
}
