import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { spokespeopleOf } from '../dialogue/queries-people.ts'
import { paths } from '../paths.ts'
import type { CommunityView } from '../queries.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Event = { key: string; subject: string; letter: Omit<Letter, 'name'> }

const write = async (tx: Database, services: Posting, community: CommunityView, today: Day, event: Event) => {
  for (const person of await spokespeopleOf(tx, community.id, today)) {
    const envelope = {
      eventKey: `${event.key}:${person.id}`,
      to: person.email,
      recipientId: person.id,
      category: 'community' as const,
      subject: event.subject,
    }
    await sendMail(tx, writeMail(services, envelope, { ...event.letter, name: person.name }))
  }
}

export const tellObjected = (
  tx: Database,
  services: Posting,
  community: CommunityView,
  { organisation, reason }: { organisation: string; reason: string },
  today: Day,
) =>
  write(tx, services, community, today, {
    key: `recognition-objected:${community.id}:${organisation}:${today}`,
    subject: letters.objected.subject(community.name),
    letter: {
      paragraphs: letters.objected.paragraphs(community.name, organisation, reason),
      action: { label: letters.objected.action, path: paths.recognition(community.slug) },
    },
  })

export const tellRecognised = (tx: Database, services: Posting, community: CommunityView, today: Day) =>
  write(tx, services, community, today, {
    key: `community-recognised:${community.id}`,
    subject: letters.recognised.subject(community.name),
    letter: {
      paragraphs: letters.recognised.paragraphs(community.name),
      action: { label: letters.recognised.action, path: paths.community(community.slug) },
    },
  })
