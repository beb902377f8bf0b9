import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { excerpt } from '#core/pure/text.ts'
import { indexEntry, removeEntry } from '#core/search/index-entry.ts'
import { unfiltered } from '#core/search/types.ts'
import { variantsOf } from '#core/search/vocabulary.ts'
import { groundOf } from '../indexing.ts'
import { groupPaths as paths } from './paths.ts'
import { groupById } from './queries.ts'
import { isBehindDoors } from './rules.ts'
import { words } from './words.ts'

/** Brings what the search knows of a group to what it is for. One behind closed doors, or that is over, is found no more. */
export const refreshGroup = async (tx: Database, id: Id, changedAt: Date): Promise<void> => {
  const group = await groupById(tx, id)
  const isOver = group.status === 'closed' || group.community?.status === 'closed'
  if (isOver || isBehindDoors(group)) return removeEntry(tx, 'group', id)
  const where = group.community?.name ?? words.national
  await indexEntry(tx, {
    ...unfiltered,
    ...(await groundOf(tx, group.community?.id ?? null)),
    kind: 'group',
    subjectId: id,
    path: paths.group(group.slug),
    title: group.name,
    summary: [`${where}.`, excerpt(group.mission, 200)].filter(Boolean).join(' '),
    text: [group.mission, ...variantsOf([group.mission])].join('\n'),
    fictional: group.fictional,
    changedAt,
  })
}
