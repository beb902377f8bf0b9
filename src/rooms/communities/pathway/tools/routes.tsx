import { Hono } from 'hono'
import { z } from 'zod'
import { found } from '#core/errors.ts'
import { type App, db, download, type Request, readForm, redirectWith, servicesOf, visitor } from '#core/http.ts'
import { words as modelWords } from '../models/words.ts'
import { to } from '../paths.ts'
import { type Entered, enter, requireWork, slugOf, stepKey } from '../routes-enter.ts'
import { pathwayOf, stepOf } from '../steps/queries.ts'
import { canWork } from '../steps/rules.ts'
import { tick } from './actions.ts'
import { toolFile } from './file.ts'
import { ToolPage } from './pages.tsx'
import { ticksOf } from './queries.ts'
import { words } from './words.ts'

export const toolRoutes = new Hono<App>()

const toolKey = (c: Request): string => (c.req.param('tool') ?? '').replace(/\.md$/, '')

const readTool = async (c: Request, { community }: Entered) => {
  const pathway = await pathwayOf(db(c), community.id)
  const step = stepOf(pathway, stepKey(c))
  const tool = found(step.tools.find(({ key }) => key === toolKey(c)))
  return { community, version: pathway.version, step, tool }
}

toolRoutes.get(to.tool(':slug', ':step', ':tool{[a-z0-9-]+\\.md}'), async (c) => {
  const at = await enter(c)
  const { version, step, tool } = await readTool(c, at)
  const source = modelWords.sourceLine(version.pathway.name, version.number)
  return download(c, toolFile(step, tool, source), `${tool.key}.md`, 'text/markdown; charset=utf-8')
})

toolRoutes.get(to.tool(':slug', ':step', ':tool'), async (c) => {
  const at = await enter(c)
  const shown = await readTool(c, at)
  const ticked = await ticksOf(db(c), at.community.id, shown.step.key, shown.tool.key)
  return c.render(<ToolPage {...shown} ticked={ticked} works={canWork(at.community, at.standing, visitor(c))} />)
})

const index = z.coerce.number().int().min(0).max(60)
const ticksForm = z.object({
  box: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(index).max(60)),
  seen: z.preprocess(
    (value) =>
      String(value ?? '')
        .split(',')
        .filter(Boolean),
    z.array(index).max(60),
  ),
})

toolRoutes.post(to.ticks(':slug', ':step', ':tool'), async (c) => {
  const { actor } = await requireWork(c)
  const form = await readForm(c, ticksForm)
  const { box, seen } = form.ok ? form.value : { box: [], seen: [] }
  const n = await tick(servicesOf(c), actor, slugOf(c), stepKey(c), toolKey(c), { ticked: box, seen })
  return redirectWith(c, to.tool(slugOf(c), stepKey(c), toolKey(c)), words.saved(n))
})
