import type { Database } from '#core/database.ts'
import { type PlaceView, placesByIds, resolvePlace } from '#rooms/geography/index.ts'

/** Ticked boxes are places already chosen; the words add one more, unless they only led to a box that is now ticked. */
export type Adding = { ids: number[]; missing: 'none' | 'several' | null; places: readonly PlaceView[] }

export const withTypedPlace = async (db: Database, ids: readonly string[], text: string): Promise<Adding> => {
  const numbers = ids.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0 && id < 2 ** 31)
  const kept = (await placesByIds(db, numbers)).map(({ id }) => id)
  if (text === '') return { ids: kept, missing: null, places: [] }
  const named = await resolvePlace(db, text)
  if (named.kind === 'none') return { ids: kept, missing: 'none', places: [] }
  if (named.kind === 'one') return { ids: [...new Set([...kept, named.place.id])], missing: null, places: [] }
  if (named.places.some(({ id }) => kept.includes(id))) return { ids: kept, missing: null, places: [] }
  return { ids: kept, missing: 'several', places: named.places }
}
