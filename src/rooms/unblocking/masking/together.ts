import { fewest } from '../rules.ts'

/** A count, and the most it may hold while nothing is said of it. */
export type Cell = { n: number; unsaid: number }

export const inFives = (n: number): number => Math.max(0, Math.floor(n / fewest) * fewest)
/** The most that a number said may hold: « 25 or more » is 25 to 29. */
export const topOf = (said: number, unsaid = fewest - 1): number => (said === 0 ? unsaid : said + fewest - 1)

const sum = (all: readonly number[]) => all.reduce((total, n) => total + n, 0)
const saidOf = (n: number, unsaid: number) => (n > unsaid ? inFives(n) : 0)

/**
 * Several breakdowns of the same cases and their total, as they may be published together: « at least », in fives, zero when nothing is said.
 * Each breakdown lists all its values, the empty ones too: what is not said may be none. For any total from the one said to four more, each
 * breakdown has room below and above; so the total, known some other way, still tells nothing of what a small cell holds. Where there is no
 * room (all its cells nearly full) the total, then what says more than it, is said lower: it stays true.
 */
export const together = (
  total: number,
  breakdowns: readonly (readonly Cell[])[],
): { total: number; breakdowns: number[][] } => {
  let cells = breakdowns.map((all) => all.map(({ n, unsaid }) => ({ said: saidOf(n, unsaid), unsaid })))
  for (;;) {
    const room = cells.map((all) => sum(all.map(({ said, unsaid }) => topOf(said, unsaid))) - fewest)
    const said = inFives(Math.min(total, ...room))
    const tooMuch = cells.find((all) => sum(all.map((one) => one.said)) > said)
    if (!tooMuch) return { total: said, breakdowns: cells.map((all) => all.map((one) => one.said)) }
    const least = Math.min(...tooMuch.filter((one) => one.said > 0).map((one) => one.said))
    const lowered = tooMuch.findIndex((one) => one.said === least)
    cells = cells.map((all) =>
      all === tooMuch
        ? all.map((one, at) => (at === lowered ? { ...one, said: saidOf(least - fewest, one.unsaid) } : one))
        : all,
    )
  }
}
