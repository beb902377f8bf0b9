import { expect } from 'vitest'
import type { Role } from '#core/actor.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { person } from '../contact/team.fixture.ts'

/** Someone of the cast signed in, holding these roles: who they are, and the cookie of their browser. */
export const signedIn = async (
  services: Services,
  ...given: Parameters<typeof person> extends [unknown, ...infer Rest] ? Rest : never
) => {
  const actor = await person(services.db, ...given)
  return { ...actor, cookie: await openSession(services, actor.id) }
}

type Request = { path: string; fields?: Record<string, string> }

/**
 * Asks for a page, or posts a form, as everyone for whom it is not: a visitor, a member, another role, the right role over, to come,
 * revoked, and without its second factor. Each is refused in its way.
 */
export const expectClosedTo = async (
  services: Services,
  right: readonly Role[],
  wrong: readonly Role[],
  { path, fields }: Request,
) => {
  const site = appFor(services)
  const today = parisDay(services.clock())
  const ask = (cookie = '') => (fields ? post(site, path, fields, cookie) : get(site, path, cookie))
  const [role] = right
  if (!role) throw new Error('no role opens this door')

  const visitor = await ask()
  const signIn = visitor.headers.get('location') ?? (await visitor.text())
  expect([303, 401], `${path} as a visitor`).toContain(visitor.status)
  expect(signIn).toContain('/connexion?retour=')

  const strangers = {
    member: await signedIn(services, 'paul'),
    ...(wrong.length > 0 && { 'another role': await signedIn(services, 'helene', wrong) }),
    'a role that is over': await signedIn(services, 'maelle', [{ role, endsOn: addDays(today, -1) }]),
    'a role to come': await signedIn(services, 'simon', [{ role, startsOn: addDays(today, 1) }]),
    'a role revoked': await signedIn(services, 'lucie', [{ role, revoked: true }], { secondFactor: true }),
  }
  for (const [who, { cookie }] of Object.entries(strangers))
    expect((await ask(cookie)).status, `${path} as ${who}`).toBe(404)

  const unprotected = await ask((await signedIn(services, 'yanis', [role], { secondFactor: false })).cookie)
  expect(unprotected.status, `${path} without a second factor`).toBe(303)
  expect(unprotected.headers.get('location')).toBe('/mon-compte/second-facteur')
}
