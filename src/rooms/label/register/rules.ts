import { type Day, isDay } from '#core/pure/dates.ts'
import type { AwardState } from '../rules.ts'

export const perPage = 25

/** How the register sorts what a label is on a day. */
export const groups = ['current', 'suspended', 'ended'] as const
export type Group = (typeof groups)[number]

/** As written in an address; what is in force goes without saying. */
export const groupParams: Record<Group, string> = { current: '', suspended: 'suspendu', ended: 'termine' }

export type DayRefusal = 'not-a-day' | 'future'

/** The day the register is read on: today unless a past one is asked. Nobody knows what it will be tomorrow. */
export const dayAsked = (asked: string, today: Day): { day: Day; refusal: DayRefusal | null } => {
  if (asked === '' || asked === today) return { day: today, refusal: null }
  if (!isDay(asked)) return { day: today, refusal: 'not-a-day' }
  return asked > today ? { day: today, refusal: 'future' } : { day: asked, refusal: null }
}

/** May the pieces that came with it still be read by everyone? Not once it was withdrawn, nor once the structure gave it up. */
export const showsEvidence = (state: AwardState): boolean => state !== 'withdrawn' && state !== 'given_up'

/** How far a commitment has gone. */
export type Progress = { target: number; dueOn: Day; value: number | null }

export const isKept = ({ target, value }: Progress): boolean => value !== null && value >= target

/** Its day has passed and what was promised is not there. */
export const isLate = (progress: Progress, today: Day): boolean => !isKept(progress) && progress.dueOn < today
