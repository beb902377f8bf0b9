import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { instantInParis } from '#core/pure/paris-time.ts'
import { excerpt } from '#core/pure/text.ts'
import { indexEntry, removeEntry } from '#core/search/index-entry.ts'
import { unfiltered } from '#core/search/types.ts'
import { variantsOf } from '#core/search/vocabulary.ts'
import { type PlaceKeys, placeKeysOf } from '#rooms/geography/index.ts'
import { paths } from './paths.ts'
import { communityById } from './queries.ts'
import { kindNames } from './words.ts'

/** Brings what the search knows of a community to how it presents itself. One that is closed is found no more. */
export const refreshCommunity = async (tx: Database, id: Id, changedOn: Day): Promise<void> => {
  const community = await communityById(tx, id)
  if (community.status === 'closed') return removeEntry(tx, 'community', id)
  const text = [community.purpose, community.rules, community.rhythm].join('\n')
  await indexEntry(tx, {
    ...unfiltered,
    ...(await groundOf(tx, id)),
    kind: 'community',
    subjectId: id,
    path: paths.community(community.slug),
    title: community.name,
    summary: [`${kindNames[community.kind]}.`, excerpt(community.purpose, 200)].filter(Boolean).join(' '),
    text: [text, ...variantsOf([text])].join('\n'),
    placeLabel: community.territory.name,
    fictional: community.fictional,
    changedAt: instantInParis(changedOn, '12:00'),
  })
}

/** Where the filters find what is done in a community: the places it covers; none, and it is found everywhere by its words. */
export const groundOf = async (tx: Database, communityId: Id | null): Promise<PlaceKeys> => {
  const places =
    communityId === null
      ? []
      : await tx
          .selectFrom('community_territory')
          .select('territory_id')
          .where('community_id', '=', communityId)
          .execute()
  return placeKeysOf(
    tx,
    places.map(({ territory_id }) => territory_id),
  )
}
