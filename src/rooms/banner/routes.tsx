import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { declarationRoutes } from './declarations/routes.tsx'
import { publicRoutes } from './public/routes.tsx'

export const bannerRoutes = new Hono<App>().route('/', declarationRoutes).route('/', publicRoutes)
