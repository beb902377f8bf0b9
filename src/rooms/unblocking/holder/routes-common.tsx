import { notFound } from '#core/errors.ts'
import { db, type Request, requireActor, today } from '#core/http.ts'
import { readCase } from '../cases/queries.ts'
import type { Shown } from './forms.ts'
import { CasePage } from './pages.tsx'
import { holderView } from './queries-case.ts'

/** A case, in the paths of these routes. */
export const one = ':id{[0-9a-f-]{36}}'

export const idOf = (c: Request) => c.req.param('id') ?? ''

/** The case of the path, for those of the project; « not found » for whoever works it, supervises it or administers the site. */
export const readMine = async (c: Request) => {
  const actor = requireActor(c)
  const { blocker, sides } = await readCase(db(c), actor, idOf(c), today(c))
  return sides.asks ? { actor, blocker } : notFound()
}

/** The page of the case, again with what was typed when a form of it was refused. */
export const showCase = async (c: Request, shown: Shown = {}) => {
  const { actor, blocker } = await readMine(c)
  return c.render(<CasePage view={await holderView(db(c), actor, blocker, today(c))} shown={shown} />)
}
