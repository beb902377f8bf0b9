import { Hono } from 'hono'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { latestCharter } from '../charter/queries.ts'
import { leaveBanner } from '../memberships/actions.ts'
import { membershipOf } from '../memberships/queries.ts'
import { paths } from '../paths.ts'
import { afterMove, missingIn } from '../rules.ts'
import { beginDeclaration } from './actions.ts'
import { leaveForm } from './forms.ts'
import { LeavePage } from './pages-leaving.tsx'
import { StartPage } from './pages-start.tsx'
import { projectsOf, readDraft, readKeptProject } from './queries.ts'
import { stepToResume } from './rules.ts'
import { words } from './words.ts'

export const startRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

startRoutes.get(paths.declare, async (c) => {
  const person = visitor(c)
  const projects = person && (await projectsOf(db(c), person.id, today(c)))
  return c.render(<StartPage charter={await latestCharter(db(c))} projects={projects} />)
})

startRoutes.post(`${paths.declare}/:id`, async (c) => {
  const actor = requireActor(c)
  const { id, how } = await beginDeclaration(servicesOf(c), actor, idOf(c), now(c))
  const { draft, charter } = await readDraft(db(c), actor, id, today(c))
  const step = stepToResume(missingIn(charter, draft.said, today(c)))
  return redirectWith(c, paths.step(id, step), words.started[how], how === 'begun' ? 'done' : 'note')
})

startRoutes.get(paths.renew(':id'), async (c) => {
  await readKeptProject(db(c), requireActor(c), idOf(c), today(c))
  return c.redirect(paths.declare, 303)
})

startRoutes.get(paths.leave(':id'), async (c) => {
  const sheet = await readKeptProject(db(c), requireActor(c), idOf(c), today(c))
  const membership = await membershipOf(db(c), sheet.id)
  if (!membership || !afterMove('leave', membership.status))
    return redirectWith(c, paths.declare, words.leave.notMember, 'note')
  return c.render(<LeavePage sheet={sheet} errors={{}} values={{}} />)
})

startRoutes.post(paths.leave(':id'), async (c) => {
  const actor = requireActor(c)
  const sheet = await readKeptProject(db(c), actor, idOf(c), today(c))
  const form = await readForm(c, leaveForm)
  if (!form.ok) {
    c.status(422)
    return c.render(<LeavePage sheet={sheet} errors={form.errors} values={form.typed} />)
  }
  const outcome = await leaveBanner(servicesOf(c), actor, sheet.id, form.value.reason, now(c))
  if (!outcome.ok) return redirectWith(c, paths.declare, words.leave.notMember, 'refused')
  return redirectWith(c, paths.project(sheet.slug), words.leave.done(sheet.name))
})
