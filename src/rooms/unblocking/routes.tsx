import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { appointmentRoutes } from './appointments/routes.tsx'
import { deskRoutes } from './desk/routes.tsx'
import { figureRoutes } from './figures/routes.tsx'
import { holderRoutes } from './holder/routes.tsx'
import { homeRoutes } from './home/routes.tsx'
import { intakeRoutes } from './intake/routes.tsx'
import { learningRoutes } from './learning/routes.tsx'
import { outcomeRoutes } from './outcomes/routes.tsx'
import { precedentRoutes } from './precedents/routes.tsx'
import { upwardsRoutes } from './upwards/routes.tsx'
import { watchRoutes } from './watch/routes.tsx'
import { workRoutes } from './work/routes.tsx'

export const unblockingRoutes = new Hono<App>()

for (const part of [
  homeRoutes,
  intakeRoutes,
  holderRoutes,
  deskRoutes,
  workRoutes,
  outcomeRoutes,
  appointmentRoutes,
  precedentRoutes,
  watchRoutes,
  learningRoutes,
  upwardsRoutes,
  figureRoutes,
] as Hono<App>[])
  unblockingRoutes.route('/', part)
