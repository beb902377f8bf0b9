import { Hono } from 'hono'
import { type App, db, today, visitor } from '#core/http.ts'
import { accompanimentsOf } from '../accompaniments/queries.ts'
import { paths } from '../paths.ts'
import { structuresOf } from '../queries.ts'
import { referralsOf } from '../referrals/queries.ts'
import { scoutingsOf } from '../scouting/queries.ts'
import { DashboardPage, PublicPage } from './pages.tsx'
import { TerritoryPage } from './pages-territory.tsx'
import { countsIn, openFamilies, projectsOf, supportersOf, territoryAt } from './queries.ts'
import { published } from './rules.ts'

export const dashboardRoutes = new Hono<App>()

dashboardRoutes.get(paths.dashboard, async (c) => {
  const actor = visitor(c)
  if (!actor) return c.render(<PublicPage />)
  const structures = await structuresOf(db(c), actor, today(c))
  const view = {
    structures,
    projects: await projectsOf(db(c), actor.id),
    referrals: await referralsOf(db(c), actor),
    accompaniments: await accompanimentsOf(db(c), actor, today(c)),
    scoutings: await scoutingsOf(
      db(c),
      structures.map(({ id }) => id),
    ),
    today: today(c),
  }
  return c.render(<DashboardPage view={view} />)
})

dashboardRoutes.get(paths.territory(':slug'), async (c) => {
  const territory = await territoryAt(db(c), c.req.param('slug') ?? '')
  return c.render(
    <TerritoryPage
      territory={territory}
      families={await openFamilies(db(c), today(c))}
      supporters={await supportersOf(db(c), territory.id, today(c))}
      counts={published(await countsIn(db(c), territory.id))}
    />,
  )
})
