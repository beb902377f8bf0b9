import type { Actor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { CastIds } from '#rooms/accounts/index.ts'
import { cast } from '../../../demo/cast.ts'
import type { Who } from './cases.ts'

/** Where and when the story is told: the sheets by name, the people of the cast, the days before today. */
export type Stage = {
  services: Services
  person: (who: Who) => Actor
  sheet: (name: string) => Id
  ago: (days: number) => Date
  /** The day so many days from today: negative for the past. */
  day: (days: number) => Day
}

export const stageOf = (services: Services, ids: CastIds, sheets: ReadonlyMap<string, Id>, today: Day): Stage => ({
  services,
  person: (who) => ({
    id: ids[who],
    name: cast[who].name,
    email: cast[who].email,
    secondFactor: false,
    grants: [],
    demo: true,
  }),
  sheet: (name) => {
    const id = sheets.get(name)
    if (!id) throw new Error(`The demonstration of the support needs the sheet ${name}`)
    return id
  },
  ago: (days) => new Date(`${addDays(today, -days)}T09:30:00Z`),
  day: (days) => addDays(today, days),
})
