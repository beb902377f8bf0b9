import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { handRoutes } from './hands/routes.tsx'
import { listRoutes } from './list/routes.tsx'
import { loadRoutes } from './load/routes.tsx'
import { triageRoutes } from './triage/routes.tsx'

export const deskRoutes = new Hono<App>()

for (const part of [listRoutes, loadRoutes, triageRoutes, handRoutes] as Hono<App>[]) deskRoutes.route('/', part)
