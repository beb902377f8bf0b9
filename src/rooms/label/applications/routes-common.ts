// What the routes of an application share: who asks, what is in hand, and where to go once a part is saved.
import { db, type Request, redirectWith, requireActor, today } from '#core/http.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { paths } from '../paths.ts'
import type { DraftView } from './parts.tsx'
import { type InHand, isOpenPart, readOwn } from './queries.ts'
import { words } from './words.ts'

export const idOf = (c: Request): string => c.req.param('id') ?? ''

/** The application of this address, for someone of its organisation. */
export const inHandOf = (c: Request): Promise<InHand> => readOwn(db(c), requireActor(c), idOf(c), today(c))

export const viewOf = async (c: Request, inHand: InHand): Promise<DraftView> => ({
  ...inHand,
  settings: await readSettings(db(c)),
})

/** A part that may not be written any more: the page of the application says where it is. */
export const toClosed = (c: Request) => redirectWith(c, paths.application(idOf(c)), words.closed, 'note')

/** Where to go on from a part: the next one that may be written, or the page of the application. */
export const nextPath = (inHand: InHand, part: string): string => {
  const { application, referential } = inHand
  const codes = referential.criteria.map(({ code }) => code)
  const parts = ['structure', 'soutien', ...codes, 'engagements']
  const next = parts.slice(parts.indexOf(part) + 1).find((one) => isOpenPart(inHand, one))
  if (next) return codes.includes(next) ? paths.criterion(application.id, next) : paths.step(application.id, next)
  return application.status === 'draft' ? paths.step(application.id, 'relecture') : paths.application(application.id)
}
