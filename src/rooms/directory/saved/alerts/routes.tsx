import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, openToAll, type Request, servicesOf } from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { paths } from '../paths.ts'
import { stopAlerts } from './actions.ts'
import { StopPage, StoppedPage } from './pages.tsx'
import { isStopProof } from './proof.ts'
import { nameOfSaved } from './queries.ts'

export const alertRoutes = new Hono<App>()

/** The search this link stops: the proof in it is the permission, nobody needs to sign in to be left in peace. */
const proved = (c: Request): string => {
  const [id, proof] = [c.req.param('id') ?? '', c.req.param('proof') ?? '']
  return isId(id) && isStopProof(servicesOf(c).secret, id, proof) ? id : notFound()
}

// a search deleted since is no error: nothing more will come
alertRoutes.get(paths.stop(':id', ':proof'), async (c) => {
  const name = await nameOfSaved(db(c), proved(c))
  return c.render(name === null ? <StoppedPage /> : <StopPage name={name} to={c.req.path} />)
})

const stopsPerHour = { name: 'alert-stop', hits: 30, perSeconds: 3_600 }

alertRoutes.post(paths.stop(':id', ':proof'), async (c) => {
  await openToAll(c, stopsPerHour)
  await stopAlerts(db(c), proved(c))
  return c.render(<StoppedPage />)
})
