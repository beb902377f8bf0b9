import { addDays, type Day } from '#core/pure/dates.ts'
import { type Bar, mayBeHeard, type Subject } from '../rules.ts'

/** Who may open the contradictory stage: those who coordinate the file, and the committee that has it on its agenda. */
export const canContemplate = (as: 'coordinator' | 'reviewer' | 'committee', bar: Bar | null): boolean =>
  as === 'coordinator' || (as === 'committee' && bar === null)

export type ContemplateRefusal = 'not-now' | 'not-yours' | 'proposal-waits' | 'heard-already'

type Facts = { as: 'coordinator' | 'reviewer' | 'committee'; bar: Bar | null; proposed: boolean; heard: boolean }

/** May a refusal (a suspension, a withdrawal) be contemplated now, and the organisation heard? Once before each decision. */
export const refusalToContemplate = (
  subject: Pick<Subject, 'status'>,
  { as, bar, proposed, heard }: Facts,
): ContemplateRefusal | null => {
  if (!canContemplate(as, bar)) return 'not-yours'
  if (!mayBeHeard(subject)) return 'not-now'
  if (proposed) return 'proposal-waits'
  return heard ? 'heard-already' : null
}

const warningDays = 5

/** The terms that end by this day are near: the organisation is told once more that it may answer. */
export const soonBefore = (today: Day): Day => addDays(today, warningDays)
