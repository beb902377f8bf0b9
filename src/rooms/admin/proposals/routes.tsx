import { Hono } from 'hono'
import { type App, db, requireRole, today } from '#core/http.ts'
import { proposalsForCurator } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import { readers } from '../rules.ts'
import { ProposalsPage } from './pages.tsx'

export const proposalAdminRoutes = new Hono<App>()

// each is answered at its own address, by those who keep the sheet and by those in charge alike
proposalAdminRoutes.get(paths.proposals, async (c) => {
  const actor = requireRole(c, ...readers.proposals)
  const proposals = await proposalsForCurator(db(c), actor, today(c))
  return c.render(<ProposalsPage proposals={proposals} today={today(c)} />)
})
