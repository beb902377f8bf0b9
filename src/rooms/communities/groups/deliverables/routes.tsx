import { Hono } from 'hono'
import { type App, db, now, requireActor, servicesOf, today, visitor } from '#core/http.ts'
import { groupPaths as paths } from '../paths.ts'
import { hereOf, partOf, writing } from '../routes-here.tsx'
import { canWork } from '../rules.ts'
import { writeDeliverable } from './actions.ts'
import { deliverable } from './forms.ts'
import { DeliverablePage, DeliverablesPage, WriteDeliverablePage } from './pages.tsx'
import { deliverableIn, deliverablesOf } from './queries.ts'
import { words } from './words.ts'

export const deliverableRoutes = new Hono<App>()

deliverableRoutes.get(paths.deliverables(':slug'), async (c) => {
  const { group, standing } = await hereOf(c)
  return c.render(
    <DeliverablesPage
      group={group}
      deliverables={await deliverablesOf(db(c), group.id, standing.voices.length > 0)}
      isInside={standing.voices.length > 0}
      mayWork={canWork(group, standing, visitor(c))}
      today={today(c)}
    />,
  )
})

writing(deliverableRoutes, paths.newDeliverable(':slug'), {
  can: canWork,
  form: deliverable,
  load: async () => ({ deliverable: null }),
  page: (filling) => <WriteDeliverablePage {...filling} />,
  write: (c, slug, value) => writeDeliverable(servicesOf(c), requireActor(c), slug, { ...value, id: null }, now(c)),
  done: words.saved,
})

deliverableRoutes.get(paths.deliverable(':slug', ':id'), async (c) => {
  const { group, standing } = await hereOf(c)
  const one = await deliverableIn(db(c), group.id, standing.voices.length > 0, partOf(c, 'id'))
  return c.render(
    <DeliverablePage
      group={group}
      deliverable={one}
      isInside={standing.voices.length > 0}
      mayWork={canWork(group, standing, visitor(c))}
      today={today(c)}
    />,
  )
})

writing(deliverableRoutes, paths.editDeliverable(':slug', ':id'), {
  can: canWork,
  form: deliverable,
  load: async (c, { group }) => ({ deliverable: await deliverableIn(db(c), group.id, true, partOf(c, 'id')) }),
  page: (filling) => <WriteDeliverablePage {...filling} />,
  write: (c, slug, value) =>
    writeDeliverable(servicesOf(c), requireActor(c), slug, { ...value, id: partOf(c, 'id') }, now(c)),
  done: words.saved,
})
