import type { Pace } from './rules.ts'

export const paceNames: Record<Pace, string> = {
  instant: 'Tout de suite',
  daily: 'Chaque matin',
  weekly: 'Le lundi matin',
}
