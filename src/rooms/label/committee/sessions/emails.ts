import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../../paths.ts'
import { writeTo } from '../../reviews/emails.ts'
import { agendaOf, membersOf, type Session } from './queries.ts'
import { letters } from './words-letters.ts'

type Posting = Pick<Services, 'config' | 'secret'>

/** Members called to a session, or for whom it moved, receive its day, its place and the way to its agenda. */
export const tellCalled = async (
  tx: Database,
  services: Posting,
  session: Session,
  memberIds: readonly Id[],
  what: 'called' | 'moved',
  now: Date,
): Promise<void> => {
  const items = (await agendaOf(tx, session.id)).length
  const letter = letters[what]
  for (const member of await membersOf(tx, session.id)) {
    if (!memberIds.includes(member.id)) continue
    await writeTo(tx, services, member, {
      key: `label-session-${what}:${session.id}:${now.getTime()}`,
      subject: letter.subject(session),
      letter: {
        paragraphs: letter.paragraphs(session, items),
        action: { label: letter.action, path: paths.session(session.id) },
      },
    })
  }
}

export const tellCancelled = async (tx: Database, services: Posting, session: Session, why: string): Promise<void> => {
  for (const member of await membersOf(tx, session.id))
    await writeTo(tx, services, member, {
      key: `label-session-cancelled:${session.id}`,
      subject: letters.cancelled.subject(session),
      letter: {
        paragraphs: letters.cancelled.paragraphs(session, why),
        action: { label: letters.cancelled.action, path: paths.sessions },
      },
    })
}
