import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { forkRoutes } from './forks/routes.tsx'
import { modelRoutes } from './models/routes.tsx'
import { stepRoutes } from './steps/routes.tsx'
import { toolRoutes } from './tools/routes.tsx'

export const pathwayRoutes = new Hono<App>()

// what has its own address under the pathway comes before its steps
for (const part of [modelRoutes, forkRoutes, toolRoutes, stepRoutes]) pathwayRoutes.route('/', part)
