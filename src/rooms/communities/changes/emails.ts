import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { sendToEach } from '../groups/emails.ts'
import { peopleAround } from '../groups/queries.ts'
import { writeToCommunity, writeToMember } from '../members/emails.ts'
import type { Posting } from '../members/letters.ts'
import { peopleOfCommunity } from '../members/queries-people.ts'
import { changePaths as paths } from './paths.ts'
import type { Change } from './queries.ts'
import { words } from './words.ts'

type Community = { id: Id; name: string; slug: string }
const { letters } = words

/** Every member learns that the name or the end of the community is put to them. */
export const tellChangeAsked = (
  tx: Database,
  services: Posting,
  community: Community,
  { id, kind, newName }: Pick<Change, 'id' | 'kind' | 'newName'>,
  { day, except }: { day: Day; except: Id },
): Promise<void> =>
  writeToCommunity(
    tx,
    services,
    { id: community.id, day },
    {
      key: `community-change-asked:${id}`,
      subject: letters.asked.subject(community.name),
      letter: {
        paragraphs:
          kind === 'name' ? letters.asked.name(community.name, newName ?? '') : letters.asked.closing(community.name),
        action: { label: letters.asked.action, path: paths.changes(community.slug) },
      },
    },
    except,
  )

/** Every member learns what they decided of it. */
export const tellChanged = (
  tx: Database,
  services: Posting,
  community: Community,
  { id, kind, newName }: Pick<Change, 'id' | 'kind' | 'newName'>,
  day: Day,
): Promise<void> => {
  const letter =
    kind === 'name'
      ? { ...letters.renamed, subject: letters.renamed.subject(community.name, newName ?? '') }
      : { ...letters.closed, subject: letters.closed.subject(community.name) }
  const { subject, paragraphs, action } = letter
  return writeToCommunity(
    tx,
    services,
    { id: community.id, day },
    {
      key: `community-changed:${id}`,
      subject,
      letter: { paragraphs: paragraphs(), action: { label: action, path: paths.community(community.slug) } },
    },
  )
}

/** Who asked to join what closes learns that nobody will answer. */
export const tellApplicant = async (
  tx: Database,
  services: Posting,
  community: Community,
  { id, kind, who }: { id: Id; kind: 'organisation' | 'person'; who: Id | null },
): Promise<void> => {
  if (who === null) return
  const { subject, paragraphs, action } = letters.unanswered
  await writeToMember(
    tx,
    services,
    { kind, id: who },
    {
      key: `community-closed-request:${id}`,
      subject: subject(community.name),
      letter: { paragraphs: paragraphs(), action: { label: action, path: paths.community(community.slug) } },
    },
  )
}

/** Those of its groups who are not its members, or who asked to be of them, learn that the groups and their meetings stop. */
export const tellGroups = async (
  tx: Database,
  services: Posting,
  community: Community,
  groups: readonly Id[],
  day: Day,
): Promise<void> => {
  const told = new Set((await peopleOfCommunity(tx, community.id, day)).map(({ id }) => id))
  const { subject, paragraphs, action } = letters.groupsClosed
  await sendToEach(
    tx,
    services,
    (await peopleAround(tx, groups, day)).filter(({ id }) => !told.has(id)),
    {
      what: `community-closed:${community.id}`,
      subject: subject(community.name),
      letter: { paragraphs: paragraphs(), action: { label: action, path: paths.community(community.slug) } },
    },
  )
}

type Guest = { id: Id; organisation_id: Id | null; email: string | null }

/** Who was invited into what closes learns that the invitation leads nowhere. */
export const tellGuest = async (tx: Database, services: Posting, community: Community, guest: Guest): Promise<void> => {
  const key = `community-closed-invitation:${guest.id}`
  const { subject: subjectOf, paragraphs, action: label } = letters.uninvited
  const subject = subjectOf(community.name)
  const letter = { paragraphs: paragraphs(), action: { label, path: paths.community(community.slug) } }
  if (guest.organisation_id !== null)
    return writeToMember(tx, services, { kind: 'organisation', id: guest.organisation_id }, { key, subject, letter })
  if (guest.email === null) return
  const envelope = { eventKey: key, to: guest.email, recipientId: null, category: 'community' as const, subject }
  await sendMail(tx, writeMail(services, envelope, { ...letter, name: '' }))
}
