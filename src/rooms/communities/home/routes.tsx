import { Hono } from 'hono'
import { type App, db, today, visitor } from '#core/http.ts'
import { paths } from '../paths.ts'
import { reading } from '../writing/routes-here.tsx'
import { HomePage } from './pages.tsx'
import { presentationRoutes } from './presentation/routes.tsx'
import { readHome } from './queries.ts'

export const homeRoutes = new Hono<App>()

reading(homeRoutes, paths.community(':slug'), async (c, { community }) =>
  c.render(<HomePage view={await readHome(db(c), community, visitor(c), today(c))} />),
)

homeRoutes.route('/', presentationRoutes)
