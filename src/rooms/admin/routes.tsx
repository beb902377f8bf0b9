import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { accountRoutes } from './accounts/routes.tsx'
import { challengeAdminRoutes } from './challenges/routes.tsx'
import { claimAdminRoutes } from './claims/routes.tsx'
import { dashboardRoutes } from './dashboard/routes.tsx'
import { jobRoutes } from './jobs/routes.tsx'
import { journalRoutes } from './journal/routes.tsx'
import { mailRoutes } from './mails/routes.tsx'
import { messageRoutes } from './messages/routes.tsx'
import { moderationRoutes } from './moderation/routes.tsx'
import { outboxRoutes } from './outbox/routes.tsx'
import { proposalAdminRoutes } from './proposals/routes.tsx'
import { reportAdminRoutes } from './reports/routes.tsx'
import { roleRoutes } from './roles/routes.tsx'
import { sheetRoutes } from './sheets/routes.tsx'
import { twinAdminRoutes } from './twins/routes.tsx'

export const adminRoutes = new Hono<App>()

for (const part of [
  dashboardRoutes,
  messageRoutes,
  sheetRoutes,
  reportAdminRoutes,
  moderationRoutes,
  claimAdminRoutes,
  proposalAdminRoutes,
  twinAdminRoutes,
  challengeAdminRoutes,
  roleRoutes,
  accountRoutes,
  journalRoutes,
  mailRoutes,
  jobRoutes,
  outboxRoutes,
]) {
  adminRoutes.route('/', part)
}
