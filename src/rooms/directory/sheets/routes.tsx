import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { readPublicFile } from '#core/files.ts'
import { type App, db, now, type Request, servicesOf, today, visitor } from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { paths } from '../paths.ts'
import { readAt } from '../queries-address.ts'
import { sheetAt } from '../routes-address.ts'
import { type Kind, kinds } from '../rules.ts'
import { isUnsureSince } from '../upkeep/rules.ts'
import { publicSheet, sheetData } from './api.ts'
import { SheetPage } from './pages.tsx'
import { isLogo, keepsLabelled, readSurroundings } from './queries.ts'
import { isCheckedByCurator, wholeTimeline } from './timeline.ts'

export const sheetRoutes = new Hono<App>()

const showSheet = async (c: Request, kind: Kind) => {
  const sheet = await sheetAt(c, kind)
  if (sheet.slug !== c.req.param('slug')) return c.redirect(paths.sheet(kind, sheet.slug), 301)
  const { projects, labels, history, absorbed } = await readSurroundings(db(c), sheet)
  const { standing, memberCount } = sheet
  const confirmedByTeam = memberCount > 0 && !isCheckedByCurator(sheet, history)
  const told = { projects, labels, confirmedByTeam, history: wholeTimeline(history, absorbed) }
  const isStale = isUnsureSince(sheet, today(c))
  const actor = visitor(c)
  const mayRefer = kind === 'project' && actor !== null && (await keepsLabelled(db(c), actor.id))
  const page = { sheet: publicSheet(sheet), standing, memberCount, isStale, mayRefer, ...told }
  return c.render(<SheetPage {...page} />)
}

const showData = async (c: Request, kind: Kind) => {
  const slug = (c.req.param('file') ?? '').replace(/\.json$/, '')
  c.header('Access-Control-Allow-Origin', '*')
  const sheet = await readAt(db(c), null, { kind, slug }, today(c))
  if (sheet.slug !== slug) return c.redirect(paths.sheetData(kind, sheet.slug), 301)
  c.header('Cache-Control', 'public, max-age=300')
  return c.json(sheetData(publicSheet(sheet), servicesOf(c).config.publicUrl, now(c)))
}

for (const kind of kinds) {
  sheetRoutes.get(paths.sheet(kind, ':file{[^/]+\\.json}'), (c) => showData(c, kind))
  sheetRoutes.get(paths.sheet(kind, ':slug'), (c) => showSheet(c, kind))
}

sheetRoutes.get(paths.logo(':id'), async (c) => {
  const id = c.req.param('id') ?? ''
  if (!isId(id) || !(await isLogo(db(c), id))) return notFound()
  const { bytes, mimeType } = await readPublicFile(db(c), servicesOf(c).files, id)
  // an hour, not for ever: a logo withdrawn must disappear
  c.header('Cache-Control', 'public, max-age=3600')
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': mimeType })
})
