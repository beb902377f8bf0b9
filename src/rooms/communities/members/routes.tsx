import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { compositionRoutes } from './composition/routes.tsx'
import { departureRoutes } from './departures/routes.tsx'
import { invitationRoutes } from './invitations/routes.tsx'
import { requestRoutes } from './requests/routes.tsx'

export const memberRoutes = new Hono<App>()

for (const part of [compositionRoutes, requestRoutes, invitationRoutes, departureRoutes]) memberRoutes.route('/', part)
