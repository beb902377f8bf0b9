import type { Visitor } from '#core/actor.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { authOn } from './auth.ts'
import { loadActor } from './queries.ts'

/** Who asks, and the cookies to send back: a session in use is renewed once a day, a dead one is forgotten. */
export type Identity = { actor: Visitor; setCookies: string[] }

const nobody: Identity = { actor: null, setCookies: [] }

export const identifyWith = (services: Services) => {
  const auth = authOn(services)
  return async (headers: Headers): Promise<Identity> => {
    if (!headers.get('cookie')?.includes('fi.session_token')) return nobody
    const answer = await auth.api.getSession({ headers, returnHeaders: true })
    const userId = answer.response?.user.id
    const actor = userId ? await loadActor(services.db, userId, parisDay(services.clock())) : null
    return { actor, setCookies: answer.headers.getSetCookie() }
  }
}
