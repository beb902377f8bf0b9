import { addDays, type Day, isDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { fold } from '#core/pure/text.ts'
import { type Appointment, isAway, type Level, levels, type Matter, type Power } from '../rules.ts'

/** In the order they are read. */
export const states = ['in_force', 'away', 'coming', 'proposed', 'suspended', 'ended'] as const
export type State = (typeof states)[number]
export type Standing = Omit<Appointment, 'id' | 'personId'>

/** Where an appointment stands that day. Only « in force » and « away » may have a case. */
export const stateOf = (one: Standing, today: Day): State => {
  if ((one.endedOn !== null && one.endedOn <= today) || one.endsOn < today) return 'ended'
  if (one.appointedAt === null) return 'proposed'
  if (one.suspendedOn !== null && one.suspendedOn <= today) return 'suspended'
  if (one.startsOn > today) return 'coming'
  return isAway(one, today) ? 'away' : 'in_force'
}

export const isUsable = (state: State): boolean => state === 'in_force' || state === 'away'
/** Appointed, and not over. */
export const isLiving = (state: State): boolean => state !== 'ended' && state !== 'proposed'

/** What everyone reads of a perimeter, and what the person appointed may do within it. */
export type Asked = {
  function: string
  service: string
  authority: string
  level: Level
  matters: readonly Matter[]
  everywhere: boolean
  placeIds: readonly number[]
  powers: readonly Power[]
  startsOn: Day
  endsOn: Day
  loadLimit: number
}
export type Act = { act: string; actOn: Day; authority: string; startsOn: Day; endsOn: Day }

export type Candidate = { id: Id; name: string; verified: boolean; suspended: boolean; demo: boolean }
/** Where someone supervises: everywhere, or these places and what they hold. */
export type Scope = 'everywhere' | readonly number[]

export type PersonRefusal = 'oneself' | 'unknown-person' | 'unverified' | 'suspended'
export type ScopeRefusal = 'too-high' | 'outside' | 'no-place'
export type DatesRefusal = 'dates-wrong' | 'already-over' | 'too-far' | 'too-long'
export type ActRefusal = 'act-missing' | 'act-date' | 'before-act'
export type AskedRefusal = PersonRefusal | ScopeRefusal | DatesRefusal | 'names-someone'

const yearsAtMost = 3
const daysAhead = 365
const actLength = 5
/** From there on, only those who supervise the whole country decide. */
export const nationalFrom: Level = 4

/** May this account be appointed, or stand in? Of the same world as whoever decides, and never themselves. */
export const personRefusal = (
  actor: { id: Id; demo: boolean },
  person: Candidate | undefined,
): PersonRefusal | null => {
  if (!person || person.demo !== actor.demo) return 'unknown-person'
  if (person.id === actor.id) return 'oneself'
  if (!person.verified) return 'unverified'
  return person.suspended ? 'suspended' : null
}

/** `places`: each place of the perimeter, with those that contain it. */
export const scopeRefusal = (
  scope: Scope,
  { level, everywhere }: Pick<Asked, 'level' | 'everywhere'>,
  places: readonly (readonly number[])[],
): ScopeRefusal | null => {
  if (!everywhere && places.length === 0) return 'no-place'
  if (scope === 'everywhere') return null
  if (level >= nationalFrom || everywhere) return 'too-high'
  return places.every((within) => within.some((id) => scope.includes(id))) ? null : 'outside'
}

const yearsAfter = (day: Day, years: number): Day => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

export const datesRefusal = (startsOn: Day, endsOn: Day, today: Day): DatesRefusal | null => {
  if (!isDay(startsOn) || !isDay(endsOn) || endsOn < startsOn) return 'dates-wrong'
  if (endsOn < today) return 'already-over'
  if (startsOn > addDays(today, daysAhead)) return 'too-far'
  return endsOn > yearsAfter(startsOn, yearsAtMost) ? 'too-long' : null
}

/** No appointment without its act, and nothing before it. */
export const actRefusal = ({ act, actOn, startsOn }: Omit<Act, 'endsOn' | 'authority'>, today: Day) => {
  if (act.trim().length < actLength) return 'act-missing'
  if (!isDay(actOn) || actOn > today) return 'act-date'
  return startsOn < actOn ? 'before-act' : null
}

/** What everyone reads holds no name and no address: a function is what stays when the person changes. */
export const namesSomeone = (text: string, name: string): boolean => {
  if (text.includes('@')) return true
  const said = new Set(fold(text).split(' '))
  const names = fold(name).split(' ').filter(Boolean)
  return names.length > 0 && names.every((word) => said.has(word))
}

/** May this be proposed? The act comes later. */
export const canPropose = (
  by: { id: Id; demo: boolean; scope: Scope },
  person: Candidate | undefined,
  asked: Asked,
  places: readonly (readonly number[])[],
  today: Day,
): AskedRefusal | null => {
  const refusal = personRefusal(by, person) ?? scopeRefusal(by.scope, asked, places)
  if (refusal) return refusal
  if (namesSomeone(`${asked.function} ${asked.service} ${asked.authority}`, person?.name ?? '')) return 'names-someone'
  return datesRefusal(asked.startsOn, asked.endsOn, today)
}

export type AbsenceRefusal = 'dates-wrong' | 'already-over' | 'after-term'

/** An absence ends one day, not before today, and begins within the appointment. */
export const absenceRefusal = (from: Day, until: Day, endsOn: Day, today: Day): AbsenceRefusal | null => {
  if (!isDay(from) || !isDay(until) || until < from) return 'dates-wrong'
  if (until < today) return 'already-over'
  return from > endsOn ? 'after-term' : null
}

export type Rung = { level: Level; here: string[]; climbsTo: Level | null }

/** Level by level, who can act, and where a case climbs when nobody does: the first level above with someone, or none. */
export const ladderOf = (hands: readonly { level: Level; said: string }[]): Rung[] =>
  levels.map((level) => {
    const here = hands.filter((hand) => hand.level === level).map(({ said }) => said)
    const next = levels.find((higher) => higher > level && hands.some((hand) => hand.level === higher)) ?? null
    return { level, here, climbsTo: here.length > 0 ? null : next }
  })

export type DeputyRefusal =
  | PersonRefusal
  | 'same-person'
  | 'act-missing'
  | 'dates-wrong'
  | 'already-over'
  | 'outside-term'
  | 'already-deputy'
type Term = { startsOn: Day; endsOn: Day }

/** May this account stand in? Another person, by an act, within the dates of the appointment, once at a time. */
export const deputyRefusal = (
  actor: { id: Id; demo: boolean },
  person: Candidate | undefined,
  { act, startsOn, endsOn }: Term & { act: string },
  appointment: Term & { personId: Id | null },
  others: readonly (Term & { personId: Id; endedOn: Day | null })[],
  today: Day,
): DeputyRefusal | null => {
  const refusal = personRefusal(actor, person)
  if (refusal) return refusal
  if (person?.id === appointment.personId) return 'same-person'
  if (act.trim().length < actLength) return 'act-missing'
  if (!isDay(startsOn) || !isDay(endsOn) || endsOn < startsOn) return 'dates-wrong'
  if (endsOn < today) return 'already-over'
  if (startsOn < appointment.startsOn || endsOn > appointment.endsOn) return 'outside-term'
  const same = others.some(
    (other) => other.personId === person?.id && !other.endedOn && other.startsOn <= endsOn && startsOn <= other.endsOn,
  )
  return same ? 'already-deputy' : null
}

/** Someone stands in on every day of the absence that was said. */
export const standsThroughout = (
  deputies: readonly (Term & { endedOn: Day | null })[],
  { absentFrom, absentUntil }: { absentFrom: Day | null; absentUntil: Day | null },
): boolean => {
  if (!absentFrom || !absentUntil) return false
  const standing = deputies.filter(({ endedOn }) => !endedOn).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  let from = absentFrom
  for (const { startsOn, endsOn } of standing) if (startsOn <= from && endsOn >= from) from = addDays(endsOn, 1)
  return from > absentUntil
}
