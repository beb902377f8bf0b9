import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { procedureDocumentRoutes } from './documents/routes.tsx'
import { drawRoutes } from './draws/routes.tsx'
import { heldRoutes } from './held/routes.tsx'
import { awardListRoutes } from './list/routes.tsx'
import { procedureRoutes } from './procedures/routes.tsx'
import { procedureAnswerRoutes } from './procedures/routes-answer.tsx'
import { renewalRoutes } from './renewal/routes.tsx'
import { surrenderRoutes } from './surrender/routes.tsx'

export const upkeepRoutes = new Hono<App>()

for (const part of [
  heldRoutes,
  renewalRoutes,
  surrenderRoutes,
  procedureAnswerRoutes,
  procedureDocumentRoutes,
  procedureRoutes,
  awardListRoutes,
  drawRoutes,
])
  upkeepRoutes.route('/', part)
