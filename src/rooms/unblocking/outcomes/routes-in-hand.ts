import { notFound, Problem } from '#core/errors.ts'
import { db, now, type Request, requireActor, today } from '#core/http.ts'
import { type Case, readCase } from '../cases/queries.ts'
import { logReading } from '../cases/readings.ts'
import { works } from '../rules.ts'
import { isAppointed } from './queries.ts'

/** Someone appointed, or who stands in, who comes without a second factor is sent to set one up. */
export const requireSecondFactor = async (c: Request): Promise<void> => {
  const actor = requireActor(c)
  if (!actor.secondFactor && (await isAppointed(db(c), actor.id, today(c)))) throw new Problem('second-factor')
}

/** The case of the address, for whoever has it in hand or stands in: the reading is written first. */
export const caseInHand = async (c: Request): Promise<Case> => {
  const actor = requireActor(c)
  await requireSecondFactor(c)
  const one = await readCase(db(c), actor, c.req.param('id') ?? '', today(c))
  if (!works(one.sides)) return notFound()
  await logReading(db(c), actor, one, 'case', now(c))
  return one.blocker
}
