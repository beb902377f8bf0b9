import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { Recipient } from './queries-people.ts'

export type Posting = Pick<Services, 'config' | 'secret'>

/** `key` names what happened: whatever runs again, each person gets it once. */
export type News = { key: string; subject: string; letter: Pick<Letter, 'paragraphs' | 'action'> }

/** Writes to these people, but one: whoever did it knows. */
export const writeTo = async (
  tx: Database,
  services: Posting,
  people: readonly Recipient[],
  { key, subject, letter }: News,
  except: Id | null = null,
): Promise<void> => {
  for (const { id, name, email } of people) {
    if (id === except) continue
    const envelope = { eventKey: `${key}:${id}`, to: email, recipientId: id, category: 'community' as const, subject }
    await sendMail(tx, writeMail(services, envelope, { ...letter, name }))
  }
}
