import { inTransaction } from '#core/database.ts'
import { startClock } from '#core/deadlines.ts'
import { record } from '#core/history.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { clockOf } from '../clock.ts'
import { lastDay, newClock } from '../rules.ts'
import { tellTeam } from '../team/actions.ts'
import type { ContactForm } from './forms.ts'
import { words } from './words.ts'

export type Received = { number: number; dueOn: Day }

/** Keeps a message, starts its clock, acknowledges it to its sender and tells those who answer its reason. `sender` is who is signed in. */
export const writeMessage = (
  services: Services,
  sender: { id: Id; demo: boolean } | null,
  form: ContactForm,
): Promise<Received> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const today = parisDay(now)
    const clock = newClock(form.reason, today)
    const dueOn = lastDay(clock, today)
    const { id, number } = await tx
      .insertInto('contact_message')
      .values({
        reason: form.reason,
        subject: form.subject,
        body: form.message,
        sender_name: form.name,
        sender_email: form.email,
        sender_id: sender?.id ?? null,
        due_on: dueOn,
        created_at: now,
        demo: sender?.demo ?? false,
      })
      .returning(['id', 'number'])
      .executeTakeFirstOrThrow()
    await startClock(tx, clockOf(id), clock)
    await record(tx, {
      actorId: sender?.id ?? null,
      verb: 'contact.received',
      subject: { kind: 'contact', id },
      details: { number, reason: form.reason },
      at: now,
    })
    await sendMail(tx, acknowledgement(services, sender?.id ?? null, form, { id, number, dueOn }))
    await tellTeam(
      tx,
      services,
      { number, reason: form.reason, dueOn },
      { key: `contact:${id}:received`, rerouted: false, today },
    )
    return { number, dueOn }
  })

// Neither the object nor the text goes back: the form must not carry someone's words to an address of their choice.
const acknowledgement = (
  services: Services,
  senderId: Id | null,
  form: ContactForm,
  message: Received & { id: Id },
) => {
  const { subject, text, closing } = words.acknowledgement
  return writeMail(
    services,
    {
      eventKey: `contact:${message.id}:acknowledged`,
      to: form.email,
      recipientId: senderId,
      category: 'answer',
      subject: subject(message.number),
    },
    { name: form.name, paragraphs: [text(message.number, message.dueOn)], closing },
  )
}
