import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { joinWords } from '#core/pure/text.ts'
import { writeToCommunity, writeToMember } from '../members/emails.ts'
import { type Posting, writeTo } from '../members/letters.ts'
import { peopleOf, type Recipient } from '../members/queries-people.ts'
import type { CommunityView } from '../queries.ts'
import { paths } from './paths.ts'
import type { MandateView } from './queries.ts'
import { type ActivityVerb, letters, span } from './words.ts'

export type Community = Pick<CommunityView, 'id' | 'name' | 'slug'>
type Words = { subject: string; paragraphs: readonly string[] }

/** What happened to a mandate, publicly: who holds it, an organisation always. */
export const recordMandate = (
  tx: Database,
  community: Community,
  mandate: MandateView,
  verb: ActivityVerb,
  { actorId, at }: { actorId: Id | null; at: Date },
): Promise<void> =>
  record(tx, {
    actorId,
    verb,
    subject: { kind: 'community', id: community.id },
    isPublic: true,
    details: { title: holderNames(mandate), path: paths.one(community.slug, mandate.id), mandate: mandate.id },
    at,
  })

export const holderNames = ({ holders }: Pick<MandateView, 'holders'>): string =>
  joinWords(holders.map(({ name }) => name))
export const spanOf = ({ startsOn, endsOn }: Pick<MandateView, 'startsOn' | 'endsOn'>): string => span(startsOn, endsOn)

const newsOf = (
  community: Community,
  mandate: Pick<MandateView, 'id'>,
  key: string,
  { subject, paragraphs }: Words,
) => ({
  key: `mandate-${key}:${mandate.id}`,
  subject,
  letter: { paragraphs, action: { label: letters.open, path: paths.one(community.slug, mandate.id) } },
})

/** Everyone who speaks for a member. */
export const tellMembers = (
  tx: Database,
  services: Posting,
  community: Community,
  mandate: Pick<MandateView, 'id'>,
  { key, words, day, except = null }: { key: string; words: Words; day: Day; except?: Id | null },
): Promise<void> =>
  writeToCommunity(tx, services, { id: community.id, day }, newsOf(community, mandate, key, words), except)

/** Those who keep the organisations that hold a mandate, or are to hold it; once each. */
const holderPeople = async (tx: Database, { holders }: Pick<MandateView, 'holders'>): Promise<Recipient[]> => {
  const all: Recipient[] = []
  for (const { id } of holders) all.push(...(await peopleOf(tx, { kind: 'organisation', id })))
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index)
}

export const tellHolders = async (
  tx: Database,
  services: Posting,
  community: Community,
  mandate: MandateView,
  { key, words, except = null }: { key: string; words: Words; except?: Id | null },
): Promise<void> =>
  writeTo(tx, services, await holderPeople(tx, mandate), newsOf(community, mandate, key, words), except)

/** The one member concerned: who objected, who is asked to accept. */
export const tellVoice = (
  tx: Database,
  services: Posting,
  community: Community,
  mandate: Pick<MandateView, 'id'>,
  {
    voice,
    key,
    words,
    except = null,
  }: { voice: { kind: string; id: Id }; key: string; words: Words; except?: Id | null },
): Promise<void> => writeToMember(tx, services, voice, newsOf(community, mandate, `${key}-${voice.id}`, words), except)
