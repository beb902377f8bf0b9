import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import { leadersOf } from './queries-cell.ts'
import { keyOf } from './rules.ts'
import { letters } from './words.ts'

type Cell = { territoryId: number | null; demo: boolean }
type Sending = Pick<Services, 'config' | 'secret'>

/** One letter to each of those who lead the cell of a place, whatever is run again: that something waits, never what. */
const tellLeaders = async (
  tx: Database,
  services: Sending,
  { territoryId, demo }: Cell,
  { key, letter }: { key: string; letter: { subject: string; said: string } },
  today: Day,
): Promise<void> => {
  const path = paths.watchOf(keyOf({ id: territoryId }))
  for (const { id, name, email } of await leadersOf(tx, { id: territoryId, demo }, today)) {
    const envelope = {
      ...{ eventKey: `${key}:${id}`, to: email, recipientId: id, category: 'team' as const },
      subject: letter.subject,
    }
    const action = { label: letters.see, path }
    await sendMail(tx, writeMail(services, envelope, { name, paragraphs: [letter.said], action }))
  }
}

/** That cases repeat there, never which nor what about. */
export const tellAlert = (tx: Database, services: Sending, alert: Cell & { id: Id }, today: Day): Promise<void> =>
  tellLeaders(tx, services, alert, { key: `watch-alert:${alert.id}`, letter: letters.alert }, today)

/** That the day of the review is past. */
export const tellLateReview = (tx: Database, services: Sending, cell: Cell & { dueOn: Day }, today: Day) => {
  const key = `watch-review:${keyOf({ id: cell.territoryId })}:${cell.dueOn}`
  return tellLeaders(tx, services, cell, { key, letter: letters.lateReview }, today)
}
