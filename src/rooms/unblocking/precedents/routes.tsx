import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { libraryRoutes } from './library/routes.tsx'
import { libraryFileRoutes } from './library/routes-files.ts'
import { offerRoutes } from './offers/routes.tsx'
import { writingRoutes } from './writing/routes.tsx'

export const precedentRoutes = new Hono<App>()

for (const part of [libraryFileRoutes, libraryRoutes, offerRoutes, writingRoutes] as Hono<App>[])
  precedentRoutes.route('/', part)
