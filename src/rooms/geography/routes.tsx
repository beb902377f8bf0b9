import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { field } from '#core/forms.ts'
import { type App, db, type Request, readQuery, servicesOf } from '#core/http.ts'
import { EntryPage } from './entry/pages.tsx'
import { readEntry } from './entry/queries.ts'
import { suggestions } from './find/api.ts'
import { findPlaces } from './find/queries.ts'
import { placeData } from './page/api.ts'
import { placeNotes } from './page/notes.ts'
import { PlacePage } from './page/pages.tsx'
import { currentSlug, readPlacePage } from './page/queries.ts'
import { paths } from './paths.ts'

export const geographyRoutes = new Hono<App>()

geographyRoutes.get(paths.places, async (c) => {
  const asked = readQuery(c, entryQuery)
  const { lieu, lieu_id } = asked.ok ? asked.value : { lieu: '', lieu_id: '' }
  const view = await readEntry(db(c), lieu, lieu_id)
  return view.resolution?.kind === 'one'
    ? c.redirect(view.resolution.place.path, 302)
    : c.render(<EntryPage view={view} />)
})

const entryQuery = z.object({ lieu: field.optional(), lieu_id: field.optional(20) })

const suggested = 8

/** What the place field completes with; the same for everyone, hence kept by caches. */
geographyRoutes.get(paths.find, async (c) => {
  const found = await findPlaces(db(c), c.req.query('q') ?? '', { limit: suggested })
  c.header('Cache-Control', 'public, max-age=3600')
  return c.json(suggestions(found))
})

geographyRoutes.get('/territoires/:file{.+\\.json}', async (c) => {
  const slug = (c.req.param('file') ?? '').replace(/\.json$/, '')
  const view = await readPlacePage(db(c), slug)
  return view ? c.json(placeData(view, servicesOf(c).config.publicUrl)) : moved(c, slug, paths.placeData)
})

geographyRoutes.get(paths.place(':slug'), async (c) => {
  const slug = c.req.param('slug') ?? ''
  const view = await readPlacePage(db(c), slug)
  if (!view) return moved(c, slug, paths.place)
  return c.render(<PlacePage view={view} note={placeNotes[`${view.place.kind}:${view.place.code}`]} />)
})

const moved = async (c: Request, slug: string, address: (slug: string) => string) =>
  c.redirect(address((await currentSlug(db(c), slug)) ?? notFound()), 301)
