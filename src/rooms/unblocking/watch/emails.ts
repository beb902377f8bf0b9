import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import { nationalSupervisors } from './queries-cell.ts'
import { letter } from './words.ts'

/** A letter to those who supervise the country: that cases repeat, never which nor what about. */
export const tellAlert = async (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  alert: { id: Id; demo: boolean },
  today: Day,
): Promise<void> => {
  for (const { id, name, email } of await nationalSupervisors(tx, alert.demo, today)) {
    const envelope = {
      ...{ eventKey: `watch-alert:${alert.id}:${id}`, to: email, recipientId: id, category: 'team' as const },
      subject: letter.subject,
    }
    const action = { label: letter.see, path: paths.watch }
    await sendMail(tx, writeMail(services, envelope, { name, paragraphs: [letter.said], action }))
  }
}
