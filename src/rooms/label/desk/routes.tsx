import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { bulkRoutes } from './bulk/routes.tsx'
import { listRoutes } from './list/routes.tsx'
import { viewRoutes } from './views/routes.tsx'

export const deskRoutes = new Hono<App>()

for (const part of [listRoutes, viewRoutes, bulkRoutes]) deskRoutes.route('/', part)
