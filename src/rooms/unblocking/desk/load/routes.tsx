import { Hono } from 'hono'
import { type App, db, today } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { requireSupervisor } from '../routes-common.ts'
import { LoadPage } from './pages.tsx'
import { loadsOf } from './queries.ts'

export const loadRoutes = new Hono<App>()

loadRoutes.get(paths.load, async (c) => {
  const { actor, where } = await requireSupervisor(c)
  return c.render(<LoadPage loads={await loadsOf(db(c), { where }, actor, today(c))} />)
})
