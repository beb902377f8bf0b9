import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { absenceRoutes } from './absences/routes.tsx'
import { deputyRoutes } from './absences/routes-deputies.tsx'
import { appointmentDeskRoutes } from './acts/routes.tsx'
import { actRoutes } from './acts/routes-act.tsx'
import { proposalRoutes } from './acts/routes-proposal.tsx'
import { hackerRoutes } from './register/routes.tsx'

export const appointmentRoutes = new Hono<App>()

for (const part of [hackerRoutes, absenceRoutes, deputyRoutes, proposalRoutes, appointmentDeskRoutes, actRoutes])
  appointmentRoutes.route('/', part)
