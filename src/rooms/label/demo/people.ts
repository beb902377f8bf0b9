import type { Actor, Role } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { CastIds } from '#rooms/accounts/index.ts'
import { cast } from '../../../demo/cast.ts'

type Who = keyof typeof cast

/** The invented people of the label: who keeps the structures, who coordinates, reviews and decides, one expert from outside. */
export const demoPeople = (ids: CastIds, today: Day) => {
  const person = (who: Who): Actor => ({
    id: ids[who],
    name: cast[who].name,
    email: cast[who].email,
    secondFactor: false,
    grants: [],
    demo: true,
  })
  const officer = (who: Who, role: Role): Actor => ({
    ...person(who),
    secondFactor: true,
    grants: [{ role, territoryId: null, startsOn: addDays(today, -400), endsOn: addDays(today, 365) }],
  })
  return {
    person,
    coordinator: officer('jeanne', 'label_coordinator'),
    amine: officer('amine', 'label_reviewer'),
    julie: officer('julie', 'label_reviewer'),
    denise: officer('denise', 'label_reviewer'),
    committee: {
      martine: officer('martine', 'label_committee'),
      olivier: officer('olivier', 'label_committee'),
      fatou: officer('fatou', 'label_committee'),
      tristan: officer('tristan', 'label_committee'),
      rachel: officer('rachel', 'label_committee'),
    },
  }
}

export type DemoPeople = ReturnType<typeof demoPeople>
