import { Hono } from 'hono'
import { type App, db, requireRole } from '#core/http.ts'
import { paths } from '../paths.ts'
import { JobsPage } from './pages.tsx'
import { failedJobs, readQueues } from './queries.ts'

export const jobRoutes = new Hono<App>()

jobRoutes.get(paths.jobs, async (c) => {
  requireRole(c, 'administrator')
  return c.render(<JobsPage queues={await readQueues(db(c))} failed={await failedJobs(db(c))} />)
})
