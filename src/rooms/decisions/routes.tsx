import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { consentRoutes } from './consent/routes.tsx'
import { groupingRoutes } from './deliberation/grouping/routes.tsx'
import { speakingRoutes } from './deliberation/speaking/routes.tsx'
import { workshopRoutes } from './deliberation/workshop/routes.tsx'
import { listRoutes } from './lists/routes.tsx'
import { outcomeRoutes } from './outcome/routes.tsx'
import { proposalRoutes } from './proposals/routes.tsx'
import { resultRoutes } from './results/routes.tsx'
import { voteRoutes } from './votes/routes.tsx'

export const decisionRoutes = new Hono<App>()

for (const part of [
  listRoutes,
  proposalRoutes,
  speakingRoutes,
  groupingRoutes,
  workshopRoutes,
  voteRoutes,
  consentRoutes,
  resultRoutes,
  outcomeRoutes,
])
  decisionRoutes.route('/', part)
