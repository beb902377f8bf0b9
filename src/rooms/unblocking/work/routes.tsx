import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { administrationRoutes } from './routes-administrations.tsx'
import { caseRoutes } from './routes-case.tsx'
import { exchangeRoutes } from './routes-exchange.tsx'
import { letterRoutes } from './routes-letters.tsx'
import { meetingRoutes } from './routes-meetings.tsx'
import { planRoutes } from './routes-plan.tsx'

export const workRoutes = new Hono<App>()

for (const part of [
  caseRoutes,
  administrationRoutes,
  planRoutes,
  meetingRoutes,
  letterRoutes,
  exchangeRoutes,
] as Hono<App>[])
  workRoutes.route('/', part)
