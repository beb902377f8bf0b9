import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { indexEntry } from '#core/search/index-entry.ts'
import { unfiltered } from '#core/search/types.ts'
import { variantsOf } from '#core/search/vocabulary.ts'
import { paths } from '../paths.ts'
import { workById } from './queries.ts'
import { horizonNames, statusNames } from './words-names.ts'

/** Brings what the search knows of a work to what its page says. */
export const refreshWork = async (tx: Database, id: Id): Promise<void> => {
  const work = await workById(tx, id)
  const said = [work.lead, work.partners, work.nextStep, ...work.points.map(({ text }) => text)].join('\n')
  await indexEntry(tx, {
    ...unfiltered,
    kind: 'work',
    subjectId: id,
    path: paths.work(work.slug),
    title: work.title,
    summary: `${statusNames[work.status]}, ${horizonNames[work.horizon].toLowerCase()}. ${work.purpose}`,
    text: [said, ...variantsOf([said, work.purpose])].join('\n'),
    fictional: work.demo,
    changedAt: work.updatedAt,
  })
}
