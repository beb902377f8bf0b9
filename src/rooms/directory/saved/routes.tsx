import { Hono } from 'hono'
import type { App } from '#core/http.ts'

export const savedSearchRoutes = new Hono<App>()
