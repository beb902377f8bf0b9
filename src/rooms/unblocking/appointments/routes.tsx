import { Hono } from 'hono'
import type { App } from '#core/http.ts'

export const appointmentRoutes = new Hono<App>()
