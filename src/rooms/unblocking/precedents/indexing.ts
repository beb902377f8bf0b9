import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { excerpt } from '#core/pure/text.ts'
import { indexEntry, removeEntry } from '#core/search/index-entry.ts'
import { unfiltered } from '#core/search/types.ts'
import { variantsOf } from '#core/search/vocabulary.ts'
import { effectiveChallengeIds } from '#rooms/challenges/index.ts'
import { placeKeysOf } from '#rooms/geography/index.ts'
import { paths } from '../paths.ts'
import { matterNames, outcomeNames } from '../words.ts'
import { publishedPrecedent } from './library/queries-sheet.ts'

/** Brings what the search knows of a precedent to what is published: anything else is not found. */
export const refreshPrecedent = async (tx: Database, id: Id, changedAt: Date): Promise<void> => {
  const one = await publishedPrecedent(tx, id)
  if (!one) return removeEntry(tx, 'precedent', id)
  await indexEntry(tx, {
    ...unfiltered,
    ...(await placeKeysOf(tx, one.placeId === null ? [] : [one.placeId])),
    kind: 'precedent',
    subjectId: id,
    path: paths.precedent(one.slug),
    title: one.title,
    summary: excerpt(one.blockage, 200),
    placeLabel: one.place ?? '',
    challengeIds: await effectiveChallengeIds(tx, one.challengeIds),
    text: [
      ...[one.blockage, one.rule, one.protectedPurpose, one.wayOut, one.legalBasis],
      ...[matterNames[one.matter], outcomeNames[one.outcome], ...variantsOf([one.title, one.blockage])],
    ].join('\n'),
    fictional: one.demo,
    changedAt,
  })
}
