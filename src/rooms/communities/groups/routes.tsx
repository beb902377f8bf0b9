import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { calendarRoutes } from './calendar/routes.tsx'
import { deliverableRoutes } from './deliverables/routes.tsx'
import { groupListRoutes } from './group/routes.tsx'
import { groupRoutes } from './group/routes-group.tsx'
import { meetingRoutes } from './meetings/routes.tsx'
import { replacementRoutes } from './replacement/routes.tsx'
import { taskRoutes } from './tasks/routes.tsx'

export const workingGroupRoutes = new Hono<App>()

// the list first: « nouveau » is not the address of a group
for (const part of [
  groupListRoutes,
  groupRoutes,
  replacementRoutes,
  meetingRoutes,
  taskRoutes,
  deliverableRoutes,
  calendarRoutes,
])
  workingGroupRoutes.route('/', part)
