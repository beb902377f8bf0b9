import { type AdministrationKind, climbDays, type How, highest, type Level } from '../../rules.ts'

const usual: Record<AdministrationKind, Level> = {
  municipality: 1,
  department_council: 2,
  prefecture: 2,
  social_security: 2,
  employment: 2,
  region_council: 3,
  state_local: 3,
  health_agency: 3,
  education_office: 3,
  ministry: 4,
  agency: 4,
  other: 2,
}

/** How high the decision that blocks is usually taken: whoever sorts the case confirms or corrects it. Two ministries take one level more. */
export const suggestedLevel = (kind: AdministrationKind | null, how: How | null): Level => {
  const level = usual[kind ?? 'other']
  return how === 'silo' && level === 4 ? highest : level
}

type Rungs = { requiredLevel: Level | null; rung: Level | null }

/** Sorted again at that level: a case keeps what it climbed when the level comes down, and never stands below either. */
export const rungAgain = ({ requiredLevel, rung }: Rungs, level: Level): Level => {
  const [from, at] = [requiredLevel ?? level, rung ?? level]
  return Math.min(highest, level < from ? level + at - from : Math.max(level, at)) as Level
}

/**
 * Working days of the term once corrected, counted from the day the case was found receivable: what was lost on the wrong path is not lost to
 * its holder, and whoever takes it now still has a level's time, or the whole term when that is shorter.
 */
export const daysAgain = (days: number, spent: number): number => Math.max(days, spent + Math.min(days, climbDays))
