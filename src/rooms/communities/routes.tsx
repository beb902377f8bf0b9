import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { acceleratorRoutes } from './accelerator/routes.tsx'
import { beginningRoutes } from './beginning/routes.tsx'
import { campaignRoutes } from './campaigns/routes.tsx'
import { changeRoutes } from './changes/routes.tsx'
import { dialogueRoutes } from './dialogue/routes.tsx'
import { followRoutes } from './follow/routes.tsx'
import { workingGroupRoutes } from './groups/index.ts'
import { homeRoutes } from './home/routes.tsx'
import { requestRoutes } from './liaison/requests/routes.tsx'
import { serviceRoutes } from './liaison/services/routes.tsx'
import { listRoutes } from './list/routes.tsx'
import { lookRoutes } from './look/routes.tsx'
import { mandateRoutes } from './mandates/routes.tsx'
import { memberRoutes } from './members/routes.tsx'
import { pathwayRoutes } from './pathway/routes.tsx'
import { recognitionRoutes } from './recognition/routes.tsx'
import { roadmapRoutes } from './roadmap/routes.tsx'
import { formerAddresses } from './routes-former.ts'

export const communityRoutes = new Hono<App>()

communityRoutes.use('/communautes/:slug/*', formerAddresses)

for (const part of [
  lookRoutes,
  beginningRoutes,
  dialogueRoutes,
  listRoutes,
  memberRoutes,
  mandateRoutes,
  followRoutes,
  requestRoutes,
  serviceRoutes,
  workingGroupRoutes,
  roadmapRoutes,
  campaignRoutes,
  acceleratorRoutes,
  pathwayRoutes,
  recognitionRoutes,
  changeRoutes,
  homeRoutes,
] as Hono<App>[])
  communityRoutes.route('/', part)
