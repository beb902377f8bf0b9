import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { aboutRoutes } from './about/routes.tsx'
import { applicationRoutes } from './applications/routes.tsx'
import { commitmentRoutes } from './commitments/routes.tsx'
import { committeeRoutes } from './committee/routes.tsx'
import { coordinationRoutes } from './coordination/routes.tsx'
import { coverageRoutes } from './coverage/routes.tsx'
import { deskRoutes } from './desk/routes.tsx'
import { expertiseRoutes } from './expertises/routes.tsx'
import { guideRoutes } from './guide/routes.tsx'
import { referentialRoutes } from './referential/routes.tsx'
import { registerRoutes } from './register/routes.tsx'
import { reviewRoutes } from './reviews/routes.tsx'
import { trackingRoutes } from './tracking/routes.tsx'
import { upkeepRoutes } from './upkeep/routes.tsx'

export const labelRoutes = new Hono<App>()

for (const part of [
  aboutRoutes,
  guideRoutes,
  applicationRoutes,
  trackingRoutes,
  referentialRoutes,
  coordinationRoutes,
  registerRoutes,
  commitmentRoutes,
  coverageRoutes,
  committeeRoutes,
  deskRoutes,
  expertiseRoutes,
  reviewRoutes,
  upkeepRoutes,
] as Hono<App>[])
  labelRoutes.route('/', part)
