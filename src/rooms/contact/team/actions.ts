import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import type { Reason } from '../rules.ts'
import { reasonNames } from '../words.ts'
import { type Colleague, hearersOf } from './queries.ts'
import { words } from './words.ts'

type Waiting = { number: number; reason: Reason; dueOn: Day }
type Envelope = { eventKey: string; subject: string; paragraphs: readonly string[] }

const tell = (
  tx: Database,
  services: Services,
  to: Colleague,
  number: number,
  { eventKey, subject, paragraphs }: Envelope,
) =>
  sendMail(
    tx,
    writeMail(
      services,
      { eventKey: `${eventKey}:${to.id}`, to: to.email, recipientId: to.id, category: 'team', subject },
      { name: to.name, paragraphs, action: { label: words.open, path: paths.desk(number) } },
    ),
  )

/** Tells those who answer this reason that a message waits for them. One mail each per `eventKey`. */
export const tellTeam = async (
  tx: Database,
  services: Services,
  { number, reason, dueOn }: Waiting,
  event: { key: string; rerouted: boolean; today: Day },
): Promise<void> => {
  const name = reasonNames[reason]
  const what = event.rerouted ? words.rerouted.text(name, dueOn) : words.arrived.text(name, dueOn)
  const letter = {
    eventKey: event.key,
    subject: words.arrived.subject(number, name),
    paragraphs: [what, words.arrived.why],
  }
  for (const colleague of await hearersOf(tx, reason, event.today)) await tell(tx, services, colleague, number, letter)
}

/** Tells a colleague that a message is now theirs. */
export const tellAssignee = (
  tx: Database,
  services: Services,
  { number, dueOn }: Waiting,
  event: { key: string; to: Colleague; byName: string },
) =>
  tell(tx, services, event.to, number, {
    eventKey: event.key,
    subject: words.given.subject(number),
    paragraphs: [words.given.text(event.byName, dueOn)],
  })
