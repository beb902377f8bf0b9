import { Hono } from 'hono'
import { z } from 'zod'
import {
  type App,
  db,
  download,
  now,
  type Request,
  readForm,
  readQuery,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { type Here, hereFor, reading } from '../../writing/routes-here.tsx'
import { beginRoadmap } from '../actions.ts'
import { roadmapPaths as paths } from '../paths.ts'
import { presets } from '../preset.ts'
import { draftOf, removedOf, roadmapOf } from '../queries.ts'
import { canWrite, sorts } from '../rules.ts'
import { approvalOf } from '../versions/queries.ts'
import { refusals, words } from '../words.ts'
import { roadmapCsv } from './file.ts'
import { AxesPage, EmptyRoadmapPage, type Shown } from './pages-axes.tsx'
import { BoardPage, TablePage, TimelinePage } from './pages-others.tsx'

export const roadmapViewRoutes = new Hono<App>()

type Page = (c: Request, shown: Shown) => Response | Promise<Response>

/** A view of the draft; before there is one, the way to begin it. */
const view = (path: string, show: Page) =>
  reading(roadmapViewRoutes, path, async (c, { community, standing }: Here) => {
    const mayWrite = canWrite(community, standing, visitor(c))
    const roadmap = await roadmapOf(db(c), community.id)
    if (!roadmap) return c.render(<EmptyRoadmapPage community={community} mayWrite={mayWrite} />)
    const items = await draftOf(db(c), roadmap.id)
    const approval = await approvalOf(db(c), roadmap.id, items)
    return show(c, { community, roadmap, items, approval, today: today(c), mayWrite })
  })

view(paths.roadmap(':slug'), async (c, shown) => {
  const removed = shown.mayWrite ? await removedOf(db(c), shown.roadmap.id) : []
  return c.render(<AxesPage {...shown} removed={removed} />)
})
view(paths.board(':slug'), (c, shown) => c.render(<BoardPage {...shown} />))
view(paths.timeline(':slug'), (c, shown) => c.render(<TimelinePage {...shown} />))

const sorting = z.object({ tri: z.enum(sorts).catch('ordre'), sens: z.string().optional().catch(undefined) })

view(paths.table(':slug'), (c, shown) => {
  const query = readQuery(c, sorting)
  const { tri, sens } = query.ok ? query.value : { tri: 'ordre' as const, sens: undefined }
  return c.render(<TablePage {...shown} sort={tri} descending={sens === 'inverse'} />)
})

view(paths.file(':slug'), (c, { community, items, approval }) => {
  const { slug, name, fictional } = community
  const about = { slug, name, fictional, approval, origin: servicesOf(c).config.publicUrl, takenAt: now(c) }
  return download(c, roadmapCsv(items, about), `feuille-de-route-${slug}.csv`, 'text/csv; charset=utf-8')
})

const beginning = z.object({ preset: z.string().catch('') })

roadmapViewRoutes.post(paths.begin(':slug'), async (c) => {
  const actor = requireActor(c)
  const { community } = await hereFor(c, canWrite)
  const form = await readForm(c, beginning)
  const preset = presets.find(({ key }) => form.ok && key === form.value.preset) ?? null
  const outcome = await beginRoadmap(servicesOf(c), actor, community.slug, preset, now(c))
  const path = paths.roadmap(community.slug)
  return outcome.ok ? redirectWith(c, path, words.done.begun) : redirectWith(c, path, refusals[outcome.refusal], 'note')
})
