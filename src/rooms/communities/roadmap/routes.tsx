import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { roadmapDifferenceRoutes } from './differences/routes.tsx'
import { roadmapIndicatorRoutes } from './indicators/routes.tsx'
import { roadmapItemRoutes } from './items/routes.tsx'
import { roadmapVersionRoutes } from './versions/routes.tsx'
import { roadmapViewRoutes } from './views/routes.tsx'

export const roadmapRoutes = new Hono<App>()

for (const part of [
  roadmapViewRoutes,
  roadmapItemRoutes,
  roadmapIndicatorRoutes,
  roadmapVersionRoutes,
  roadmapDifferenceRoutes,
])
  roadmapRoutes.route('/', part)
