import type { Horizon, WorkStatus } from './rules.ts'

export const statusNames: Record<WorkStatus, string> = {
  considered: 'Envisagé',
  ongoing: 'En cours',
  paused: 'En pause',
  done: 'Abouti',
  abandoned: 'Abandonné',
}

export const horizonNames: Record<Horizon, string> = { short: 'Court terme', long: 'Long terme' }
