import type { Actor } from '#core/actor.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { Atlas, Who } from './queries.ts'

/** What a scene of the demonstration is played with: days counted back from today, people, sheets, services of that day. */
export type Stage = {
  services: Services
  atlas: Atlas
  today: Day
  /** That many days ago (negative: to come), at ten. */
  ago: (days: number) => Date
  day: (days: number) => Day
  at: (days: number) => Services
  who: (name: Who) => Actor
  sheet: (name: string) => Id
}

export const stageOf = (services: Services, atlas: Atlas): Stage => {
  const today = parisDay(services.clock())
  const day = (days: number) => addDays(today, -days)
  const ago = (days: number) => new Date(`${day(days)}T09:00:00Z`)
  return {
    ...{ services, atlas, today, day, ago },
    at: (days) => ({ ...services, clock: () => ago(days) }),
    who: atlas.actor,
    sheet: atlas.sheet,
  }
}
