// A community, its members and votes, for the tests of this room.
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { person, placeId, published } from '../directory/room.fixture.ts'
import { type Proposal, proposeDecision } from './proposals/actions-proposing.ts'
import type { Body } from './rules.ts'
import { openVote } from './votes/actions-opening.ts'

export { browse, joins, mails, person, published } from '../directory/room.fixture.ts'

export const now = new Date('2026-11-22T10:00:00Z')
export const today = '2026-11-22'
const dayMs = 86_400_000
export const after = (days: number, from = now): Date => new Date(from.getTime() + days * dayMs)

let made = 0

/** A community begun by someone, with these people as members of their own. */
export const community = async (db: Database, starter: Actor | null, members: readonly Actor[] = []) => {
  made += 1
  const slug = `communaute-${made}`
  const { id } = await db
    .insertInto('community')
    .values({
      slug,
      name: `Communauté ${made}`,
      kind: 'collective',
      origin: 'existing',
      status: 'declared',
      territory_id: await placeId(db, 'commune', '23096'),
      started_by: starter?.id ?? null,
      started_on: '2026-01-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const member of members) await admits(db, id, { person: member.id })
  return { id, slug, body: { kind: 'community', id } as Body }
}

/** Makes someone a member, since a day. */
export const admits = async (
  db: Database,
  communityId: Id,
  who: { person?: Id; organisation?: Id },
  since = '2026-01-01',
) => {
  await db
    .insertInto('community_member')
    .values({
      community_id: communityId,
      person_id: who.person ?? null,
      organisation_id: who.organisation ?? null,
      joined_on: since,
    })
    .execute()
}

/** An organisation kept by someone, member of the community. */
export const memberOrganisation = async (
  services: Services,
  communityId: Id,
  keeper: Actor,
  name: string,
): Promise<Id> => {
  const sheet = await published(services, keeper, name, { kind: 'organisation' })
  await admits(services.db, communityId, { organisation: sheet.id })
  return sheet.id
}

/** A decision announced, that opens tomorrow and closes a week later, on « yes or no » unless said otherwise. */
export const announced = async (
  services: Services,
  body: Body,
  changes: Partial<Proposal> = {},
  actor: Actor | null = null,
) =>
  (
    await proposeDecision(
      services.db,
      services,
      actor,
      {
        body,
        title: 'Le rythme des réunions',
        question: 'Se réunit-on chaque mois\u00a0?',
        method: 'majority',
        quorum: 0,
        opensAt: after(1),
        closesAt: after(8),
        demo: false,
        ...changes,
      },
      now,
    )
  ).id

/** The same, open since tomorrow. */
export const opened = async (
  services: Services,
  body: Body,
  changes: Partial<Proposal> = {},
  actor: Actor | null = null,
) => {
  const id = await announced(services, body, changes, actor)
  if ((await openVote(services.db, id, after(1))) === null) throw new Error('the vote did not open')
  return id
}

/** Three people of the cast, members of a community that the first began. */
export const trio = async (services: Services) => {
  const [nadia, camille, paul] = [
    await person(services.db, 'nadia'),
    await person(services.db, 'camille'),
    await person(services.db, 'paul'),
  ]
  const group = await community(services.db, nadia, [nadia, camille, paul])
  return { nadia, camille, paul, ...group }
}
