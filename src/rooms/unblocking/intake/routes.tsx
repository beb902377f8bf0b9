import { Hono } from 'hono'
import type { App } from '#core/http.ts'

export const intakeRoutes = new Hono<App>()
