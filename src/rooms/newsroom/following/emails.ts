import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { type Mail, sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import { plainText } from '#core/pure/markdown.ts'
import { excerpt } from '#core/pure/text.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import { type Change, isSettled } from '../questions/rules.ts'
import { followerPath } from './proof.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Question = { id: Id; slug: string; title: string }
type Version = Change & { number: number }
type Envelope = Pick<Mail, 'eventKey' | 'to' | 'recipientId' | 'category' | 'subject'>

const post = (tx: Database, services: Posting, envelope: Envelope, letter: Letter) =>
  sendMail(tx, writeMail(services, envelope, letter))

/**
 * Whoever asked to know what becomes of this answer: all of them when it is decided, those who want every change otherwise. Those who
 * asked for the decision alone have what they waited for: their address goes at once.
 */
export const tellFollowers = async (
  tx: Database,
  services: Posting,
  question: Question,
  change: Version,
): Promise<void> => {
  const settled = isSettled(change.maturity)
  const followers = await tx
    .selectFrom('question_follower')
    .leftJoin('app_user', 'app_user.id', 'user_id')
    .select(['question_follower.id', 'user_id as userId', 'name', 'every_change as everyChange'])
    .select((eb) => eb.fn.coalesce('app_user.email', 'question_follower.email').as('email'))
    .where('question_id', '=', question.id)
    .where('confirmed_at', 'is not', null)
    .$if(!settled, (query) => query.where('every_change', '=', true))
    .execute()
  for (const follower of followers) await tellChange(tx, services, question, change, follower)
  if (settled)
    await tx
      .deleteFrom('question_follower')
      .where('question_id', '=', question.id)
      .where('confirmed_at', 'is not', null)
      .where('every_change', '=', false)
      .execute()
}

type Follower = { id: Id; userId: Id | null; email: string; name: string | null; everyChange: boolean }

const tellChange = (
  tx: Database,
  services: Posting,
  { id, slug, title }: Question,
  { number, answer, ...change }: Version,
  follower: Follower,
) => {
  const letter = letters.changed
  const envelope = {
    eventKey: `question-changed:${id}:${number}:${follower.id}`,
    to: follower.email,
    recipientId: follower.userId,
    category: 'news' as const,
    subject: letter.subject(title, change.maturity),
  }
  const stop = { label: letter.stop, path: followerPath(services.secret, slug, follower.id, 'arreter') }
  return post(tx, services, envelope, {
    name: follower.name ?? '',
    paragraphs: letter.paragraphs(title, change, excerpt(plainText(answer), 600)),
    action: { label: letter.action, path: paths.question(slug) },
    ...(isSettled(change.maturity) && !follower.everyChange ? { closing: letter.last } : { stop }),
  })
}

/** The link that proves that an address is theirs: at most one an hour, since anyone may ask for it. */
export const askToConfirm = (
  tx: Database,
  services: Posting,
  { id, slug, title }: Question,
  follower: { id: Id; email: string },
  now: Date,
) => {
  const letter = letters.confirmFollow
  const hour = Math.floor(now.getTime() / 3_600_000)
  const envelope = {
    eventKey: `question-follow:${id}:${follower.id}:${hour}`,
    to: follower.email,
    recipientId: null,
    category: 'answer' as const,
    subject: letter.subject(title),
  }
  const path = followerPath(services.secret, slug, follower.id, 'confirmer')
  return post(tx, services, envelope, {
    name: '',
    paragraphs: letter.paragraphs(title),
    action: { label: letter.action, path },
  })
}
