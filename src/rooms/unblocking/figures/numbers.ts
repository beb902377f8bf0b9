import type { Counted, Dimension, Line, Step } from './rules.ts'

export const counts = [
  'filed',
  'open',
  'answered',
  'withdrawn',
  'late',
  'rose',
  'climbed',
  'lacks_level',
  'contested',
] as const
export type Count = (typeof counts)[number]

/** All that is published, already masked: `null` is not said. `invented`: cases of the demonstration among them, or left out. */
export type Figures = {
  counts: Record<Count, number | null>
  medians: Record<Step, number | null>
  breakdowns: Record<Dimension, Line[]>
  invented: number | null
}

/** All that was counted: never shown. `told`: of how many cases each median is. `named`: every region, every challenge. */
export type Tallied = {
  counted: Record<Count, number>
  medians: Record<Step, number | null>
  told: Record<Step, number>
  lines: Counted[]
  named: { region: string[] | null; challenge: string[] | null }
  invented: number
  withInvented: boolean
}
