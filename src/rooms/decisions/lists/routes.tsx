import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { field } from '#core/forms.ts'
import { type App, db, now, type Request, readQuery, requireActor, today, visitor } from '#core/http.ts'
import { isSlug } from '#core/pure/text.ts'
import { paths } from '../paths.ts'
import { canPropose } from '../proposals/rules.ts'
import { type BodyView, bannerView, bodyAt, standingInBody } from '../queries-bodies.ts'
import { DecisionsPage } from './pages.tsx'
import { MinePage } from './pages-mine.tsx'
import { decisionsOf } from './queries.ts'
import { votesAwaiting } from './queries-mine.ts'
import { filters } from './rules.ts'

export const listRoutes = new Hono<App>()

const asked = z.object({
  etat: field.optionalChoice(filters),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

const named = (c: Request, kind: 'community' | 'group') => {
  const slug = c.req.param('slug') ?? ''
  return isSlug(slug) ? bodyAt(db(c), kind, slug) : notFound()
}

const list = async (c: Request, body: BodyView) => {
  const actor = visitor(c)
  const standing = await standingInBody(db(c), actor, body.body, today(c))
  const within = actor?.demo === body.demo && (standing.voices.length > 0 || standing.facilitates)
  if (body.closedDoors && !within) return notFound()
  const read = readQuery(c, asked)
  const { etat: filter, page } = read.ok ? read.value : { etat: null, page: 1 }
  const found = await decisionsOf(db(c), body, actor, { filter, page }, within)
  const mayPropose = canPropose(body, standing, actor)
  return c.render(<DecisionsPage {...{ body, filter, page, mayPropose }} {...found} />)
}

listRoutes.get(paths.ofBanner, (c) => list(c, { ...bannerView(visitor(c)?.demo ?? false), fictional: false }))
listRoutes.get(paths.ofCommunity(':slug'), async (c) => list(c, await named(c, 'community')))
listRoutes.get(paths.ofGroup(':slug'), async (c) => list(c, await named(c, 'group')))

listRoutes.get(paths.mine, async (c) => {
  const awaiting = await votesAwaiting(db(c), requireActor(c), now(c))
  return c.render(<MinePage {...{ awaiting }} />)
})
