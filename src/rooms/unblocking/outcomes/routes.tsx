import { Hono } from 'hono'
import type { App } from '#core/http.ts'

export const outcomeRoutes = new Hono<App>()
