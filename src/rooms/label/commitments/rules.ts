import { addDays, type Day } from '#core/pure/dates.ts'
import { monthsAfter } from '#core/pure/months.ts'
import type { AwardState } from '../rules.ts'

/** Those who keep the sheet of the structure, owners and editors alike: nobody in their name. */
export const canReport = (sheet: { memberRole: string | null }): boolean => sheet.memberRole !== null

/** What was promised is told as long as the label holds, and while it is suspended. */
export const takesReports = (state: AwardState): boolean => state === 'active' || state === 'suspended'

/** Days after each birthday of a label during which its owners are reminded, once: the night the job failed is made up for. */
const reminderDays = 7

/** The birthday of a label that this day follows by a few days at most, from the first one on; null otherwise. */
export const birthdayOf = (since: Day, today: Day): { years: number; on: Day } | null => {
  const years = Number(today.slice(0, 4)) - Number(since.slice(0, 4))
  for (const count of [years, years - 1]) {
    const on = monthsAfter(since, count * 12)
    if (count >= 1 && on <= today && today < addDays(on, reminderDays)) return { years: count, on }
  }
  return null
}

type Promised = { target: number; value: number | null; reportedOn: Day | null }

/** Those to be reminded of: not reached, and nothing said of them for a year. */
export const isSilent = ({ target, value, reportedOn }: Promised, birthday: { years: number }, since: Day): boolean =>
  (value === null || value < target) &&
  (reportedOn === null || reportedOn < monthsAfter(since, (birthday.years - 1) * 12 + 1))
