import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import { type Moderator, moderatorsOf } from './queries-team.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Waiting = { number: number; title: string; dueOn: Day; authorId: Id | null; decidedBy: Id | null }

const toModerator = (tx: Database, services: Posting, to: Moderator, key: string, subject: string, letter: Letter) => {
  const envelope = {
    eventKey: `${key}:${to.id}`,
    to: to.email,
    recipientId: to.id,
    category: 'team' as const,
    subject,
  }
  return sendMail(tx, writeMail(services, envelope, letter))
}

/** A report or an appeal, to those who may answer it: neither who wrote the message nor, for an appeal, who decided. `key`: its event. */
export const tellModerators = async (
  tx: Database,
  services: Posting,
  { kind, key, late = false, waiting }: { kind: 'report' | 'appeal'; key: string; late?: boolean; waiting: Waiting },
  now: Date,
): Promise<void> => {
  const { text, subject, late: overdue } = letters[kind]
  const { number, title, dueOn, authorId, decidedBy } = waiting
  const may = ({ id }: Moderator) => id !== authorId && (kind === 'report' || id !== decidedBy)
  for (const to of (await moderatorsOf(tx, parisDay(now))).filter(may))
    await toModerator(tx, services, to, `comment-${late ? 'late' : 'arrived'}:${key}`, late ? overdue : subject, {
      name: to.name,
      paragraphs: [text(title, dueOn)],
      action: { label: letters.open, path: `${paths.moderation}/${number}` },
    })
}

/** What waits this morning, in one mail. */
export const tellMorning = async (
  tx: Database,
  services: Posting,
  figures: Parameters<typeof letters.morning.paragraphs>[0],
  now: Date,
): Promise<void> => {
  const today = parisDay(now)
  const { subject, paragraphs, action } = letters.morning
  for (const to of await moderatorsOf(tx, today))
    await toModerator(tx, services, to, `moderation-morning:${today}`, subject(figures), {
      name: to.name,
      paragraphs: paragraphs(figures),
      action: { label: action, path: paths.moderation },
    })
}
