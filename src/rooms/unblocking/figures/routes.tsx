import { Hono } from 'hono'
import { type App, db, download, type Request, servicesOf, today } from '#core/http.ts'
import { addDays } from '#core/pure/dates.ts'
import { paths } from '../paths.ts'
import { figuresCsv, figuresJson } from './files.ts'
import { FiguresPage } from './pages.tsx'
import { figuresOf } from './queries.ts'

export const figureRoutes = new Hono<App>()

const asked = async (c: Request) => {
  const before = c.req.query('periode') === 'avant'
  const since = addDays(today(c), -365)
  const withInvented = servicesOf(c).config.demo
  const figures = await figuresOf(db(c), { since, before, withInvented, today: today(c) })
  return { before, since, withInvented, figures }
}

figureRoutes.get(paths.figures, async (c) => {
  const { figures, before, withInvented } = await asked(c)
  return c.render(<FiguresPage figures={figures} before={before} withInvented={withInvented} />)
})

const opened = (c: Request) => {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', 'public, max-age=300')
}

figureRoutes.get(paths.figuresCsv, async (c) => {
  const { figures } = await asked(c)
  opened(c)
  return download(c, figuresCsv(figures), 'deblocages.csv', 'text/csv; charset=utf-8')
})

figureRoutes.get(paths.figuresJson, async (c) => {
  const { figures, since, before, withInvented } = await asked(c)
  opened(c)
  const origin = servicesOf(c).config.publicUrl + paths.figures
  return c.json(figuresJson(figures, { origin, day: today(c), since, before, withInvented }))
})
