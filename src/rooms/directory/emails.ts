import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { paths } from './paths.ts'
import { ownersOf, type Sheet } from './queries.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Event = { key: string; subject: string; letter: Omit<Letter, 'name'> }

/** Writes to those who answer for a sheet, except the person who acted. */
export const writeToOwners = async (
  tx: Database,
  services: Posting,
  sheetId: Id,
  by: Id | null,
  event: Event,
): Promise<void> => {
  for (const owner of await ownersOf(tx, sheetId)) {
    if (owner.id === by) continue
    const envelope = {
      eventKey: `${event.key}:${owner.id}`,
      to: owner.email,
      recipientId: owner.id,
      category: 'sheet' as const,
      subject: event.subject,
    }
    await sendMail(tx, writeMail(services, envelope, { ...event.letter, name: owner.name }))
  }
}

/** A public project says that an organisation bears it: the organisation learns it, and how to say no. */
export const tellBearer = async (tx: Database, services: Posting, actor: Actor, project: Sheet): Promise<void> => {
  const { organisation } = project
  if (!organisation || project.status !== 'published') return
  await writeToOwners(tx, services, organisation.id, actor.id, {
    key: `sheet-borne:${project.id}:${organisation.id}:${project.version}`,
    subject: letters.borne.subject(project.name),
    letter: {
      paragraphs: letters.borne.paragraphs(project.name, organisation.name),
      action: { label: letters.borne.action, path: paths.team(organisation.id) },
    },
  })
}

/** The organisation says it does not bear the project. */
export const tellDetached = (tx: Database, services: Posting, actor: Actor, project: Sheet, organisation: Sheet) =>
  writeToOwners(tx, services, project.id, actor.id, {
    key: `sheet-detached:${project.id}:${project.version}`,
    subject: letters.detached.subject(project.name),
    letter: {
      paragraphs: letters.detached.paragraphs(project.name, organisation.name),
      action: { label: letters.detached.action, path: paths.step(project.id, 'identite') },
    },
  })

/** Someone archived the sheet: its owners know why, and how to bring it back. */
export const tellArchived = (tx: Database, services: Posting, actor: Actor, sheet: Sheet, reason: string) =>
  writeToOwners(tx, services, sheet.id, actor.id, {
    key: `sheet-archived:${sheet.id}:${sheet.version}`,
    subject: letters.archived.subject(sheet.name),
    letter: {
      paragraphs: letters.archived.paragraphs(sheet.name, reason),
      action: { label: letters.archived.action, path: paths.archive(sheet.id) },
    },
  })
