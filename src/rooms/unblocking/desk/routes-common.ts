import { type Actor, grantedRole } from '#core/actor.ts'
import { notFound, Problem } from '#core/errors.ts'
import { db, type Request, requireActor, today } from '#core/http.ts'
import { handsOf, supervised } from '../cases/queries.ts'
import type { Reach } from './list/rules.ts'

/** Those of the desk: whose hands they act for, and where they supervise. Anyone else finds nothing; without a second factor, the way to it. */
export const requireDesk = async (c: Request): Promise<{ actor: Actor; reach: Reach }> => {
  const actor = requireActor(c)
  const reach = { hands: await handsOf(db(c), actor, today(c)), supervises: supervised(actor, today(c)) }
  if (reach.hands.length > 0 || reach.supervises.length > 0) return { actor, reach }
  return (await needsSecondFactor(c, actor)) ? demandSecondFactor() : notFound()
}

export const requireSupervisor = async (c: Request): Promise<{ actor: Actor; where: Reach['supervises'] }> => {
  const { actor, reach } = await requireDesk(c)
  return reach.supervises.length > 0 ? { actor, where: reach.supervises } : notFound()
}

const needsSecondFactor = async (c: Request, actor: Actor): Promise<boolean> => {
  if (actor.secondFactor) return false
  const places = actor.grants.flatMap(({ territoryId }) => territoryId ?? [])
  if (grantedRole(actor, 'unblocking_supervisor', today(c), places)) return true
  return (await handsOf(db(c), { ...actor, secondFactor: true }, today(c))).length > 0
}

const demandSecondFactor = (): never => {
  throw new Problem('second-factor')
}
