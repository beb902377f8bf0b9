import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { Recipient } from './queries.ts'

export type Posting = Pick<Services, 'config' | 'secret'>
type Sent = {
  /** Names the event: one event, one letter to each. */
  what: string
  subject: string
  letter: Omit<Letter, 'name'>
  /** Whoever did it knows. */
  except?: Id | null
}

/** One letter of this room to each of these people. */
export const sendToEach = async (
  tx: Database,
  services: Posting,
  people: readonly Recipient[],
  { what, subject, letter, except = null }: Sent,
): Promise<void> => {
  for (const { id, name, email } of people) {
    if (id === except) continue
    const envelope = {
      eventKey: `group:${what}:${id}`,
      to: email,
      recipientId: id,
      category: 'community' as const,
      subject,
    }
    await sendMail(tx, writeMail(services, envelope, { ...letter, name }))
  }
}
