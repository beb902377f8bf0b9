import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { followerPath } from '../following/proof.ts'
import { paths } from '../paths.ts'
import { letters } from './words.ts'

type Proposed = {
  id: Id
  title: string
  proposedBy: Id | null
  proposerName: string | null
  proposerEmail: string | null
  proposerFollows: boolean
}

/** `follower`: whose address is still to be proved, if they asked to be told of the answers. */
type Reviewed = { title: string; slug: string; follower: Id | null } | { reason: string }

/** What became of a question, to whoever asked it, in the words in which it is published. */
export const tellProposer = async (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  question: Proposed,
  outcome: Reviewed,
): Promise<void> => {
  if (!question.proposerEmail) return
  const published = 'slug' in outcome
  const envelope = {
    eventKey: `question-reviewed:${question.id}`,
    to: question.proposerEmail,
    recipientId: question.proposedBy,
    category: 'answer' as const,
    subject: published ? letters.published.subject : letters.refused.subject,
  }
  const name = question.proposerName ?? ''
  const letter = published ? publishedLetter(services.secret, question, outcome) : refusedLetter(question, outcome)
  await sendMail(tx, writeMail(services, envelope, { name, ...letter }))
}

const publishedLetter = (
  secret: string,
  question: Proposed,
  { title, slug, follower }: { title: string; slug: string; follower: Id | null },
) => {
  const { paragraphs, action, follows, prove, proveDetail } = letters.published
  return {
    paragraphs: [...paragraphs(question.title, title), ...(question.proposerFollows && !follower ? [follows] : [])],
    ...(follower && {
      items: [{ label: prove, detail: proveDetail, path: followerPath(secret, slug, follower, 'confirmer') }],
    }),
    action: { label: action, path: paths.question(slug) },
  }
}

const refusedLetter = (question: Proposed, { reason }: { reason: string }) => ({
  paragraphs: letters.refused.paragraphs(question.title, reason),
  action: { label: letters.refused.action, path: '/contact' },
})
