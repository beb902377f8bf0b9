import type { Actor } from '#core/actor.ts'
import { notFound } from '#core/errors.ts'
import { type Request, requireRole, today } from '#core/http.ts'
import { canKeepRules } from './rules.ts'

/** Who coordinates the label for the whole country: what is asked and how long it takes is the same everywhere. */
export const requireKeeper = (c: Request): Actor => {
  const actor = requireRole(c, 'label_coordinator')
  return canKeepRules(actor, today(c)) ? actor : notFound()
}
