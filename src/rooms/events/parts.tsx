import { formatDay } from '#core/pure/dates.ts'
import { When } from '#ui/index.ts'
import type { EventView } from './queries.ts'
import { dayIn, type Zone } from './rules.ts'
import { words, zoneNames } from './words.ts'

type Dated = Pick<EventView, 'precision' | 'startsOn' | 'endsOn' | 'startsAt' | 'endsAt' | 'zone'>

/** « 18 h », « 21 h 30 », on the clocks of a place. */
const hourOf = (at: Date, zone: Zone): string =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: zone, hour: 'numeric', minute: '2-digit' })
    .format(at)
    .replace(/^0(?=\d)/, '')
    .replace(':', '\u00a0h\u00a0')
    .replace(/\u00a000$/, '')

const weekday = (day: string) => formatDay(day, { weekday: true })

type DateProps = {
  event: Dated
  /** Left out where « heures de Paris » is said once for several dates; any other clock is always said. */
  paris?: boolean
}

/** An absolute date, to the precision that is known: « Jeudi 3 décembre 2026, de 18 h à 21 h (heure de Paris) ». */
export const EventDate = (props: DateProps) => (
  <span class="cap">
    <Moment {...props} />
  </span>
)

const Moment = ({ event, paris = true }: DateProps) => {
  const { precision, startsOn, endsOn, startsAt, endsAt, zone } = event
  if (precision === 'month') return <When date={startsOn.slice(0, 7)} precision="month" />
  if (!startsAt) {
    return endsOn === startsOn ? (
      <time datetime={startsOn}>{weekday(startsOn)}</time>
    ) : (
      <span>{`du ${weekday(startsOn)} au ${weekday(endsOn)}`}</span>
    )
  }
  const clock = zone === 'Europe/Paris' && !paris ? '' : ` (${zoneNames[zone]})`
  return (
    <>
      {hours({ startsOn, startsAt, endsAt, zone })}
      {clock}
    </>
  )
}

type Timed = { startsOn: string; startsAt: Date; endsAt: Date | null; zone: Zone }

const night = 12 * 3_600_000

const hours = ({ startsOn, startsAt, endsAt, zone }: Timed) => {
  const from = hourOf(startsAt, zone)
  const day = <time datetime={startsAt.toISOString()}>{weekday(startsOn)}</time>
  if (!endsAt) return [day, `, ${from}`]
  const to = hourOf(endsAt, zone)
  const last = dayIn(zone, endsAt)
  if (last === startsOn) return [day, `, de ${from} à ${to}`]
  if (endsAt.getTime() - startsAt.getTime() < night) return [day, `, de ${from} à ${to} ${words.nextDay}`]
  return ['du ', day, ` à ${from} au ${weekday(last)} à ${to}`]
}
