import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { readerPath, senderPath } from './proof.ts'
import type { Receiver } from './rules.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Conversation = { id: Id; senderName: string; senderEmail: string; name: string }

/** Carries what the sender wrote to those who receive for the sheet. No address of theirs travels: the answer goes through the site. */
export const carryToSheet = async (
  tx: Database,
  services: Posting,
  thread: Conversation,
  receivers: readonly Receiver[],
  message: { id: Id; body: string },
): Promise<void> => {
  for (const receiver of receivers) {
    const envelope = {
      eventKey: `relay:${message.id}:${receiver.userId ?? 'contact'}`,
      to: receiver.email,
      recipientId: receiver.userId,
      category: 'message' as const,
      subject: letters.toSheet.subject(thread.name),
    }
    const letter = {
      name: receiver.name,
      paragraphs: [letters.toSheet.opening(thread.senderName, thread.name), ...message.body.split(/\n+/)],
      action: { label: letters.toSheet.action, path: readerPath(services.secret, thread.id, receiver.key) },
      closing: letters.toSheet.closing,
    }
    await sendMail(tx, writeMail(services, envelope, letter))
  }
}

/**
 * Tells the sender that the sheet answered. The words of the answer stay on the site: nobody proved that this address is the sender's,
 * and we do not carry anyone's words to a stranger.
 */
export const tellSender = (tx: Database, services: Posting, thread: Conversation, messageId: Id): Promise<boolean> =>
  sendMail(
    tx,
    writeMail(
      services,
      {
        eventKey: `relay:${messageId}:sender`,
        to: thread.senderEmail,
        recipientId: null,
        category: 'answer',
        subject: letters.toSender.subject(thread.name),
      },
      {
        name: thread.senderName,
        paragraphs: [letters.toSender.opening(thread.name)],
        action: { label: letters.toSender.action, path: senderPath(services.secret, thread) },
        closing: letters.toSender.closing,
      },
    ),
  )
