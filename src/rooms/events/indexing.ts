import type { Database } from '#core/database.ts'
import { plainText } from '#core/pure/markdown.ts'
import { indexEntry, removeEntry } from '#core/search/index-entry.ts'
import { ancestorsOf, departmentCodesOf } from '#rooms/geography/index.ts'
import { paths } from './paths.ts'
import type { EventView } from './queries.ts'

/** Brings what the search knows of an event to what is announced. */
export const refreshEvent = async (tx: Database, event: EventView): Promise<void> => {
  if (event.status === 'draft') return removeEntry(tx, 'event', event.id)
  const placeIds = event.territoryId === null ? [] : [event.territoryId]
  await indexEntry(tx, {
    kind: 'event',
    subjectId: event.id,
    path: paths.event(event.slug),
    title: event.title,
    summary: event.summary,
    aliases: [],
    text: [plainText(event.description), event.venue, ...event.roles.map(({ name }) => name)].join(' '),
    placeLabel: event.territory?.name ?? '',
    challengeIds: [],
    placeIds: placeIds.length > 0 ? await ancestorsOf(tx, placeIds) : [],
    departmentCodes: placeIds.length > 0 ? await departmentCodesOf(tx, placeIds) : [],
    ruralities: [],
    stage: null,
    legalForm: null,
    marks: [],
    prominence: 0,
    fictional: event.demo,
    changedAt: event.updatedAt,
  })
}
