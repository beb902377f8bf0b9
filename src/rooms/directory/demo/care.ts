import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { proposeChange } from '../proposals/actions.ts'
import { confirmSheet } from '../publication/actions.ts'
import { readSheet } from '../queries.ts'
import type { Atlas } from './queries.ts'
import type { Invented } from './types.ts'

const day = 86_400_000
const freshDays = 300

/** The one nobody came back to: what a sheet shows when a year has passed. */
const forgotten = 'La Haie commune'

/** How the invented sheets stay right: their keepers confirmed them at different times of the year, and a neighbour corrects one. */
export const tendSheets = async (
  services: Services,
  atlas: Atlas,
  sheets: readonly Invented[],
  ids: ReadonlyMap<string, Id>,
): Promise<void> => {
  const now = services.clock().getTime()
  for (const [index, { name, by, on }] of sheets.entries()) {
    const then = new Date(now - ((index * 37) % freshDays) * day)
    const isOlder = then.getTime() > new Date(`${on}T10:00:00Z`).getTime()
    if (name !== forgotten && isOlder) await confirmSheet(services, atlas.actor(by), found(ids.get(name)), then)
  }
  await correct(services, atlas, found(ids.get('Toit à deux voix')))
}

const correct = async (services: Services, atlas: Atlas, id: Id): Promise<void> => {
  const paul = atlas.actor('paul')
  const sheet = await readSheet(services.db, paul, { id }, '2026-11-12')
  const places = sheet.places.map((place) => String(place.id))
  const villeurbanne = String(atlas.place('commune:69266'))
  const proposing = {
    part: 'lieux' as const,
    changes: { places_id: { from: places, to: [...places, villeurbanne] } },
    why: 'Ma voisine héberge une étudiante grâce à vous, à Villeurbanne\u00a0: la commune mérite d’être nommée.',
    sourceUrl: null,
    email: null,
  }
  certain(await proposeChange(services, paul, sheet, proposing, new Date('2026-11-12T19:30:00Z')))
}
