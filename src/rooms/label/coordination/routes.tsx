import { Hono } from 'hono'
import { type App, db, requireRole, today } from '#core/http.ts'
import { settingLines } from '../lifecycle/queries-settings.ts'
import { paths } from '../paths.ts'
import { familyShelf } from '../referential/queries.ts'
import { proceduresWaiting } from '../upkeep/list/queries-waiting.ts'
import { catalogueRoutes } from './catalogue/routes.tsx'
import { criteriaRoutes } from './criteria/routes.tsx'
import { lineRoutes } from './criteria/routes-lines.tsx'
import { delayRoutes } from './delays/routes.tsx'
import { CoordinationHome } from './pages.tsx'
import { canKeepRules, waitingFor } from './rules.ts'
import { team } from './team/queries.ts'
import { teamRoutes } from './team/routes.tsx'
import { canKeepOfficer } from './team/rules.ts'

export const coordinationRoutes = new Hono<App>()

coordinationRoutes.get(paths.coordination, async (c) => {
  const actor = requireRole(c, 'label_coordinator')
  const people = (await team(db(c), today(c))).filter(({ held }) => canKeepOfficer(actor, held, today(c)))
  const families = canKeepRules(actor, today(c)) ? await familyShelf(db(c)) : null
  const rules = families && { families, settings: await settingLines(db(c)) }
  const procedures = await proceduresWaiting(db(c), actor, today(c))
  return c.render(<CoordinationHome waiting={waitingFor(rules, people, procedures)} families={families} />)
})

for (const part of [criteriaRoutes, lineRoutes, catalogueRoutes, delayRoutes, teamRoutes])
  coordinationRoutes.route('/', part)
