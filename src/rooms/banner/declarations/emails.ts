import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { writeToOwners } from '../memberships/emails.ts'
import { paths } from '../paths.ts'
import { letters } from '../words.ts'

type Posting = Pick<Services, 'config' | 'secret'>
type Resuming = { id: Id; project: string; step: string }

/** The way back to a declaration, to the person who writes it, who asked for it. */
export const sendResumeLink = (
  tx: Database,
  services: Posting,
  actor: Actor,
  { id, project, step }: Resuming,
  now: Date,
) => {
  const envelope = {
    eventKey: `banner-resume:${id}:${actor.id}:${now.getTime()}`,
    to: actor.email,
    recipientId: actor.id,
    category: 'answer' as const,
    subject: letters.resume.subject(project),
  }
  const action = { label: letters.resume.action, path: paths.step(id, step) }
  const letter = { name: actor.name, paragraphs: letters.resume.paragraphs(project), action }
  return sendMail(tx, writeMail(services, envelope, letter))
}

type Silent = { id: Id; sheetId: Id; name: string; updatedAt: Date }

/** A draft will be erased that day. */
export const tellPurge = (tx: Database, services: Posting, draft: Silent, on: Day) =>
  writeToOwners(tx, services, draft.sheetId, {
    key: `banner-purge:${draft.id}:${on}`,
    subject: letters.purge.subject(draft.name),
    letter: {
      paragraphs: letters.purge.paragraphs(draft.name, on),
      action: { label: letters.purge.action, path: paths.step(draft.id, 'relecture') },
    },
  })
