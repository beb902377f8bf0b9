import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { documentRoutes } from './documents/routes.tsx'
import { shareRoutes } from './shares/routes.tsx'

export const vaultRoutes = new Hono<App>()

vaultRoutes.route('/', documentRoutes)
vaultRoutes.route('/', shareRoutes)
