import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { CommunityView } from '../../queries.ts'
import { writeToCommunity, writeToMember } from '../emails.ts'
import type { Posting } from '../letters.ts'
import { paths } from '../paths.ts'
import { askAgainOn } from '../rules.ts'
import { publicName } from '../words.ts'
import type { OpinionView, RequestView } from './queries.ts'
import { letters } from './words.ts'

type Community = Pick<CommunityView, 'id' | 'name' | 'slug'>

/** Every member learns that someone asks to join. */
export const tellRequest = (
  tx: Database,
  services: Posting,
  community: Community,
  request: RequestView,
  { day, except }: { day: Day; except: Id },
) =>
  writeToCommunity(
    tx,
    services,
    { id: community.id, day },
    {
      key: `community-request:${request.id}`,
      subject: letters.made.subject(community.name),
      letter: {
        // a name travels by mail to members only, and they may read it on the page
        paragraphs: letters.made.paragraphs(publicName(request), community.name, request.opinionsUntil),
        action: { label: letters.made.action, path: paths.request(community.slug, request.id) },
      },
    },
    except,
  )

type Settled = { favourable: number; unfavourable: number; opinions: readonly OpinionView[]; today: Day }

/** The applicant learns what became of the request, with the reasons when it was put off. */
export const tellSettled = (
  tx: Database,
  services: Posting,
  community: Community,
  request: RequestView,
  how: 'admitted' | 'adjourned',
  { favourable, unfavourable, opinions, today }: Settled,
) => {
  if (!request.applicantId) return Promise.resolve()
  const letter = letters[how]
  const reasons = opinions.flatMap(({ opinion, reason }) => (opinion === 'unfavourable' ? [reason] : []))
  const paragraphs =
    how === 'admitted'
      ? letters.admitted.paragraphs(request.name, community.name, favourable, unfavourable)
      : letters.adjourned.paragraphs(request.name, community.name, reasons, askAgainOn(today))
  const path = how === 'admitted' ? paths.members(community.slug) : paths.request(community.slug, request.id)
  return writeToMember(
    tx,
    services,
    { kind: request.kind, id: request.applicantId },
    {
      key: `community-request-${how}:${request.id}`,
      subject: letter.subject(community.name),
      letter: { paragraphs, action: { label: letter.action, path } },
    },
  )
}
