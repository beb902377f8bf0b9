import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { writeToOwners } from '../memberships/emails.ts'
import { paths } from '../paths.ts'
import { type Reader, readersWho } from './queries-readers.ts'
import type { PeerLetter } from './words-letters.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type About = { id: Id; sheetId: Id }

/** Writes to those who answer for the project. */
export const tellHolders = (
  tx: Database,
  services: Posting,
  { id, sheetId }: About,
  what: string,
  letter: PeerLetter,
) =>
  writeToOwners(tx, services, sheetId, {
    key: `peer-${what}:${id}`,
    subject: letter.subject,
    letter: { paragraphs: letter.paragraphs, action: { label: letter.action, path: paths.peer(id) } },
  })

/** Writes to who asked, to those who sit, or to those who may sit. */
export const tellReaders = async (
  tx: Database,
  services: Posting,
  { id }: Pick<About, 'id'>,
  what: string,
  who: Reader,
  letter: PeerLetter,
): Promise<void> => {
  for (const { id: recipientId, name, email } of await readersWho(tx, id, who)) {
    const envelope = {
      eventKey: `peer-${what}:${id}:${recipientId}`,
      to: email,
      recipientId,
      category: 'banner' as const,
    }
    const { subject, paragraphs, action } = letter
    await sendMail(
      tx,
      writeMail(
        services,
        { ...envelope, subject },
        { name, paragraphs, action: { label: action, path: paths.peer(id) } },
      ),
    )
  }
}
