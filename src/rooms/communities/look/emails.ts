import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import type { News } from './queries-news.ts'
import { letters } from './words.ts'

/** What happened near, in one letter. */
export const tellHand = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  handId: Id,
  { person, place, hands, organisations, communities }: News,
  today: Day,
) =>
  sendMail(
    tx,
    writeMail(
      services,
      {
        eventKey: `raised-hand:${handId}:${today}`,
        to: person.email,
        recipientId: person.id,
        category: 'community',
        subject: letters.news.subject(place.name),
      },
      {
        name: person.name,
        paragraphs: letters.news.paragraphs(place.name, hands, organisations, communities.length),
        ...(communities.length > 0 && {
          items: communities.map(({ name, slug }) => ({ label: name, path: paths.community(slug) })),
        }),
        action: { label: letters.news.action, path: paths.beginAt(place.name, place.id) },
        closing: letters.news.closing,
      },
    ),
  )
