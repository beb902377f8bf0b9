import { Hono } from 'hono'
import { type App, db, requireRole, today } from '#core/http.ts'
import { pairsToSettle } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import { readers } from '../rules.ts'
import { TwinsPage } from './pages.tsx'

export const twinAdminRoutes = new Hono<App>()

twinAdminRoutes.get(paths.twins, async (c) => {
  const actor = requireRole(c, ...readers.twins)
  return c.render(<TwinsPage pairs={await pairsToSettle(db(c), actor, today(c))} />)
})
