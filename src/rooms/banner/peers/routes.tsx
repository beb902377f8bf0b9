import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { peerListRoutes } from './concluded/routes.tsx'
import { peerPanelRoutes } from './panels/routes.tsx'
import { peerQuestionRoutes } from './questions/routes.tsx'

export const peerRoutes = new Hono<App>()

// the lists and the form first: their addresses look like that of a question
for (const part of [peerListRoutes, peerQuestionRoutes, peerPanelRoutes]) peerRoutes.route('/', part)
