import { addDays, type Day } from './dates.ts'

/** The same day some months later, or the last day of that month. */
export const monthsAfter = (day: Day, months: number): Day => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  const first = `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}-01`
  const lastOfMonth = addDays(addDays(first, 31).slice(0, 8).concat('01'), -1)
  const same = first.slice(0, 8) + day.slice(8)
  return same > lastOfMonth ? lastOfMonth : same
}
