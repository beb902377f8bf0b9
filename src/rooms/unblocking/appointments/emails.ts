import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import { letters } from './words.ts'

type To = { id: Id; name: string; email: string }
/** `key`: the event it tells of, of this appointment. */
type Said = {
  key: string
  subject: string
  paragraphs: readonly string[]
  /** Where the letter leads. Default: the person’s own appointment. */
  action?: { label: string; path: string }
}

/** Tells someone what was decided of an appointment: theirs, the one they stand in for, or whose cases they supervise. It says nothing of any case. */
export const tellPerson = async (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  appointmentId: Id,
  { id, name, email }: To,
  { key, subject, paragraphs, action = { label: letters.see, path: paths.ownAppointment } }: Said,
): Promise<void> => {
  const envelope = {
    eventKey: `hacker:${appointmentId}:${key}:${id}`,
    ...{ to: email, recipientId: id, category: 'team' as const, subject },
  }
  await sendMail(tx, writeMail(services, envelope, { name, paragraphs, action }))
}
