import type { Database } from '#core/database.ts'
import { formatDay, formatMonth } from '#core/pure/dates.ts'
import { plainText } from '#core/pure/markdown.ts'
import { indexEntry, removeEntry } from '#core/search/index-entry.ts'
import { unfiltered } from '#core/search/types.ts'
import { variantsOf } from '#core/search/vocabulary.ts'
import { placeKeysOf } from '#rooms/geography/index.ts'
import { paths } from './paths.ts'
import type { EventView } from './queries.ts'
import { roleNames } from './words.ts'

/** Brings what the search knows of an event to what is announced. What is cancelled is marked so wherever it is found. */
export const refreshEvent = async (tx: Database, event: EventView): Promise<void> => {
  if (event.status === 'draft') return removeEntry(tx, 'event', event.id)
  const placeIds = event.territoryId === null ? [] : [event.territoryId]
  const names = event.roles.map(({ role, name }) => `${roleNames[role]} ${name}`)
  const text = [plainText(event.description), event.venue, event.address, ...names].join('\n')
  await indexEntry(tx, {
    ...unfiltered,
    ...(await placeKeysOf(tx, placeIds)),
    kind: 'event',
    subjectId: event.id,
    path: paths.event(event.slug),
    title: event.title,
    summary: [`${whenOf(event)}.`, event.summary].filter(Boolean).join(' '),
    text: [text, ...variantsOf([text, event.summary])].join('\n'),
    placeLabel: event.territory?.name ?? '',
    marks: event.status === 'cancelled' ? ['cancelled'] : [],
    fictional: event.demo,
    changedAt: event.updatedAt,
  })
}

const whenOf = ({ precision, startsOn, endsOn }: EventView): string => {
  const day = formatDay(startsOn, { weekday: true })
  const said =
    precision === 'month'
      ? formatMonth(startsOn.slice(0, 7))
      : precision === 'day' && endsOn !== startsOn
        ? `du ${formatDay(startsOn)} au ${formatDay(endsOn)}`
        : day
  return said.charAt(0).toUpperCase() + said.slice(1)
}
