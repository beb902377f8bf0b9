import type { Actor } from '#core/actor.ts'
import type { Typed } from '#core/forms.ts'
import { checkForm } from '#core/forms.ts'
import { db, type Request, requireRole, today } from '#core/http.ts'
import { ancestorsOf, resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf, type PlaceChoice } from '#ui/index.ts'
import { type Officer, team } from '../coordination/team/queries.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { canCoordinate } from '../rules.ts'
import { askedFrom, type ListQuery, listQuery, typedFrom } from './list/address.ts'
import type { Asking } from './list/queries.ts'
import type { Asked } from './list/rules.ts'
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

/** What a query kept by a link, a form or a view asks of the list; null when the place it names is no longer one. */
export const askedOf = async (c: Request, userId: string, typed: Typed): Promise<Asked | null> => {
  const read = checkForm(listQuery, typed)
  if (!read.ok) return null
  const place = await placeAsked(c, read.value)
  return place.error ? null : askedFrom(read.value, place.id, userId)
}

export const askedOfText = (c: Request, userId: string, text: string): Promise<Asked | null> =>
  askedOf(c, userId, typedFrom(text))

/** Those who review in the places this person coordinates, whoever gave them the role: files may be given to them. */
export const reviewersFor = async (c: Request): Promise<Officer[]> => {
  const actor = requireDesk(c)
  const { coordinates } = (await askingOf(c)).reach
  const people = await team(db(c), today(c))
  const around = coordinates === 'everywhere' ? [] : await ancestorsOf(db(c), coordinates)
  return people.filter(({ held }) =>
    held.some(({ role, place }) => {
      if (role !== 'label_reviewer') return false
      if (place === null || canCoordinate(actor, today(c), place)) return true
      return around.some((id) => id === place[0])
    }),
  )
}
