import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
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
import { done, type Outcome } from '#core/pure/result.ts'
import { back, type Here, hereFor, partOf, reading, writing } from '../../writing/routes-here.tsx'
import { roadmapPaths as paths } from '../paths.ts'
import { draftOf, itemIn, roadmapOf, statusesOf } from '../queries.ts'
import { canWrite, childOf, type Item, inTime, parentOf } from '../rules.ts'
import { approvalOf } from '../versions/queries.ts'
import { type Refusal, refusals, words } from '../words.ts'
import { addItem, changeStatus, editItem, orderItem, removeItem, restoreItem } from './actions.ts'
import { itemForm, orderForm, statusForm } from './forms.ts'
import { ItemPage } from './pages.tsx'
import { AddPage, EditPage, RemovePage, StatusPage } from './pages-writing.tsx'

export const roadmapItemRoutes = new Hono<App>()

const idOf = (c: Request) => partOf(c, 'item')
const roadmapHere = async (c: Request, { community }: Here) => found(await roadmapOf(db(c), community.id))
const itemHere = async (c: Request, here: Here) => itemIn(db(c), (await roadmapHere(c, here)).id, idOf(c))
const toItem = (slug: string, outcome: Outcome<string, Refusal>): Outcome<string, Refusal> =>
  outcome.ok ? done(paths.item(slug, outcome.value)) : outcome

const aboveIn = (draft: readonly Item[], { parentId }: Item): Item[] => {
  const parent = draft.find(({ id }) => id === parentId)
  return parent ? [...aboveIn(draft, parent), parent] : []
}

reading(roadmapItemRoutes, paths.item(':slug', ':item'), async (c, here) => {
  const roadmap = await roadmapHere(c, here)
  const item = await itemIn(db(c), roadmap.id, idOf(c))
  const draft = await draftOf(db(c), roadmap.id)
  const children = draft.filter(({ parentId }) => parentId === item.id)
  return c.render(
    <ItemPage
      community={here.community}
      item={item}
      above={aboveIn(draft, item)}
      past={await statusesOf(db(c), item.id)}
      approval={await approvalOf(db(c), roadmap.id, draft)}
      today={today(c)}
      mayWrite={canWrite(here.community, here.standing, visitor(c))}
      parts={childOf[item.kind] === 'milestone' ? inTime(children) : children}
    />,
  )
})

const fieldOf = (refusal: Refusal) =>
  ({ 'no-reason': 'reason', 'in-future': 'statusOn', 'not-now': 'status' })[refusal as string]

writing(roadmapItemRoutes, paths.addAxis(':slug'), {
  form: itemForm,
  refusals,
  load: async (c, here) => {
    await roadmapHere(c, here)
    return { parent: null, kind: 'axis' as const }
  },
  page: (filling) => <AddPage {...filling} />,
  write: async (c, slug, written) =>
    toItem(slug, await addItem(servicesOf(c), requireActor(c), slug, null, written, now(c))),
  done: words.done.added,
})

writing(roadmapItemRoutes, paths.addUnder(':slug', ':item'), {
  form: itemForm,
  refusals,
  load: async (c, here) => {
    const parent = await itemHere(c, here)
    return { parent, kind: found(childOf[parent.kind]) }
  },
  page: (filling) => <AddPage {...filling} />,
  write: async (c, slug, written) =>
    toItem(slug, await addItem(servicesOf(c), requireActor(c), slug, idOf(c), written, now(c))),
  done: words.done.added,
})

writing(roadmapItemRoutes, paths.edit(':slug', ':item'), {
  form: itemForm,
  refusals,
  load: async (c, here) => {
    const item = await itemHere(c, here)
    const draft = await draftOf(db(c), (await roadmapHere(c, here)).id)
    const places = draft.filter(({ kind }) => kind === parentOf[item.kind])
    return { item, places }
  },
  page: (filling) => <EditPage {...filling} />,
  write: async (c, slug, written) =>
    toItem(slug, await editItem(servicesOf(c), requireActor(c), slug, idOf(c), written, now(c))),
  done: words.done.saved,
})

writing(roadmapItemRoutes, paths.status(':slug', ':item'), {
  form: statusForm,
  refusals,
  load: async (c, here) => ({ item: await itemHere(c, here), today: today(c) }),
  page: (filling) => <StatusPage {...filling} />,
  write: async (c, slug, written) =>
    toItem(slug, await changeStatus(servicesOf(c), requireActor(c), slug, idOf(c), written, now(c))),
  fieldOf,
  done: words.done.status,
})

writing(roadmapItemRoutes, paths.remove(':slug', ':item'), {
  form: z.object({}),
  refusals,
  load: async (c, here) => ({ item: await itemHere(c, here) }),
  page: (filling) => <RemovePage {...filling} />,
  write: async (c, slug) => {
    const outcome = await removeItem(servicesOf(c), requireActor(c), slug, idOf(c), now(c))
    return outcome.ok ? done(paths.roadmap(slug)) : outcome
  },
  done: words.done.removed,
})

roadmapItemRoutes.post(paths.restore(':slug', ':item'), async (c) => {
  const actor = requireActor(c)
  const { slug } = (await hereFor(c, canWrite)).community
  const outcome = await restoreItem(servicesOf(c), actor, slug, idOf(c), now(c))
  return back(c, paths.item(slug, idOf(c)), outcome, { done: words.done.restored, refusals })
})

roadmapItemRoutes.post(paths.order(':slug', ':item'), async (c) => {
  const actor = requireActor(c)
  const { slug } = (await hereFor(c, canWrite)).community
  const form = await readForm(c, orderForm)
  const path = paths.item(slug, idOf(c))
  if (!form.ok) return redirectWith(c, path, refusals['not-now'], 'refused')
  const outcome = await orderItem(servicesOf(c), actor, slug, idOf(c), form.value.way, now(c))
  return back(c, path, outcome, { done: words.done.moved, refusals })
})
