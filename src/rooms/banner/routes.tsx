import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { aboutRoutes } from './about/routes.tsx'
import { amendmentRoutes } from './amendments/routes.tsx'
import { agreementRoutes } from './amendments/routes-agreement.tsx'
import { badgeRoutes } from './badge/routes.tsx'
import { declarationRoutes } from './declarations/routes.tsx'
import { startRoutes } from './declarations/routes-start.tsx'
import { guideRoutes } from './guide/routes.tsx'
import { mandateRoutes } from './mandates/routes.tsx'
import { opennessRoutes } from './openness/routes.tsx'
import { peerRoutes } from './peers/routes.tsx'
import { projectRoutes } from './project/routes.tsx'
import { registerRoutes } from './register/routes.tsx'
import { withdrawalRoutes } from './withdrawals/routes.tsx'

export const bannerRoutes = new Hono<App>()

for (const part of [
  // before the versions of the charter, whose addresses are under the same folder
  amendmentRoutes,
  agreementRoutes,
  mandateRoutes,
  aboutRoutes,
  guideRoutes,
  registerRoutes,
  opennessRoutes,
  projectRoutes,
  badgeRoutes,
  startRoutes,
  declarationRoutes,
  withdrawalRoutes,
  peerRoutes,
]) {
  bannerRoutes.route('/', part)
}
