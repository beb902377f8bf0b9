import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { holdDecision } from '../../proposals/actions.ts'
import { canLead, ideaLength } from '../rules.ts'
import { canBringBack, mostBroughtBack, refusalToBringBack, type WorkshopRefusal } from './rules.ts'

/** Writes down what a workshop on paper gave: nobody's by name, and only the hand that typed it may take it back. */
export const bringBack = (
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  id: string,
  { day, lines }: { day: Day; lines: readonly string[] },
  now: Date,
): Promise<Outcome<number, WorkshopRefusal>> =>
  inTransaction(db, async (tx) => {
    const { decision, standing } = await holdDecision(tx, actor, id, now)
    if (!canLead(decision, standing, actor)) return notFound()
    if (!canBringBack(decision, standing, actor)) return refused('not-now')
    const refusal = refusalToBringBack({ day, lines }, decision.collectUntil, ideaLength, parisDay(now))
    if (refusal) return refused(refusal)
    const { count } = await tx
      .selectFrom('decision_contribution')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('decision_id', '=', decision.id)
      .where('workshop_on', 'is not', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (count + lines.length > mostBroughtBack) return refused('full')
    await tx
      .insertInto('decision_contribution')
      .values(
        lines.map((body) => ({
          decision_id: decision.id,
          kind: decision.collects === 'ideas' ? 'idea' : 'round',
          author_id: actor.id,
          body,
          workshop_on: day,
          written_at: now,
        })),
      )
      .execute()
    return done(lines.length)
  })
