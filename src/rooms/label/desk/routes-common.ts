import type { Actor } from '#core/actor.ts'
import { db, type Request, requireRole, today } from '#core/http.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf, type PlaceChoice } from '#ui/index.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import type { ListQuery } from './list/address.ts'
import type { Asking } from './list/queries.ts'
import { reachOf } from './queries-access.ts'
import { words } from './words.ts'

/** Those who sit at the desk: which files are theirs is said by what loads them. */
export const requireDesk = (c: Request): Actor =>
  requireRole(c, 'label_coordinator', 'label_reviewer', 'label_committee')

export const askingOf = async (c: Request): Promise<Asking> => {
  const [actor, day] = [requireDesk(c), today(c)]
  const { reviewers } = await readSettings(db(c))
  return { reach: await reachOf(db(c), actor, day), today: day, wanted: reviewers }
}

export type PlaceAsked = { id: number | null; choices: PlaceChoice[]; error: string | null }

/** The place an address names; several or none, and it says so. */
export const placeAsked = async (c: Request, { lieu, lieu_id }: ListQuery): Promise<PlaceAsked> => {
  if (!lieu) return { id: null, choices: [], error: null }
  const found = await resolvePlace(db(c), lieu, lieu_id)
  if (found.kind === 'one') return { id: found.place.id, choices: [], error: null }
  if (found.kind === 'none') return { id: null, choices: [], error: words.filters.noPlace }
  return { id: null, choices: found.places.map(choiceOf), error: words.filters.which }
}
