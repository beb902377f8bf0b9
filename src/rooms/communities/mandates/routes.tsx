import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { consultationRoutes } from './consultation/routes.tsx'
import { endingRoutes } from './ending/routes.tsx'
import { handoverRoutes } from './handover/routes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { proposingRoutes } from './proposing/routes.tsx'
import { reviewRoutes } from './review/routes.tsx'
import { silenceRoutes } from './silence/routes.tsx'

/** « a-reprendre » and « proposer » come before the addresses that any slug or id would match. */
export const mandateRoutes = new Hono<App>()

for (const part of [
  overviewRoutes,
  proposingRoutes,
  reviewRoutes,
  handoverRoutes,
  endingRoutes,
  silenceRoutes,
  consultationRoutes,
])
  mandateRoutes.route('/', part)
