import type { Typed } from '#core/forms.ts'
import { checkForm } from '#core/forms.ts'
import { db, type Request, today } from '#core/http.ts'
import { ancestorsOf } from '#rooms/geography/index.ts'
import { type Officer, team } from '../coordination/team/queries.ts'
import { canCoordinate } from '../rules.ts'
import { askedFrom, listQuery, typedFrom } from './list/address.ts'
import type { Asked } from './list/rules.ts'
import { askingOf, placeAsked, requireDesk } from './routes-common.ts'

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
