import { Hono } from 'hono'
import {
  type App,
  db,
  download,
  now,
  type Request,
  readForm,
  readQuery,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { membersOf } from '../group/queries.ts'
import { meetingIn } from '../meetings/queries.ts'
import { groupPaths as paths } from '../paths.ts'
import { back, type Here, hereFor, hereOf, partOf, writing } from '../routes-here.tsx'
import { canWork } from '../rules.ts'
import { addAction, changeAction, markAction } from './actions.ts'
import { actionsFile } from './file.ts'
import { action, listing, marking } from './forms.ts'
import { ActionPage, ActionsPage } from './pages.tsx'
import { actionIn, actionsOf } from './queries.ts'
import { words } from './words.ts'

export const taskRoutes = new Hono<App>()

taskRoutes.get(paths.actions(':slug'), async (c) => {
  const { group, standing } = await hereOf(c)
  const asked = readQuery(c, listing)
  return c.render(
    <ActionsPage
      group={group}
      actions={await actionsOf(db(c), group.id, standing.voices.length > 0)}
      filter={asked.ok ? asked.value.etat : 'toutes'}
      isInside={standing.voices.length > 0}
      mayWork={canWork(group, standing, visitor(c))}
      today={today(c)}
    />,
  )
})

taskRoutes.get(paths.actionsFile(':slug'), async (c) => {
  const { group, standing } = await hereOf(c)
  const actions = await actionsOf(db(c), group.id, standing.voices.length > 0)
  c.header('Cache-Control', 'private, no-store')
  return download(c, actionsFile(actions, today(c)), `${group.slug}-actions.csv`, 'text/csv; charset=utf-8')
})

/** The meeting the form comes from. */
const meetingOf = async (c: Request, { group }: Here) => {
  const id = c.req.query('reunion')
  return id ? await meetingIn(db(c), group.id, true, id) : null
}

writing(taskRoutes, paths.newAction(':slug'), {
  can: canWork,
  form: action,
  load: async (c, here) => ({
    action: null,
    members: await membersOf(db(c), here.group, false),
    meeting: await meetingOf(c, here),
  }),
  page: (filling) => <ActionPage {...filling} />,
  write: (c, slug, value) => addAction(servicesOf(c), requireActor(c), slug, value, now(c)),
  done: words.saved.add,
})

writing(taskRoutes, paths.action(':slug', ':id'), {
  can: canWork,
  form: action,
  load: async (c, { group }) => ({
    action: await actionIn(db(c), group.id, partOf(c, 'id')),
    members: await membersOf(db(c), group, false),
    meeting: null,
  }),
  page: (filling) => <ActionPage {...filling} />,
  write: (c, slug, value) =>
    changeAction(servicesOf(c), requireActor(c), slug, { ...value, id: partOf(c, 'id') }, now(c)),
  done: words.saved.edit,
})

taskRoutes.post(paths.actionDone(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const { group } = await hereFor(c, canWork)
  const read = await readForm(c, marking)
  const isDone = read.ok && read.value.done === 'oui'
  const outcome = await markAction(servicesOf(c), actor, group.slug, { id: partOf(c, 'id'), isDone }, now(c))
  return back(c, paths.actions(group.slug), outcome, isDone ? words.saved.done : words.saved.reopen)
})
