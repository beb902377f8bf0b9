import { Hono } from 'hono'
import { type App, db, now } from '#core/http.ts'
import { exportRoutes } from './exports/routes.ts'
import { SearchPage } from './pages.tsx'
import { paths } from './paths.ts'
import { readSearch } from './queries.ts'
import { readAsked } from './reading.ts'

export const searchRoutes = new Hono<App>()

searchRoutes.get(paths.search, async (c) => {
  const reading = readAsked(new URL(c.req.url).searchParams)
  return c.render(<SearchPage view={await readSearch(db(c), reading, now(c))} />)
})

searchRoutes.route('/', exportRoutes)
