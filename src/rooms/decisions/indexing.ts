import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { excerpt } from '#core/pure/text.ts'
import { indexEntry, removeEntry } from '#core/search/index-entry.ts'
import { unfiltered } from '#core/search/types.ts'
import { variantsOf } from '#core/search/vocabulary.ts'
import { paths } from './paths.ts'
import { decisionById } from './queries.ts'

/**
 * Brings what the search knows of a decision to what was announced. A draft and what is decided behind closed doors are not found; nor is
 * what settles something else, a mandate or an exclusion: it is read where that is, and nobody finds a name by it.
 */
export const refreshDecision = async (tx: Database, id: Id, changedAt: Date): Promise<void> => {
  const { status, purpose, in: body, title, question, demo } = await decisionById(tx, id)
  if (status === 'draft' || purpose !== null || body.closedDoors) return removeEntry(tx, 'decision', id)
  await indexEntry(tx, {
    ...unfiltered,
    kind: 'decision',
    subjectId: id,
    path: paths.decision(id),
    title,
    summary: `${body.name}. ${excerpt(question, 200)}`,
    text: [question, ...variantsOf([title, question])].join('\n'),
    marks: status === 'cancelled' ? ['cancelled'] : [],
    fictional: demo,
    changedAt,
  })
}
