import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { field } from '#core/forms.ts'
import { type App, db, type Request, readQuery, servicesOf, today, visitor } from '#core/http.ts'
import type { Day } from '#core/pure/dates.ts'
import { EntryPage } from './entry/pages.tsx'
import { readEntry } from './entry/queries.ts'
import { suggestions } from './find/api.ts'
import { findPlaces } from './find/queries.ts'
import { placeData } from './page/api.ts'
import { placeNotes } from './page/notes.ts'
import { PlacePage } from './page/pages.tsx'
import { currentSlug, placeAtSlug, readPlacePage } from './page/queries.ts'
import { paths } from './paths.ts'
import type { PlaceView } from './rules.ts'

const entryQuery = z.object({ lieu: field.optional(), lieu_id: field.optional(20) })

const suggested = 8

/** What other rooms show on the page of a territory: this one knows none of them. */
export type PlaceSlots = {
  homes: (db: Database, visitor: Visitor, place: PlaceView, today: Day) => Promise<Child>
  /** What was unblocked there. */
  blockages: (db: Database, place: PlaceView) => Promise<Child>
}

/** The territories, with what the other rooms put on their pages. */
export const placeRoutes = (slots: PlaceSlots) => {
  const routes = new Hono<App>()

  routes.get(paths.places, async (c) => {
    const asked = readQuery(c, entryQuery)
    const { lieu, lieu_id } = asked.ok ? asked.value : { lieu: '', lieu_id: '' }
    const view = await readEntry(db(c), lieu, lieu_id)
    return view.resolution?.kind === 'one'
      ? c.redirect(view.resolution.place.path, 302)
      : c.render(<EntryPage view={view} />)
  })

  /** What the place field completes with; the same for everyone, hence kept by caches. */
  routes.get(paths.find, async (c) => {
    const found = await findPlaces(db(c), c.req.query('q') ?? '', { limit: suggested })
    c.header('Cache-Control', 'public, max-age=3600')
    return c.json(suggestions(found))
  })

  routes.get('/territoires/:file{.+\\.json}', async (c) => {
    const slug = (c.req.param('file') ?? '').replace(/\.json$/, '')
    const known = await placeAtSlug(db(c), slug)
    if (!known) return moved(c, slug, paths.placeData)
    return c.json(placeData(await readPlacePage(db(c), known), servicesOf(c).config.publicUrl))
  })

  routes.get(paths.place(':slug'), async (c) => {
    const slug = c.req.param('slug') ?? ''
    const known = await placeAtSlug(db(c), slug)
    if (!known) return moved(c, slug, paths.place)
    // the parts of the page do not wait for each other
    const [view, homes, blockages] = await Promise.all([
      readPlacePage(db(c), known),
      slots.homes(db(c), visitor(c), known.place, today(c)),
      slots.blockages(db(c), known.place),
    ])
    const note = placeNotes[`${view.place.kind}:${view.place.code}`]
    return c.render(<PlacePage {...{ view, note, homes, blockages }} />)
  })

  return routes
}

const moved = async (c: Request, slug: string, address: (slug: string) => string) =>
  c.redirect(address((await currentSlug(db(c), slug)) ?? notFound()), 301)
