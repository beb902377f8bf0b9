import { Hono } from 'hono'
import { type App, db, requireActor, today, visitor } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { MinePage, PeersPage } from './pages.tsx'
import { concludedQuestions, peerFigures, perPage, questionsOfMine } from './queries.ts'

export const peerListRoutes = new Hono<App>()

peerListRoutes.get(paths.peers, async (c) => {
  const asked = c.req.query('page') ?? '1'
  const page = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
  const [lines, figures] = await Promise.all([concludedQuestions(db(c), page), peerFigures(db(c))])
  const pages = Math.max(1, Math.ceil(figures.concluded / perPage))
  return c.render(
    <PeersPage lines={lines} figures={figures} page={page} pages={pages} signedIn={visitor(c) !== null} />,
  )
})

peerListRoutes.get(paths.myPeers, async (c) =>
  c.render(<MinePage mine={await questionsOfMine(db(c), requireActor(c).id, today(c))} />),
)
