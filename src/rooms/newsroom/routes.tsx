import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { articleRoutes } from './articles/routes.tsx'
import { commentRoutes } from './comments/routes.tsx'
import { questionRoutes } from './questions/routes.tsx'
import { workRoutes } from './works/routes.tsx'

export const newsroomRoutes = new Hono<App>()
  .route('/', questionRoutes)
  .route('/', workRoutes)
  .route('/', commentRoutes)
  .route('/', articleRoutes)
