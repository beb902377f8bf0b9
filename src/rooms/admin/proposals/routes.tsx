import { Hono } from 'hono'
import type { App } from '#core/http.ts'

export const proposalAdminRoutes = new Hono<App>()
