import { Hono } from 'hono'
import { type App, db, now, type Request, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { subjectName, words } from '../words.ts'
import { takeBack } from './actions.ts'
import { TakeBackPage } from './pages.tsx'
import { readShare } from './queries-read-share.ts'

export const shareRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

shareRoutes.get(paths.takeBack(':id'), async (c) =>
  c.render(<TakeBackPage {...(await readShare(db(c), requireActor(c), idOf(c), today(c)))} />),
)

shareRoutes.post(paths.takeBack(':id'), async (c) => {
  const { sheetId, holder } = await takeBack(servicesOf(c), requireActor(c), idOf(c), now(c))
  return redirectWith(c, paths.vault(sheetId), words.done.takenBack(subjectName(holder)))
})
