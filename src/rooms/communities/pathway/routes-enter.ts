import type { Actor } from '#core/actor.ts'
import { notFound } from '#core/errors.ts'
import { db, type Request, requireActor, today, visitor } from '#core/http.ts'
import { type CommunityView, readCommunity, standingIn } from '../queries.ts'
import type { Standing } from '../rules.ts'
import { canEquip, canWork } from './steps/rules.ts'

export type Entered = { community: CommunityView; standing: Standing }

export const slugOf = (c: Request): string => c.req.param('slug') ?? ''
export const stepKey = (c: Request): string => c.req.param('step') ?? ''

/** The community of the address, if it is built here step by step, and what the visitor is to it. */
export const enter = async (c: Request): Promise<Entered> => {
  const at = await readCommunity(db(c), slugOf(c))
  if (at.origin !== 'pathway') return notFound()
  return { community: at, standing: await standingIn(db(c), visitor(c), at.id, today(c)) }
}

/** For those who work on the pathway: to others, there is nothing here. */
export const requireWork = async (c: Request): Promise<Entered & { actor: Actor }> => {
  const actor = requireActor(c)
  const at = await enter(c)
  return !canWork(at.community, at.standing, actor) ? notFound() : { ...at, actor }
}

/** For those who equip the community. */
export const requireEquip = async (c: Request): Promise<Entered & { actor: Actor }> => {
  const at = await requireWork(c)
  return canEquip(at.community, at.standing, at.actor) ? at : notFound()
}
