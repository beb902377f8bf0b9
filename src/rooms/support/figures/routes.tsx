import { Hono } from 'hono'
import { type App, db, type Request, servicesOf, today } from '#core/http.ts'
import { addDays } from '#core/pure/dates.ts'
import { paths } from '../paths.ts'
import { FiguresPage } from './pages.tsx'
import { figuresSince } from './queries.ts'
import { measures, smallest } from './rules.ts'
import { words } from './words.ts'

export const figureRoutes = new Hono<App>()

/** Twelve months back, from the first day of a month. */
const figuresHere = (c: Request) =>
  figuresSince(db(c), `${addDays(today(c), -365).slice(0, 7)}-01`, servicesOf(c).config.demo)

figureRoutes.get(paths.figures, async (c) =>
  c.render(<FiguresPage {...(await figuresHere(c))} withInvented={servicesOf(c).config.demo} />),
)

figureRoutes.get(paths.figuresFile, async (c) => {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', 'public, max-age=300')
  const { lines, invented } = await figuresHere(c)
  return c.json({
    titre: words.title,
    licence: words.licence,
    date: today(c),
    source: `${servicesOf(c).config.publicUrl}${paths.figures}`,
    masque: `null : de 1 à ${smallest - 1}`,
    [servicesOf(c).config.demo ? 'dont_inventees' : 'inventees_mises_de_cote']: invented,
    lignes: lines.map((line) => ({
      mois: line.month,
      famille: line.family,
      ...Object.fromEntries(measures.map((measure) => [names[measure], line[measure]])),
    })),
  })
})

const names = {
  spotted: 'reperes',
  asked: 'demandes_recues',
  referred: 'orientations_proposees',
  accepted: 'orientations_acceptees',
  achieved: 'orientations_abouties',
  declined: 'orientations_declinees',
  accompanied: 'accompagnements_ouverts',
} as const
