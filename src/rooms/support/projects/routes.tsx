import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, requireActor, today } from '#core/http.ts'
import { readSheet } from '#rooms/directory/index.ts'
import { accompanimentsAbout } from '../accompaniments/queries.ts'
import { mostOpenAsks } from '../asks/rules.ts'
import { paths } from '../paths.ts'
import { openAsks, referralsAbout } from '../referrals/queries.ts'
import { scoutingsAbout, waitingForSheet } from '../scouting/queries.ts'
import { HolderPage } from './pages.tsx'

export const projectRoutes = new Hono<App>()

projectRoutes.get(paths.project(':sheetId'), async (c) => {
  const actor = requireActor(c)
  const sheet = await readSheet(db(c), actor, { id: c.req.param('sheetId') ?? '' }, today(c))
  const project = found(sheet.kind === 'project' && sheet.memberRole ? sheet : null)
  const isOwner = project.memberRole === 'owner' && project.status === 'published'
  return c.render(
    <HolderPage
      project={project}
      referrals={await referralsAbout(db(c), actor, project.id)}
      scoutings={await scoutingsAbout(db(c), project.id)}
      waiting={isOwner ? await waitingForSheet(db(c), actor) : []}
      accompaniments={await accompanimentsAbout(db(c), actor, project.id, today(c))}
      asksLeft={isOwner ? Math.max(0, mostOpenAsks - (await openAsks(db(c), project.id))) : null}
      today={today(c)}
    />,
  )
})
