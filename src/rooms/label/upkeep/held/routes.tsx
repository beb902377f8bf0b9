import { Hono } from 'hono'
import { type App, db, requireActor, today } from '#core/http.ts'
import { structureAt, toldOf } from '../../register/structure/queries.ts'
import { givenWith } from '../documents/queries.ts'
import { paths } from '../paths.ts'
import { proceduresOf } from '../procedures/queries.ts'
import { readOwnAward } from '../queries.ts'
import { openApplication } from '../renewal/queries.ts'
import { refusalToRenew } from '../renewal/rules.ts'
import { HeldPage } from './pages.tsx'

export const heldRoutes = new Hono<App>()

heldRoutes.get(paths.award(':id'), async (c) => {
  const award = await readOwnAward(db(c), requireActor(c), c.req.param('id') ?? '', today(c))
  const at = await structureAt(db(c), award.slug)
  const open = await openApplication(db(c), award)
  const procedures = await proceduresOf(db(c), award.id)
  const asked = procedures.find(({ closedAt }) => closedAt === null)
  return c.render(
    <HeldPage
      view={{
        award,
        told: at && 'structure' in at ? await toldOf(db(c), at.structure, today(c)) : null,
        procedures,
        given: asked ? await givenWith(db(c), asked) : [],
        open,
        renewRefusal: refusalToRenew({ award, open: open !== undefined }, today(c)),
        today: today(c),
      }}
    />,
  )
})
