import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { type Mail, sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import { plainText } from '#core/pure/markdown.ts'
import { excerpt } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { followerPath } from '../following/proof.ts'
import { paths } from '../paths.ts'
import type { Change } from './rules.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Question = { id: Id; slug: string; title: string }
type Envelope = Pick<Mail, 'eventKey' | 'to' | 'recipientId' | 'category' | 'subject'>

const post = (tx: Database, services: Posting, envelope: Envelope, letter: Letter) =>
  sendMail(tx, writeMail(services, envelope, letter))

type Proposed = Question & { proposedBy: Id | null; proposerName: string | null; proposerEmail: string | null }

/** What became of a question, to whoever asked it. */
export const tellProposer = async (
  tx: Database,
  services: Posting,
  question: Proposed,
  outcome: { slug: string } | { reason: string },
): Promise<void> => {
  if (!question.proposerEmail) return
  const published = 'slug' in outcome
  const words = published ? letters.published : letters.refused
  const envelope = {
    eventKey: `question-reviewed:${question.id}`,
    to: question.proposerEmail,
    recipientId: question.proposedBy,
    category: 'answer' as const,
    subject: words.subject,
  }
  await post(tx, services, envelope, {
    name: question.proposerName ?? '',
    paragraphs: published
      ? letters.published.paragraphs(question.title)
      : letters.refused.paragraphs(question.title, outcome.reason),
    action: { label: words.action, path: published ? paths.question(outcome.slug) : '/contact' },
  })
}

type Follower = { id: Id; userId: Id | null; email: string; name: string | null }

/** Everyone who asked to know what becomes of this answer: one mail for each change. */
export const tellFollowers = async (
  tx: Database,
  services: Posting,
  question: Question,
  change: Change & { number: number },
): Promise<void> => {
  const followers = await tx
    .selectFrom('question_follower')
    .leftJoin('app_user', 'app_user.id', 'user_id')
    .select(['question_follower.id', 'user_id as userId', 'name'])
    .select((eb) => eb.fn.coalesce('app_user.email', 'question_follower.email').as('email'))
    .where('question_id', '=', question.id)
    .where('confirmed_at', 'is not', null)
    .execute()
  for (const follower of followers) await tellChange(tx, services, question, change, follower)
}

const tellChange = (
  tx: Database,
  services: Posting,
  { id, slug, title }: Question,
  { maturity, answer, number }: Change & { number: number },
  follower: Follower,
) => {
  const stop = services.config.publicUrl + followerPath(services.secret, slug, follower.id, 'arreter')
  const envelope = {
    eventKey: `question-changed:${id}:${number}:${follower.id}`,
    to: follower.email,
    recipientId: follower.userId,
    category: follower.userId ? ('news' as const) : ('answer' as const),
    subject: letters.changed.subject(title, maturity),
  }
  return post(tx, services, envelope, {
    name: follower.name ?? '',
    paragraphs: letters.changed.paragraphs(title, maturity, excerpt(plainText(answer), 600)),
    action: { label: letters.changed.action, path: paths.question(slug) },
    closing: letters.changed.stop(stop),
  })
}

/** The link that proves that an address is theirs. */
export const askToConfirm = (
  tx: Database,
  services: Posting,
  { id, slug, title }: Question,
  followerId: Id,
  email: string,
) =>
  post(
    tx,
    services,
    {
      eventKey: `question-follow:${id}:${followerId}`,
      to: email,
      recipientId: null,
      category: 'answer',
      subject: letters.confirmFollow.subject(title),
    },
    {
      name: '',
      paragraphs: letters.confirmFollow.paragraphs(title),
      action: {
        label: letters.confirmFollow.action,
        path: followerPath(services.secret, slug, followerId, 'confirmer'),
      },
    },
  )
