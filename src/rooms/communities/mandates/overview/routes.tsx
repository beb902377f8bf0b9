import { Hono } from 'hono'
import { type App, db, today, visitor } from '#core/http.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { canSpeak } from '../../rules.ts'
import { paths } from '../paths.ts'
import { mandatesOf } from '../queries.ts'
import { MandatesPage, VacantPage } from './pages.tsx'
import { vacantCommunities } from './queries.ts'

export const overviewRoutes = new Hono<App>()

overviewRoutes.get(paths.vacant, async (c) => c.render(<VacantPage vacant={await vacantCommunities(db(c))} />))

overviewRoutes.get(paths.mandates(':slug'), async (c) => {
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  const standing = await standingIn(db(c), visitor(c), community.id, today(c))
  const view = {
    mandates: await mandatesOf(db(c), community.id),
    today: today(c),
    canPropose: canSpeak(community, standing, visitor(c)),
  }
  return c.render(<MandatesPage community={community} view={view} />)
})
