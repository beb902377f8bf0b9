import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, now, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { closeSessions } from '../actions.ts'
import { currentSession } from '../auth.ts'
import { paths } from '../paths.ts'
import { endSession } from './actions.ts'
import { DevicesPage } from './pages.tsx'
import { devicesOf } from './queries.ts'
import { words } from './words.ts'

export const deviceRoutes = new Hono<App>()

deviceRoutes.get(paths.devices, async (c) => {
  const actor = requireActor(c)
  const session = await currentSession(servicesOf(c), c.req.raw.headers)
  const devices = await devicesOf(db(c), actor.id, now(c))
  return c.render(<DevicesPage devices={devices} currentId={session?.id ?? null} />)
})

deviceRoutes.post(paths.otherDevices, async (c) => {
  const actor = requireActor(c)
  const session = await currentSession(servicesOf(c), c.req.raw.headers)
  await closeSessions(db(c), actor.id, session?.id)
  return redirectWith(c, paths.devices, words.othersEnded)
})

deviceRoutes.post(paths.device(':id'), async (c) => {
  const actor = requireActor(c)
  const id = c.req.param('id')
  if (!id || !isId(id)) return notFound()
  await endSession(db(c), actor, id)
  return redirectWith(c, paths.devices, words.ended)
})
