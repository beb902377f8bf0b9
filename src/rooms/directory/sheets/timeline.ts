import type { PastEvent } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { ofAnother, told } from './words.ts'

export type TimelineLine = { at: Date; text: string }

/** The past as it is read: the changes of one day are one line. Newest first, as given. */
export const timelineOf = (events: readonly PastEvent[]): TimelineLine[] => {
  const merged: PastEvent[] = []
  for (const event of events.filter((one) => !isBeginningOfSameDay(one, events))) {
    const last = merged.at(-1)
    if (last && isSameEdition(last, event)) merged[merged.length - 1] = { ...last, details: joined(event, last) }
    else merged.push(event)
  }
  return merged.flatMap(({ at, verb, details }) => {
    const text = told(verb, details)
    return text ? { at, text } : []
  })
}

type Absorbed = { name: string; history: readonly PastEvent[] }

/** The past of a sheet with that of those merged into it, each of their lines saying whose it is. */
export const wholeTimeline = (events: readonly PastEvent[], absorbed: readonly Absorbed[]): TimelineLine[] =>
  [
    ...timelineOf(events),
    ...absorbed.flatMap(({ name, history }) =>
      timelineOf(history).map(({ at, text }) => ({ at, text: ofAnother(name, text) })),
    ),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())

/** Did someone in charge of the directory check the sheet on the day it shows? Otherwise its own team confirms it. */
export const isCheckedByCurator = ({ checkedOn }: { checkedOn: Day | null }, events: readonly PastEvent[]): boolean => {
  const last = events.find(({ verb, details }) => verb === 'sheet.checked' && details.on === checkedOn)
  return checkedOn !== null && last?.details.by === 'curator'
}

/** A sheet begun and published in one day was only published. */
const isBeginningOfSameDay = ({ verb, at }: PastEvent, events: readonly PastEvent[]): boolean =>
  verb === 'sheet.created' &&
  events.some((other) => other.verb === 'sheet.published' && parisDay(other.at) === parisDay(at))

const isSameEdition = (a: PastEvent, b: PastEvent): boolean =>
  a.verb === 'sheet.edited' &&
  b.verb === a.verb &&
  a.details.by === b.details.by &&
  a.details.proposed === b.details.proposed &&
  parisDay(a.at) === parisDay(b.at)

const partsOf = ({ details }: PastEvent): string[] => (Array.isArray(details.parts) ? details.parts.map(String) : [])

const joined = (earlier: PastEvent, later: PastEvent) => ({
  ...later.details,
  parts: [...new Set([...partsOf(earlier), ...partsOf(later)])],
})
