import { Hono } from 'hono'
import { type App, db, visitor } from '#core/http.ts'
import { to } from '../paths.ts'
import { enter } from '../routes-enter.ts'
import { PathwayPage } from './pages.tsx'
import { DossierPage } from './pages-dossier.tsx'
import { StepPage } from './pages-step.tsx'
import { chosenChallenges, pathwayOf } from './queries.ts'
import { opinionRoutes } from './routes-opinions.tsx'
import { readStepView } from './routes-view.tsx'
import { stepWorkRoutes } from './routes-work.tsx'
import { canEquip, canWork, readsAll } from './rules.ts'

export const stepRoutes = new Hono<App>()

stepRoutes.get(to.pathway(':slug'), async (c) => {
  const at = await enter(c)
  const { community, standing } = at
  return c.render(
    <PathwayPage
      community={community}
      pathway={await pathwayOf(db(c), community.id)}
      challenges={await chosenChallenges(db(c), community.id)}
      works={canWork(community, standing, visitor(c))}
      equips={canEquip(community, standing, visitor(c))}
    />,
  )
})

stepRoutes.get(to.dossier(':slug'), async (c) => {
  const at = await enter(c)
  const { community, standing } = at
  return c.render(
    <DossierPage
      community={community}
      pathway={await pathwayOf(db(c), community.id)}
      challenges={await chosenChallenges(db(c), community.id)}
      readsAll={readsAll(standing)}
    />,
  )
})

stepRoutes.get(to.step(':slug', ':step'), async (c) => {
  const at = await enter(c)
  return c.render(<StepPage {...(await readStepView(c, at))} />)
})

for (const part of [stepWorkRoutes, opinionRoutes]) stepRoutes.route('/', part)
