import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { Beginning } from '../beginning/queries.ts'
import { paths } from '../paths.ts'
import type { InDialogue } from './queries.ts'
import { type Recipient, recipientOf, spokespeopleOf } from './queries-people.ts'
import type { Answer } from './rules.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Event = { key: string; subject: string; letter: Omit<Letter, 'name'> }

const write = async (
  tx: Database,
  services: Posting,
  people: readonly Recipient[],
  { key, subject, letter }: Event,
) => {
  for (const person of people) {
    const envelope = {
      eventKey: `${key}:${person.id}`,
      to: person.email,
      recipientId: person.id,
      category: 'community' as const,
      subject,
    }
    await sendMail(tx, writeMail(services, envelope, { ...letter, name: person.name }))
  }
}

type Question = { id: Id; message: string; answerBy: Day }

/** Someone begins beside this community: it is asked what it thinks. */
export const tellAsked = async (
  tx: Database,
  services: Posting,
  { id, message, answerBy }: Question,
  community: { id: Id; name: string },
  beginning: Beginning,
  today: Day,
) =>
  write(tx, services, await spokespeopleOf(tx, community.id, today), {
    key: `community-asked:${id}`,
    subject: letters.asked.subject(beginning.place.name),
    letter: {
      paragraphs: letters.asked.paragraphs(community.name, beginning.name, beginning.place.name, message, answerBy),
      action: { label: letters.asked.action, path: paths.dialogue(id) },
    },
  })

const toAuthor = async (tx: Database, services: Posting, { beginning }: InDialogue, event: Event) => {
  const author = await recipientOf(tx, beginning.begunBy)
  if (author) await write(tx, services, [author], event)
}

export const tellAnswered = (tx: Database, services: Posting, asked: InDialogue, answer: Answer) =>
  toAuthor(tx, services, asked, {
    key: `community-answered:${asked.dialogue.id}`,
    subject: letters.answered.subject(asked.community.name),
    letter: {
      paragraphs: letters.answered.paragraphs(asked.community.name, asked.beginning.name, answer),
      action: { label: letters.answered.action, path: paths.dialogue(asked.dialogue.id) },
    },
  })

export const tellReplied = async (tx: Database, services: Posting, asked: InDialogue, reply: string, today: Day) =>
  write(tx, services, await spokespeopleOf(tx, asked.community.id, today), {
    key: `community-replied:${asked.dialogue.id}`,
    subject: letters.replied.subject(asked.beginning.name),
    letter: {
      paragraphs: letters.replied.paragraphs(asked.beginning.name, reply),
      action: { label: letters.replied.action, path: paths.dialogue(asked.dialogue.id) },
    },
  })

/** Those who were asked learn that it exists now. */
export const tellCreated = async (
  tx: Database,
  services: Posting,
  created: { id: Id; slug: string; name: string },
  beginning: Beginning,
  today: Day,
): Promise<void> => {
  for (const { id, communityId, community } of beginning.dialogues) {
    await write(tx, services, await spokespeopleOf(tx, communityId, today), {
      key: `community-created:${created.id}:${id}`,
      subject: letters.created.subject(created.name),
      letter: {
        paragraphs: letters.created.paragraphs(created.name, beginning.place.name, community),
        action: { label: letters.created.action, path: paths.community(created.slug) },
      },
    })
  }
}
