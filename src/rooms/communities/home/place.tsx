import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { communitiesNear } from '../look/queries-ground-of.ts'
import { PlaceHome } from './pages.tsx'
import { homeOf, readHome } from './queries.ts'

type Place = { id: number; name: string; slug: string; kind: string }

const othersShown = 8

/** What the page of a territory shows of its community, and of those whose ground meets it. The country is the home of none in particular. */
export const communitiesOfPlace = async (db: Database, visitor: Visitor, place: Place, today: Day) => {
  if (place.kind === 'country') return null
  const [home, near] = await Promise.all([
    homeOf(db, place.id).then((community) => community && readHome(db, community, visitor, today)),
    communitiesNear(db, [place.id], today, othersShown + 1),
  ])
  const others = near.filter(({ id }) => id !== home?.community.id).slice(0, othersShown)
  return <PlaceHome view={{ place, home, others }} />
}
