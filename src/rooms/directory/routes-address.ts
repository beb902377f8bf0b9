import { found } from '#core/errors.ts'
import { db, type Request, today, visitor } from '#core/http.ts'
import type { SheetInHand } from './queries.ts'
import { readAt } from './queries-address.ts'
import type { Kind } from './rules.ts'

/** The sheet that the `:slug` of this request leads to, as its visitor may see it. Throws « not found ». */
export const sheetAt = (c: Request, kind: Kind): Promise<SheetInHand> =>
  readAt(db(c), visitor(c), { kind, slug: c.req.param('slug') ?? '' }, today(c))

/** The same once it went public, archived included. Throws « not found » for a draft, even to those who keep it. */
export const publicSheetAt = async (c: Request, kind: Kind): Promise<SheetInHand> => {
  const sheet = await sheetAt(c, kind)
  return found(sheet.status === 'draft' ? null : sheet)
}
