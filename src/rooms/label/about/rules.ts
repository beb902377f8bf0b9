import { addDays, type Day } from '#core/pure/dates.ts'
import { type Clock, elapsed } from '#core/pure/deadline.ts'
import type { ClockKind } from '../rules.ts'

/** Under this many files, a figure would say more about one of them than about us. */
export const enough = 5

export type Taken = { kind: ClockKind; files: number; median: number | null; nineOfTen: number | null }

/** The value under which `share` of the sorted days are: nearest rank, so it is always one that was really taken. */
const rank = (sorted: readonly number[], share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0

/** What a step really took, in working days, pauses aside. */
export const takenFor = (kind: ClockKind, clocks: readonly Clock[]): Taken => {
  const days = clocks.flatMap((clock) => (clock.stoppedOn ? elapsed(clock, clock.stoppedOn) : [])).sort((a, b) => a - b)
  const isEnough = days.length >= enough
  return {
    kind,
    files: days.length,
    median: isEnough ? rank(days, 0.5) : null,
    nineOfTen: isEnough ? rank(days, 0.9) : null,
  }
}

/** The first day of the twelve months that are counted. */
export const countedFrom = (today: Day): Day => addDays(today, -365)
