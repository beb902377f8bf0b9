import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { type Letter, writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { directoryPaths, ownersOf, type SheetInHand } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import type { Charter, Withdrawable, WithdrawalReason } from '../rules.ts'
import { letters } from '../words.ts'
import type { Membership } from './queries.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Project = Pick<SheetInHand, 'id' | 'name' | 'slug'>
type Standing = Project & { status: string }
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

/** The year is ending, or is over. A sheet that is archived is restored first: it could not be declared again. */
export const remind = (
  tx: Database,
  services: Posting,
  project: Standing,
  { renewBy, days, today }: { renewBy: Day; days: number; today: Day },
) => {
  const archived = project.status === 'archived'
  const letter = archived ? letters.restore : letters.reminder
  return writeToOwners(tx, services, project.id, {
    key: `banner-reminder:${project.id}:${renewBy}:${days}`,
    subject: letter.subject(project.name, renewBy, today),
    letter: {
      paragraphs: letter.paragraphs(project.name, renewBy, today),
      action: { label: letter.action, path: archived ? directoryPaths.archive(project.id) : paths.renew(project.id) },
    },
  })
}

export const tellLapsed = (tx: Database, services: Posting, project: Project, renewBy: Day) =>
  writeToOwners(tx, services, project.id, {
    key: `banner-lapsed:${project.id}:${renewBy}`,
    subject: letters.lapsed.subject(project.name),
    letter: {
      paragraphs: letters.lapsed.paragraphs(project.name),
      action: { label: letters.lapsed.action, path: paths.renew(project.id) },
    },
  })

/** A version of the charter was published since the project declared. */
export const tellCharter = (tx: Database, services: Posting, project: Project, charter: Charter, renewBy: Day) =>
  writeToOwners(tx, services, project.id, {
    key: `banner-charter:${charter.number}:${project.id}`,
    subject: letters.charter.subject(charter.number),
    letter: {
      paragraphs: letters.charter.paragraphs(project.name, charter.number, charter.publishedOn, renewBy),
      action: { label: letters.charter.action, path: paths.charterVersion(charter.number) },
    },
  })

type Withdrawn = { question: string; parts: readonly Withdrawable[]; why: WithdrawalReason; now: Date }

/** Something was taken away from a declaration: the others who keep the project learn it. */
export const tellWithdrawn = (
  tx: Database,
  services: Posting,
  actor: Actor,
  project: Project,
  { question, parts, why, now }: Withdrawn,
) =>
  writeToOwners(
    tx,
    services,
    project.id,
    {
      key: `banner-withdrawn:${project.id}:${now.getTime()}`,
      subject: letters.withdrawn.subject(project.name),
      letter: {
        paragraphs: letters.withdrawn.paragraphs(project.name, question, parts, why),
        action: { label: letters.withdrawn.action, path: paths.project(project.slug) },
      },
    },
    actor.id,
  )
