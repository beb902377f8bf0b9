import { Problem } from '#core/errors.ts'
import { db, now, type Request, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import type { Id } from '#core/pure/id.ts'
import { throttle } from '#core/rate-limit.ts'
import { paths } from '../paths.ts'
import { resumeByMail } from './actions.ts'
import { words } from './words.ts'

const linksPerDay = { name: 'banner-resume', hits: 5, perSeconds: 86_400 }

const isTooMany = (error: unknown): boolean => error instanceof Problem && error.kind === 'too-many'

/** Sends the way back to a step, then shows it again: a step already saved is never answered by an error. */
export const sendLink = async (c: Request, id: Id, step: string) => {
  const actor = requireActor(c)
  const back = paths.step(id, step)
  try {
    await throttle(db(c), linksPerDay, [actor.id], now(c))
  } catch (error) {
    if (!isTooMany(error)) throw error
    return redirectWith(c, back, words.resumeTooMany, 'refused')
  }
  await resumeByMail(servicesOf(c), actor, id, step, now(c))
  return redirectWith(c, back, words.resumed)
}
