import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { decisionRoutes } from './decisions/routes.tsx'
import { recordRoutes } from './decisions/routes-record.tsx'
import { sessionRoutes } from './sessions/routes.tsx'

export const committeeRoutes = new Hono<App>()

for (const part of [sessionRoutes, decisionRoutes, recordRoutes]) committeeRoutes.route('/', part)
