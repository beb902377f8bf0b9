import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, now, redirectWith, requireRole, servicesOf } from '#core/http.ts'
import { paths } from '../paths.ts'
import { rotateKey } from './actions.ts'
import { KeysPage, RotationPage } from './pages.tsx'
import { keysWithUse } from './queries.ts'
import { words } from './words.ts'

export const keyRoutes = new Hono<App>()

keyRoutes.get(paths.keys, async (c) => {
  requireRole(c, 'administrator')
  return c.render(<KeysPage keys={await keysWithUse(db(c))} />)
})

keyRoutes.get(paths.rotation, (c) => {
  requireRole(c, 'administrator')
  return c.render(<RotationPage />)
})

keyRoutes.post(paths.rotation, async (c) => {
  const actor = requireRole(c, 'administrator')
  const outcome = await rotateKey(servicesOf(c), actor, now(c))
  return outcome.ok ? redirectWith(c, paths.keys, words.rotated(outcome.value)) : notFound()
})
