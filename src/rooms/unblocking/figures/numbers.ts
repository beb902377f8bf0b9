import type { Dimension, Line, Step } from './rules.ts'

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

/** All that is published, already masked. `invented`: cases of the demonstration among them, or left out. */
export type Figures = {
  counts: Record<Count, number | null>
  medians: Record<Step, number | null>
  breakdowns: Record<Dimension, Line[]>
  invented: number | null
}
