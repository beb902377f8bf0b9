import { Hono } from 'hono'
import type { App } from '#core/http.ts'

export const companyRoutes = new Hono<App>()
