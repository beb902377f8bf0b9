import { formatDay, parisDay } from '#core/pure/dates.ts'
import { When } from '#ui/index.ts'
import type { EventView } from './queries.ts'
import { words } from './words.ts'

type Dated = Pick<EventView, 'precision' | 'startsOn' | 'endsOn' | 'startsAt' | 'endsAt'>

const hour = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: 'numeric', minute: '2-digit' })

const hourOf = (at: Date): string =>
  hour
    .format(at)
    .replace(':', '\u00a0h\u00a0')
    .replace(/\u00a000$/, '')

/** An absolute date, to the precision that is known: « Jeudi 3 décembre 2026, de 18 h à 21 h (heure de Paris) ». */
export const EventDate = ({ event }: { event: Dated }) => {
  const { precision, startsOn, endsOn, startsAt, endsAt } = event
  if (precision === 'month') return <When date={startsOn.slice(0, 7)} precision="month" />
  if (precision === 'day' && endsOn !== startsOn) {
    return <span>{`du ${formatDay(startsOn, { weekday: true })} au ${formatDay(endsOn, { weekday: true })}`}</span>
  }
  const day = <time datetime={startsOn}>{formatDay(startsOn, { weekday: true })}</time>
  if (!startsAt) return day
  const until = endsAt && parisDay(endsAt) === startsOn ? ` à ${hourOf(endsAt)}` : ''
  return (
    <span>
      {day}, {until ? `de ${hourOf(startsAt)}${until}` : hourOf(startsAt)} ({words.zone})
    </span>
  )
}
