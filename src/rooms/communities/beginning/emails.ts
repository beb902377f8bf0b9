import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { ownersOf } from '#rooms/directory/index.ts'
import { recipientOf } from '../dialogue/queries-people.ts'
import { paths } from '../paths.ts'
import type { Beginning } from './queries.ts'
import { letters } from './words.ts'

type Posting = Pick<Services, 'config' | 'secret'>

/** Tells the organisations named as members that they are, so that none is there without knowing. */
export const tellNamed = async (
  tx: Database,
  services: Posting,
  community: { id: Id; slug: string; name: string },
  { members, organisationId }: Beginning,
  actor: Actor,
): Promise<void> => {
  for (const member of members) {
    if (!member.organisationId || member.organisationId === organisationId) continue
    for (const owner of await ownersOf(tx, member.organisationId)) {
      if (owner.id === actor.id) continue
      const envelope = {
        eventKey: `community-named:${community.id}:${member.organisationId}:${owner.id}`,
        to: owner.email,
        recipientId: owner.id,
        category: 'community' as const,
        subject: letters.named.subject(member.name, community.name),
      }
      const letter = {
        name: owner.name,
        paragraphs: letters.named.paragraphs(member.name, community.name),
        action: { label: letters.named.action, path: paths.members(community.slug) },
      }
      await sendMail(tx, writeMail(services, envelope, letter))
    }
  }
}

/** Nothing stands in the way any more. */
export const tellFree = async (tx: Database, services: Posting, beginning: Beginning, today: Day): Promise<void> => {
  const author = await recipientOf(tx, beginning.begunBy)
  if (!author) return
  const envelope = {
    eventKey: `beginning-free:${beginning.id}`,
    to: author.email,
    recipientId: author.id,
    category: 'community' as const,
    subject: letters.free.subject(beginning.name),
  }
  const letter = {
    name: author.name,
    paragraphs: letters.free.paragraphs(beginning.name, today),
    action: { label: letters.free.action, path: paths.beginning(beginning.id) },
  }
  await sendMail(tx, writeMail(services, envelope, letter))
}
