import { Hono } from 'hono'
import { type App, db, readQuery, servicesOf, today, visitor } from '#core/http.ts'
import { ancestorsOf } from '#rooms/geography/index.ts'
import { itemsOf } from '../agenda/items.ts'
import { everythingOf } from '../agenda/queries.ts'
import { waitingOn } from '../agenda/rules.ts'
import { paths } from '../paths.ts'
import { reminders } from '../referrals/rules.ts'
import { paging } from './forms.ts'
import { DashboardPage, PublicPage } from './pages.tsx'
import { TerritoryPage } from './pages-territory.tsx'
import { countsIn, openFamilies, projectsOf, supportersOf, territoryAt } from './queries.ts'
import { answersIn, answersOf, lateQueues } from './queries-delays.ts'
import { canSeeQueues, published, saidDelay } from './rules.ts'

export const dashboardRoutes = new Hono<App>()

dashboardRoutes.get(paths.dashboard, async (c) => {
  const actor = visitor(c)
  if (!actor) return c.render(<PublicPage />)
  const everything = await everythingOf(db(c), actor, today(c))
  const asked = readQuery(c, paging)
  const view = {
    ...everything,
    projects: await projectsOf(db(c), actor.id),
    waiting: waitingOn(itemsOf(everything, today(c)), asked.ok ? asked.value.page : 1, today(c)),
    today: today(c),
  }
  return c.render(<DashboardPage view={view} />)
})

dashboardRoutes.get(paths.territory(':slug'), async (c) => {
  const territory = await territoryAt(db(c), c.req.param('slug') ?? '')
  const withInvented = servicesOf(c).config.demo
  const supporters = await supportersOf(db(c), territory.id, today(c))
  const ids = [...new Set(supporters.map(({ id }) => id))]
  const answers = await answersOf(db(c), ids, withInvented)
  const delayOf = (id: string) => saidDelay(answers.get(id) ?? { answers: 0, days: null })
  const coordinates = canSeeQueues(visitor(c), today(c), await ancestorsOf(db(c), [territory.id]))
  return c.render(
    <TerritoryPage
      territory={territory}
      families={await openFamilies(db(c), today(c))}
      supporters={supporters.map((one) => ({ ...one, delay: delayOf(one.id) }))}
      counts={published(await countsIn(db(c), territory, withInvented))}
      delay={saidDelay(await answersIn(db(c), territory, withInvented))}
      queues={
        coordinates ? await lateQueues(db(c), territory, { day: today(c), longest: Math.max(...reminders) }) : null
      }
    />,
  )
})
