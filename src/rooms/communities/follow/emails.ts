import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { formatDay, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { Happening } from '../activity/queries.ts'
import { paths } from './paths.ts'
import type { Followed } from './queries.ts'
import { letter } from './words.ts'

type Person = { id: Id; name: string; email: string }
type News = { news: readonly Happening[]; until: number }

/** What happened, in one mail. Up to where it tells names the event: run again, it is the same mail. */
export const tellNews = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  person: Person,
  { id, kind, name, slug }: Followed,
  { news, until }: News,
): Promise<boolean> => {
  const href = kind === 'community' ? paths.community(slug) : paths.place(slug)
  const envelope = {
    eventKey: `follow:${id}:${until}`,
    to: person.email,
    recipientId: person.id,
    category: 'community' as const,
    subject: letter.subject(news.length, name),
  }
  return sendMail(
    tx,
    writeMail(services, envelope, {
      name: person.name,
      paragraphs: [letter.intro(name)],
      items: news.map(({ sentence, title, path, at, community }) => ({
        label: title ? `${sentence}\u00a0: ${title}` : sentence,
        detail: [kind === 'territory' && community.name, formatDay(parisDay(at))].filter(Boolean).join(', '),
        path,
      })),
      action: { label: letter.action, path: href },
      stop: { label: letter.stop, path: paths.stop(id) },
    }),
  )
}
