import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Application } from '../lifecycle/queries.ts'
import { paths as label } from '../paths.ts'
import { type Posting, writeTo, writeToCoordinators } from '../reviews/emails.ts'
import { paths } from '../reviews/paths.ts'
import { recipientById } from '../reviews/queries-people.ts'
import { accountAt, type Expertise } from './queries.ts'
import { words } from './words.ts'

const { letters } = words

type Written = { key: string; subject: string; letter: Omit<Letter, 'name'> }

/** Writes to the address that was given, whether there is an account there or not yet. */
const writeToExpert = async (
  tx: Database,
  services: Posting,
  { name, email }: Pick<Expertise, 'name' | 'email'>,
  { key, subject, letter }: Written,
): Promise<boolean> => {
  const recipientId = await accountAt(tx, email)
  const envelope = { eventKey: key, to: email, recipientId, category: 'label' as const, subject }
  return sendMail(tx, writeMail(services, envelope, { ...letter, name }))
}

type Asked = Pick<Expertise, 'id' | 'name' | 'email' | 'question' | 'dueOn'>

export const tellAsked = (tx: Database, services: Posting, expertise: Asked, { organisation }: Application) =>
  writeToExpert(tx, services, expertise, {
    key: `label-expertise:${expertise.id}`,
    subject: letters.asked.subject(organisation),
    letter: {
      paragraphs: letters.asked.paragraphs(organisation, expertise.question, expertise.dueOn),
      action: { label: letters.asked.action, path: label.expertise(expertise.id) },
    },
  })

/** `event` names this very reminder: it leaves once. */
export const tellReminder = (
  tx: Database,
  services: Posting,
  expertise: Asked,
  { organisation }: Application,
  { event, today }: { event: string; today: Day },
) => {
  const late = expertise.dueOn < today
  return writeToExpert(tx, services, expertise, {
    key: `label-expertise-reminder:${expertise.id}:${event}`,
    subject: letters.reminder.subject(organisation, late),
    letter: {
      paragraphs: letters.reminder.paragraphs(organisation, expertise.dueOn, late),
      action: { label: letters.reminder.action, path: label.expertise(expertise.id) },
    },
  })
}

export const tellRevoked = (tx: Database, services: Posting, expertise: Asked, { organisation }: Application) =>
  writeToExpert(tx, services, expertise, {
    key: `label-expertise-revoked:${expertise.id}`,
    subject: letters.revoked.subject(organisation),
    letter: { paragraphs: letters.revoked.paragraphs(organisation) },
  })

/** An answer came, will not come, or does not come: who asked is told, and who coordinates. */
export const tellDesk = async (
  tx: Database,
  services: Posting,
  expertise: Pick<Expertise, 'id' | 'name'> & { askedBy: Id | null },
  application: Application,
  { what, today }: { what: 'answered' | 'declined' | 'silent'; today: Day },
): Promise<void> => {
  const letter = letters[what]
  const told = {
    key: `label-expertise-${what}:${expertise.id}`,
    subject: letter.subject(application.number),
    letter: {
      paragraphs: letter.paragraphs(expertise.name, application.organisation),
      action: { label: letter.action, path: paths.experts(application.id) },
    },
  }
  if (expertise.askedBy) await writeTo(tx, services, await recipientById(tx, expertise.askedBy), told)
  await writeToCoordinators(tx, services, application, today, told, expertise.askedBy)
}
