import { type Day, daysBetween, parisDay } from '#core/pure/dates.ts'

/** A sheet that nobody confirmed for a year may no longer be true. */
export const sureDays = 365

/** Days between two times one asks whether a sheet is still true, and how long one goes on asking. */
const againDays = 60
const askedUntilDays = 730

type Told = { checkedOn: Day | null; updatedAt: Date; publishedAt: Date | null }

/** The last day when someone said, or wrote, what the sheet says. */
export const lastSure = ({ checkedOn, updatedAt, publishedAt }: Told): Day => {
  const days = [checkedOn, parisDay(updatedAt), publishedAt && parisDay(publishedAt)]
  return days.reduce<Day>((last, day) => (day !== null && day > last ? day : last), '0001-01-01')
}

/** Has nobody confirmed nor changed it for a year? */
export const isUnsureSince = (sheet: Told, today: Day): boolean => daysBetween(lastSure(sheet), today) > sureDays

/** Must those who keep it be asked today whether it is still true? Every two months, for a year; then those in charge see to it. */
export const isToAsk = (sheet: Told & { askedOn: Day | null }, today: Day): boolean => {
  if (!isUnsureSince(sheet, today)) return false
  const sure = lastSure(sheet)
  if (sheet.askedOn === null || sheet.askedOn <= sure) return true
  return daysBetween(sure, today) <= askedUntilDays && daysBetween(sheet.askedOn, today) >= againDays
}
