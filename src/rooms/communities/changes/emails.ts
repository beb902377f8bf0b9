import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { writeToCommunity, writeToMember } from '../members/emails.ts'
import { type Posting, writeTo } from '../members/letters.ts'
import { peopleAroundGroups, peopleOfCommunity } from '../members/queries-people.ts'
import { changePaths as paths } from './paths.ts'
import type { Change } from './queries.ts'
import { words } from './words.ts'

type Community = { id: Id; name: string; slug: string }
type Asked = Pick<Change, 'id' | 'kind' | 'newName'>
const { letters } = words

/** What happened to a community, and the way to its page. */
const news = ({ slug }: Community, key: string, said: { subject: string; paragraphs: readonly string[] }) => ({
  key,
  subject: said.subject,
  letter: { paragraphs: said.paragraphs, action: { label: letters.open, path: paths.community(slug) } },
})

/** Every member learns that the name or the end of the community is put to them. */
export const tellChangeAsked = (
  tx: Database,
  services: Posting,
  community: Community,
  { id, kind, newName }: Asked,
  { day, except }: { day: Day; except: Id },
): Promise<void> => {
  const paragraphs =
    kind === 'name' ? letters.asked.name(community.name, newName ?? '') : letters.asked.closing(community.name)
  const action = { label: letters.asked.action, path: paths.changes(community.slug) }
  const subject = letters.asked.subject(community.name)
  const told = { key: `community-change-asked:${id}`, subject, letter: { paragraphs, action } }
  return writeToCommunity(tx, services, { id: community.id, day }, told, except)
}

/** Every member learns what they decided of it. */
export const tellChanged = (
  tx: Database,
  services: Posting,
  community: Community,
  { id, kind, newName }: Asked,
  day: Day,
): Promise<void> => {
  const said = kind === 'name' ? letters.renamed(community.name, newName ?? '') : letters.closed(community.name)
  return writeToCommunity(tx, services, { id: community.id, day }, news(community, `community-changed:${id}`, said))
}

/** Every member learns why the name they chose is not theirs. */
export const tellTaken = (
  tx: Database,
  services: Posting,
  community: Community,
  { id, newName }: Asked,
  day: Day,
): Promise<void> => {
  const told = news(community, `community-name-taken:${id}`, letters.taken(community.name, newName ?? ''))
  return writeToCommunity(tx, services, { id: community.id, day }, told)
}

/** Who asked to join what closes learns that nobody will answer. */
export const tellApplicant = async (
  tx: Database,
  services: Posting,
  community: Community,
  { id, organisation_id, person_id }: { id: Id; organisation_id: Id | null; person_id: Id | null },
): Promise<void> => {
  const who = organisation_id ?? person_id
  if (who === null) return
  const told = news(community, `community-closed-request:${id}`, letters.unanswered(community.name))
  await writeToMember(tx, services, { kind: organisation_id ? 'organisation' : 'person', id: who }, told)
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
  const others = (await peopleAroundGroups(tx, groups, day)).filter(({ id }) => !told.has(id))
  const key = `community-closed-groups:${community.id}`
  await writeTo(tx, services, others, news(community, key, letters.groupsClosed(community.name)))
}

/** Who was invited into what closes learns that the invitation leads nowhere. */
export const tellGuest = async (
  tx: Database,
  services: Posting,
  community: Community,
  { id, organisation_id, email }: { id: Id; organisation_id: Id | null; email: string | null },
): Promise<void> => {
  const told = news(community, `community-closed-invitation:${id}`, letters.uninvited(community.name))
  if (organisation_id !== null) return writeToMember(tx, services, { kind: 'organisation', id: organisation_id }, told)
  if (email === null) return
  const envelope = {
    ...{ eventKey: told.key, to: email, recipientId: null },
    ...{ category: 'community' as const, subject: told.subject },
  }
  await sendMail(tx, writeMail(services, envelope, { ...told.letter, name: '' }))
}
