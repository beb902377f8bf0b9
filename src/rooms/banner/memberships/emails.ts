import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { ownersOf, type SheetInHand } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import { letters } from '../words.ts'
import type { Membership } from './queries.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Project = Pick<SheetInHand, 'id' | 'name' | 'slug'>
type Event = { key: string; subject: string; letter: Omit<Letter, 'name'> }

/** Writes to those who answer for a project, but `except`. */
export const writeToOwners = async (tx: Database, services: Posting, sheetId: Id, event: Event, except?: Id) => {
  for (const owner of await ownersOf(tx, sheetId)) {
    if (owner.id === except) continue
    const envelope = {
      eventKey: `${event.key}:${owner.id}`,
      to: owner.email,
      recipientId: owner.id,
      category: 'banner' as const,
      subject: event.subject,
    }
    await sendMail(tx, writeMail(services, envelope, { ...event.letter, name: owner.name }))
  }
}

type Joined = { how: 'joined' | 'renewed' | 'rejoined'; declarationId: Id; membership: Membership }

export const tellJoined = (
  tx: Database,
  services: Posting,
  project: Project,
  { how, declarationId, membership }: Joined,
) => {
  const letter = how === 'renewed' ? letters.renewed : letters.joined
  return writeToOwners(tx, services, project.id, {
    key: `banner-joined:${declarationId}`,
    subject: letter.subject(project.name),
    letter: {
      paragraphs: letter.paragraphs(project.name, membership.renewBy),
      action: { label: letter.action, path: paths.project(project.slug) },
    },
  })
}

export const tellLeft = (tx: Database, services: Posting, actor: Actor, project: Project, now: Date) =>
  writeToOwners(
    tx,
    services,
    project.id,
    {
      key: `banner-left:${project.id}:${now.getTime()}`,
      subject: letters.left.subject(project.name),
      letter: {
        paragraphs: letters.left.paragraphs(project.name),
        action: { label: letters.left.action, path: paths.project(project.slug) },
      },
    },
    actor.id,
  )

export const remind = (tx: Database, services: Posting, project: Project, renewBy: Day, days: number) =>
  writeToOwners(tx, services, project.id, {
    key: `banner-reminder:${project.id}:${renewBy}:${days}`,
    subject: letters.reminder.subject(project.name, days),
    letter: {
      paragraphs: letters.reminder.paragraphs(project.name, renewBy),
      action: { label: letters.reminder.action, path: paths.renew(project.id) },
    },
  })

export const tellLapsed = (tx: Database, services: Posting, project: Project, renewBy: Day) =>
  writeToOwners(tx, services, project.id, {
    key: `banner-lapsed:${project.id}:${renewBy}`,
    subject: letters.lapsed.subject(project.name),
    letter: {
      paragraphs: letters.lapsed.paragraphs(project.name),
      action: { label: letters.lapsed.action, path: paths.renew(project.id) },
    },
  })
