import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { CastIds } from '#rooms/accounts/index.ts'
import { cast } from '../../../demo/cast.ts'
import { challengeIn, missing, placeIn } from './queries.ts'
import type { Who } from './types.ts'

/** Where and when the story is told: the sheets by name, the people of the cast, the days before today. */
export type Stage = {
  services: Services
  tx: Database
  person: (who: Who) => Actor
  byId: (id: Id) => Actor
  sheet: (name: string) => Id
  place: (key: string) => Promise<number>
  challenge: (slug: string) => Promise<number>
  /** So many days before today, at half past nine. */
  ago: (days: number) => Date
  day: (daysAgo: number) => Day
  /** The same services, that day. */
  since: (daysAgo: number) => Services
}

export const stageOf = (services: Services, ids: CastIds, sheets: ReadonlyMap<string, Id>): Stage => {
  const today = parisDay(services.clock())
  const day = (daysAgo: number) => addDays(today, -daysAgo)
  const ago = (daysAgo: number) => new Date(`${day(daysAgo)}T09:30:00Z`)
  const tx = services.db
  const supervises = {
    role: 'unblocking_supervisor',
    territoryId: null,
    startsOn: day(365),
    endsOn: day(-365),
  } as const
  const person = (who: Who): Actor => ({
    ...{ id: ids[who], name: cast[who].name, email: cast[who].email, demo: true },
    // public hackers and those who supervise came in with their second factor
    ...{ secondFactor: true, grants: who === 'odile' ? [supervises] : [] },
  })
  return {
    ...{ services, tx, person, ago, day },
    byId: (id) => person((Object.keys(ids) as Who[]).find((who) => ids[who] === id) ?? 'odile'),
    sheet: (name) => sheets.get(name) ?? missing(name),
    place: (key) => placeIn(tx, key),
    challenge: (slug) => challengeIn(tx, slug),
    since: (daysAgo) => ({ ...services, clock: () => ago(daysAgo) }),
  }
}
