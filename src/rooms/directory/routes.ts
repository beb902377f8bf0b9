import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { claimRoutes } from './claims/routes.tsx'
import { companyRoutes } from './companies/routes.tsx'
import { draftRoutes } from './drafts/routes.tsx'
import { stepRoutes } from './drafts/routes-steps.tsx'
import { memberRoutes } from './members/routes.tsx'
import { mineRoutes } from './mine/routes.tsx'
import { proposalRoutes } from './proposals/routes.tsx'
import { judgementRoutes } from './proposals/routes-judge.tsx'
import { publicationRoutes } from './publication/routes.tsx'
import { relayRoutes } from './relay/routes.tsx'
import { reportRoutes } from './reports/routes.tsx'
import { savedRoutes } from './saved/routes.tsx'
import { searchRoutes } from './search/index.ts'
import { sheetRoutes } from './sheets/routes.tsx'
import { twinRoutes } from './twins/routes.tsx'

/** Every page of the room. The address of a new sheet goes before those of the search. */
export const directoryRoutes = new Hono<App>()
  .route('/', draftRoutes)
  .route('/', searchRoutes)
  .route('/', sheetRoutes)
  .route('/', relayRoutes)
  .route('/', mineRoutes)
  .route('/', savedRoutes)
  .route('/', stepRoutes)
  .route('/', companyRoutes)
  .route('/', publicationRoutes)
  .route('/', memberRoutes)
  .route('/', claimRoutes)
  .route('/', reportRoutes)
  .route('/', proposalRoutes)
  .route('/', judgementRoutes)
  .route('/', twinRoutes)
