import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import { type Article, pathOf } from './queries.ts'
import { editorsOf } from './queries-around.ts'
import type { Revision } from './queries-desk.ts'
import { letters } from './words-desk.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Kind = 'submitted' | 'sentBack' | 'approved'
type Told = { kind: Kind; article: Article; revision: Revision; actor: Actor; note: string; now: Date }

/** What happened to a text, to those whose turn it is: its readers when it is submitted, its authors when it was read. */
export const tellDesk = async (
  tx: Database,
  services: Posting,
  { kind, article, revision, actor, note, now }: Told,
): Promise<void> => {
  const { title } = revision.content
  const letter = letters[kind]
  const paragraphs =
    kind === 'approved'
      ? letters.approved.paragraphs(title, actor.name, article.status === 'archived')
      : letters[kind].paragraphs(title, actor.name, note)
  const wanted = (id: Id) => (kind === 'submitted' ? !revision.authorIds.includes(id) : revision.authorIds.includes(id))
  for (const to of (await editorsOf(tx, parisDay(now))).filter(({ id }) => wanted(id))) {
    const envelope = {
      eventKey: `article-${kind}:${revision.id}:${revision.version}:${to.id}`,
      to: to.email,
      recipientId: to.id,
      category: 'team' as const,
      subject: letter.subject(title),
    }
    const path = kind === 'approved' ? pathOf(article) : paths.deskArticle(article.id)
    await sendMail(
      tx,
      writeMail(services, envelope, { name: to.name, paragraphs, action: { label: letter.action, path } }),
    )
  }
}
