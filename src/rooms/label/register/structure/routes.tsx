import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import { type App, db, sendFile, servicesOf, today, visitor } from '#core/http.ts'
import { readSheet } from '#rooms/directory/index.ts'
import { paths } from '../../paths.ts'
import { StructurePage } from './pages.tsx'
import { structureAt, toldOf } from './queries.ts'
import { readPublicEvidence } from './queries-evidence.ts'

export const structureRoutes = new Hono<App>()

structureRoutes.get(paths.structure(':slug'), async (c) => {
  const at = found(await structureAt(db(c), c.req.param('slug') ?? ''))
  if ('moved' in at) return c.redirect(paths.structure(at.moved), 301)
  const told = found(await toldOf(db(c), at.structure, today(c)))
  const keeps =
    visitor(c) !== null && (await readSheet(db(c), visitor(c), { id: at.structure.id }, today(c))).memberRole !== null
  return c.render(<StructurePage told={told} today={today(c)} keeps={keeps} />)
})

structureRoutes.get(paths.evidence(':id'), async (c) =>
  sendFile(c, await readPublicEvidence(db(c), servicesOf(c).files, c.req.param('id') ?? '', today(c))),
)
