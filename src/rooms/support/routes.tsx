import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { accompanimentRoutes } from './accompaniments/routes.tsx'
import { accompanimentMoves } from './accompaniments/routes-moves.tsx'
import { accompanimentWork } from './accompaniments/routes-work.tsx'
import { accompanimentWriting } from './accompaniments/routes-writing.tsx'
import { agendaRoutes } from './agenda/routes.tsx'
import { askRoutes } from './asks/routes.tsx'
import { dashboardRoutes } from './dashboards/routes.tsx'
import { figureRoutes } from './figures/routes.tsx'
import { projectRoutes } from './projects/routes.tsx'
import { referralRoutes } from './referrals/routes.tsx'
import { moveRoutes } from './referrals/routes-moves.tsx'
import { scoutingRoutes } from './scouting/routes.tsx'
import { answerRoutes } from './scouting/routes-answer.tsx'

export const supportRoutes = new Hono<App>()

for (const part of [
  dashboardRoutes,
  agendaRoutes,
  askRoutes,
  figureRoutes,
  scoutingRoutes,
  answerRoutes,
  referralRoutes,
  moveRoutes,
  projectRoutes,
  accompanimentRoutes,
  accompanimentMoves,
  accompanimentWriting,
  accompanimentWork,
])
  supportRoutes.route('/', part)
