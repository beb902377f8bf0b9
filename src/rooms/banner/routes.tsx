import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { aboutRoutes } from './about/routes.tsx'
import { badgeRoutes } from './badge/routes.tsx'
import { declarationRoutes } from './declarations/routes.tsx'
import { startRoutes } from './declarations/routes-start.tsx'
import { guideRoutes } from './guide/routes.tsx'
import { opennessRoutes } from './openness/routes.tsx'
import { projectRoutes } from './project/routes.tsx'
import { registerRoutes } from './register/routes.tsx'
import { withdrawalRoutes } from './withdrawals/routes.tsx'

export const bannerRoutes = new Hono<App>()

for (const part of [
  aboutRoutes,
  guideRoutes,
  registerRoutes,
  opennessRoutes,
  projectRoutes,
  badgeRoutes,
  startRoutes,
  declarationRoutes,
  withdrawalRoutes,
]) {
  bannerRoutes.route('/', part)
}
