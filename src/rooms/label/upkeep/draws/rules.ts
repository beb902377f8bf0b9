import { type Actor, holds } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'

/** Days between two draws among the same labels: nobody draws again until the sample suits them. */
export const daysBetweenDraws = 28

/** A draw is about labels everywhere: for those who coordinate the whole country. */
export const canDraw = (actor: Actor, today: Day): boolean => holds(actor, 'label_coordinator', today, [])

export type DrawRefusal = 'too-soon' | 'nobody'

export const refusalToDraw = (
  { lastOn, population }: { lastOn: Day | null; population: number },
  today: Day,
): DrawRefusal | null => {
  if (lastOn && addDays(lastOn, daysBetweenDraws) > today) return 'too-soon'
  return population === 0 ? 'nobody' : null
}
