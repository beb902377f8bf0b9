import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { db, now, type Request, visitor } from '#core/http.ts'
import { readDecision, type Seen } from '../queries.ts'
import { facilitates, takesPart } from '../rules.ts'
import type { May } from './parts.tsx'
import type { Reader } from './queries.ts'
import { canSayMisgrouped, canWithdraw } from './rules.ts'

/** The decision of this address, once its draft is over. */
export const readAnnounced = async (c: Request): Promise<Seen> => {
  const seen = await readDecision(db(c), visitor(c), c.req.param('id') ?? '', now(c))
  return seen.decision.status === 'draft' ? notFound() : seen
}

/** Who reads: whoever has a voice in the body, facilitates it, or could vote, is within. */
export const readerOf = (c: Request, { decision, standing, electors }: Seen): Reader => {
  const actor = visitor(c)
  const within = takesPart(decision, standing, actor) || facilitates(decision, standing, actor) || electors.length > 0
  return { actor, within }
}

/** What this reader may do with what was said. */
export const mayOf = (c: Request, { decision, standing }: Seen): May => ({
  withdraw: (word) => canWithdraw(word, decision, visitor(c), now(c)),
  misgrouped: canSayMisgrouped(decision, standing, visitor(c)),
})

export const pageOf = (c: Request): number =>
  z.coerce.number().int().min(1).max(10_000).catch(1).parse(c.req.query('page'))
export const pagesOf = (total: number, perPage: number): number => Math.ceil(total / perPage)
