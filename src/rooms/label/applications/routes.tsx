import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { criterionRoutes } from './routes-criteria.tsx'
import { startRoutes } from './routes-start.tsx'
import { stepRoutes } from './routes-steps.tsx'
import { submissionRoutes } from './routes-submission.tsx'

/** An application as the organisation begins, writes and submits it. */
export const applicationRoutes = new Hono<App>()

for (const part of [startRoutes, stepRoutes, criterionRoutes, submissionRoutes]) applicationRoutes.route('/', part)
