import type { Visitor } from '#core/actor.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Body, Collects, DecisionStatus, Standing } from '../../rules.ts'
import { canLead } from '../rules.ts'

export const mostLines = 100
export const mostBroughtBack = 300

export type WorkshopRefusal = 'not-now' | 'day-ahead' | 'day-late' | 'no-line' | 'too-many-lines' | 'too-long' | 'full'

type Held = {
  status: DecisionStatus
  collects: Collects
  demo: boolean
  proposedBy: Id | null
  in: { body: Body }
}

/** Types what a workshop on paper gave, while ideas may still be placed. */
export const canBringBack = (decision: Held, standing: Standing, actor: Visitor): boolean =>
  decision.collects !== 'nothing' &&
  (decision.status === 'collecting' || decision.status === 'grouping') &&
  canLead(decision, standing, actor)

/** One line, one idea: empty lines and the dashes one writes before them do not count. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(?:[-–—•*]|\d+[.)])\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')

/** The workshop took place by today, and before the end of the floor: what was said after its term is not brought in. */
export const refusalToBringBack = (
  { day, lines }: { day: Day; lines: readonly string[] },
  collectUntil: Date | null,
  longest: number,
  today: Day,
): WorkshopRefusal | null => {
  if (day > today) return 'day-ahead'
  if (!collectUntil || day > parisDay(collectUntil)) return 'day-late'
  if (lines.length === 0) return 'no-line'
  if (lines.length > mostLines) return 'too-many-lines'
  return lines.some((line) => line.length > longest) ? 'too-long' : null
}
