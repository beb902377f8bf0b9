import { type Actor, holds } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import { paths } from './paths.ts'
import { canCoordinate, canDecide } from './rules.ts'
import { doorNames } from './words.ts'

export type Door = { href: string; label: string }

/** What someone of the label opens today, for the page that gathers what a person is in charge of. */
export const labelDoors = (actor: Actor, today: Day): Door[] => {
  const [coordinates, decides] = [canCoordinate(actor, today), canDecide(actor, today)]
  const places = actor.grants.flatMap(({ territoryId }) => territoryId ?? [])
  const reviews = holds(actor, 'label_reviewer', today, places)
  return [
    ...(coordinates || reviews || decides ? [{ href: paths.desk, label: doorNames.desk }] : []),
    ...(coordinates || decides ? [{ href: paths.sessions, label: doorNames.sessions }] : []),
    ...(coordinates ? [{ href: paths.coordination, label: doorNames.coordination }] : []),
  ]
}
