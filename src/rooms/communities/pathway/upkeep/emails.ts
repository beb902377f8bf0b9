import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import type { Addressee } from './queries.ts'

type Told = { event: string; subject: string; paragraphs: readonly string[]; action: { label: string; path: string } }

/** One letter to each of these people: one event, one mail. */
export const writeToAll = async (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  people: readonly Addressee[],
  { event, subject, paragraphs, action }: Told,
): Promise<void> => {
  for (const { id, name, email } of people) {
    const envelope = { eventKey: `${event}:${id}`, to: email, recipientId: id, category: 'community' as const, subject }
    await sendMail(tx, writeMail(services, envelope, { name, paragraphs, action }))
  }
}
