import { Hono } from 'hono'
import type { App } from '#core/http.ts'
import { assignmentRoutes } from './routes-assignment.tsx'
import { fileRoutes } from './routes-file.tsx'
import { opinionRoutes } from './routes-opinion.tsx'
import { workRoutes } from './routes-work.tsx'

/** The file of an application as the desk reads it, and what is done there. */
export const reviewRoutes = new Hono<App>()

for (const part of [fileRoutes, workRoutes, assignmentRoutes, opinionRoutes]) reviewRoutes.route('/', part)
