import { Hono } from 'hono'
import { type App, visitor } from '#core/http.ts'
import { paths } from '../paths.ts'
import { HomePage } from './pages.tsx'
import { PrioritiesPage } from './pages-priorities.tsx'

export const homeRoutes = new Hono<App>()

homeRoutes.get(paths.home, (c) => c.render(<HomePage signedIn={visitor(c) !== null} />))
homeRoutes.get(paths.priorities, (c) => c.render(<PrioritiesPage />))
