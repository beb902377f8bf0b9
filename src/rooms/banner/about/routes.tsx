import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, type Request, today } from '#core/http.ts'
import { charterNumbered, charters, latestCharter } from '../charter/queries.ts'
import { paths } from '../paths.ts'
import type { Charter } from '../rules.ts'
import { BannerPage } from './pages.tsx'
import { CharterPage } from './pages-charter.tsx'
import { bannerFigures, latestMembers } from './queries.ts'
import { lifeOfBanner } from './queries-life.ts'

export const aboutRoutes = new Hono<App>()

aboutRoutes.get(paths.home, async (c) => {
  const [figures, latest, charter, life] = await Promise.all([
    bannerFigures(db(c), today(c)),
    latestMembers(db(c), 5, today(c)),
    latestCharter(db(c)),
    lifeOfBanner(db(c), 6),
  ])
  return c.render(<BannerPage {...{ figures, latest, charter, life }} />)
})

const showCharter = async (c: Request, charter: Charter) =>
  c.render(<CharterPage charter={charter} versions={await charters(db(c))} />)

aboutRoutes.get(paths.charter, async (c) => showCharter(c, await latestCharter(db(c))))

const numbered = (c: Request, text: string | undefined) =>
  charterNumbered(db(c), found(/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : null))

aboutRoutes.get(paths.charterVersion(':file{[0-9]+\\.json}'), async (c) => {
  const { publishedOn, adoptedBy, ...charter } = await numbered(c, c.req.param('file')?.replace('.json', ''))
  c.header('Access-Control-Allow-Origin', '*')
  return c.json({ ...charter, published_on: publishedOn, adopted_by: adoptedBy, licence: 'Licence Ouverte 2.0' })
})

aboutRoutes.get(paths.charterVersion(':number'), async (c) => showCharter(c, await numbered(c, c.req.param('number'))))
