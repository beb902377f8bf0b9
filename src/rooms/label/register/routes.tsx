import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { fileRoutes } from './files/routes.ts'
import { listRoutes } from './list/routes.tsx'
import { structureRoutes } from './structure/routes.tsx'

export const registerRoutes = new Hono<App>()

for (const part of [listRoutes, fileRoutes, structureRoutes]) registerRoutes.route('/', part)
