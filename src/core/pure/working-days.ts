import publicHolidays from '@socialgouv/jours-feries'
import { addDays, type Day, daysBetween, weekday } from './dates.ts'

const HALF_DAY_MS = 43_200_000
const SATURDAY = 6
const SUNDAY = 0

const holidaysByYear = new Map<number, ReadonlySet<Day>>()

/** The eleven public holidays of metropolitan France, right from 1900 to 2099 (the Easter rule of the library). */
function holidaysOf(year: number): ReadonlySet<Day> {
  const known = holidaysByYear.get(year)
  if (known) return known
  const days = new Set(Object.values(publicHolidays(year)).map(localDay))
  holidaysByYear.set(year, days)
  return days
}

/** The library adds spans of 24 hours to local midnights: read at noon, a change of clocks cannot move the day. */
function localDay(localMidnight: Date): Day {
  const noon = new Date(localMidnight.getTime() + HALF_DAY_MS)
  return new Date(Date.UTC(noon.getFullYear(), noon.getMonth(), noon.getDate())).toISOString().slice(0, 10)
}

const isWeekend = (day: Day) => weekday(day) === SATURDAY || weekday(day) === SUNDAY
const yearOf = (day: Day) => Number(day.slice(0, 4))

export const isPublicHoliday = (day: Day) => holidaysOf(yearOf(day)).has(day)

export const isWorkingDay = (day: Day) => !isWeekend(day) && !isPublicHoliday(day)

/** The day itself when it is a working day, otherwise the next one. */
export function nextWorkingDay(day: Day): Day {
  let next = day
  while (!isWorkingDay(next)) next = addDays(next, 1)
  return next
}

/** The n-th working day after `day` (n >= 0); for n = 0, `day` itself or the next working day. */
export function addWorkingDays(day: Day, n: number): Day {
  let reached = n === 0 ? nextWorkingDay(day) : day
  for (let left = n; left > 0; left--) reached = nextWorkingDay(addDays(reached, 1))
  return reached
}

/** Working days after `from`, up to and including `to`; negative when `to` comes first. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(to, from)
  return weekdaysBetween(from, to) - holidaysOnWeekdays(from, to)
}

/** The working days of a span, both ends included: the place of a day among them is how many there are up to it. */
export function workingDaysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  return days
}

function weekdaysBetween(from: Day, to: Day): number {
  const days = daysBetween(from, to)
  const wholeWeeks = Math.floor(days / 7)
  let found = wholeWeeks * 5
  for (let day = addDays(from, wholeWeeks * 7 + 1); day <= to; day = addDays(day, 1)) if (!isWeekend(day)) found++
  return found
}

function holidaysOnWeekdays(from: Day, to: Day): number {
  let found = 0
  for (let year = yearOf(from); year <= yearOf(to); year++)
    for (const day of holidaysOf(year)) if (from < day && day <= to && !isWeekend(day)) found++
  return found
}
