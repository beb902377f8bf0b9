import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, download, type Request } from '#core/http.ts'
import { to } from '../paths.ts'
import { toolFile } from '../tools/file.ts'
import { PathwaysPage } from './pages.tsx'
import { DifferencesPage, ModelToolPage, VersionPage } from './pages-version.tsx'
import { followersOf, offered, precedingOf, shelf, versionAt, versionsOf } from './queries.ts'
import { changesBetween } from './rules.ts'
import { spoken, words } from './words.ts'

export const modelRoutes = new Hono<App>()

modelRoutes.get(to.models, async (c) =>
  c.render(<PathwaysPage shelf={await shelf(db(c))} offered={await offered(db(c))} />),
)

const asked = (c: Request) => versionAt(db(c), c.req.param('pathway') ?? '', c.req.param('number'))

const show = async (c: Request) => {
  const version = await asked(c)
  return c.render(
    <VersionPage
      version={version}
      versions={await versionsOf(db(c), version.pathway.id)}
      followers={await followersOf(db(c), version.pathway.id)}
      before={await precedingOf(db(c), version)}
    />,
  )
}

modelRoutes.get(to.model(':pathway'), show)
modelRoutes.get(to.version(':pathway', ':number'), show)

modelRoutes.get(to.differences(':pathway', ':number'), async (c) => {
  const version = await asked(c)
  const before = found(await precedingOf(db(c), version))
  const changes = changesBetween(before, version, spoken)
  return c.render(<DifferencesPage version={version} before={before} changes={changes} />)
})

const toolAsked = async (c: Request) => {
  const version = await asked(c)
  const step = found(version.steps.find(({ key }) => key === c.req.param('step')))
  const name = (c.req.param('tool') ?? '').replace(/\.md$/, '')
  return { version, step, tool: found(step.tools.find(({ key }) => key === name)) }
}

modelRoutes.get(to.modelTool(':pathway', ':number', ':step', ':tool{[a-z0-9-]+\\.md}'), async (c) => {
  const { version, step, tool } = await toolAsked(c)
  const source = words.sourceLine(version.pathway.name, version.number)
  return download(c, toolFile(step, tool, source), `${tool.key}.md`, 'text/markdown; charset=utf-8')
})

modelRoutes.get(to.modelTool(':pathway', ':number', ':step', ':tool'), async (c) =>
  c.render(<ModelToolPage {...(await toolAsked(c))} />),
)
