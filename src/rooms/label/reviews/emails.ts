import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { ownersOf } from '#rooms/directory/index.ts'
import type { Application } from '../lifecycle/queries.ts'
import { coordinatorsOf, type Recipient } from './queries-people.ts'

export type Posting = Pick<Services, 'config' | 'secret'>

/** `key` names the event: whoever it is written to hears of it once. */
export type Told = { key: string; subject: string; letter: Omit<Letter, 'name'> }

/** Writes to one person. Answers whether a mail left. */
export const writeTo = (tx: Database, services: Posting, to: Recipient, told: Told): Promise<boolean> => {
  const envelope = {
    eventKey: `${told.key}:${to.id}`,
    to: to.email,
    recipientId: to.id,
    category: 'label' as const,
    subject: told.subject,
  }
  return sendMail(tx, writeMail(services, envelope, { ...told.letter, name: to.name }))
}

/** Writes to those who answer for the organisation. */
export const writeToOrganisation = async (
  tx: Database,
  services: Posting,
  organisationId: Id,
  told: Told,
): Promise<void> => {
  for (const owner of await ownersOf(tx, organisationId)) await writeTo(tx, services, owner, told)
}

/** Writes to those who coordinate the places of an application, but `except`. */
export const writeToCoordinators = async (
  tx: Database,
  services: Posting,
  application: Application,
  today: Day,
  told: Told,
  except: Id | null = null,
): Promise<void> => {
  for (const one of await coordinatorsOf(tx, application, today))
    if (one.id !== except) await writeTo(tx, services, one, told)
}
