import { Hono } from 'hono'
import { found, notFound } from '#core/errors.ts'
import { type App, db, download, now, type Request, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { paths } from '../paths.ts'
import { cutFeed, renewFeed } from './actions.ts'
import { calendarOf } from './calendar.ts'
import { itemsOf } from './items.ts'
import { keyOf } from './key.ts'
import { AgendaPage, CutPage } from './pages.tsx'
import { everythingOf, feedOwner, feedSeed } from './queries.ts'
import { words } from './words.ts'

export const agendaRoutes = new Hono<App>()

const linkOf = async (c: Request): Promise<string | null> => {
  const { id } = requireActor(c)
  const seed = await feedSeed(db(c), id)
  const { config, secret } = servicesOf(c)
  return seed && `${config.publicUrl}${paths.agendaFile}?cle=${keyOf(secret, id, seed)}`
}

const itemsFor = async (c: Request, person: { id: string }) =>
  itemsOf(await everythingOf(db(c), person, today(c)), today(c))

agendaRoutes.get(paths.agenda, async (c) => {
  const items = await itemsFor(c, requireActor(c))
  return c.render(<AgendaPage items={items} link={await linkOf(c)} today={today(c)} />)
})

/** Calendars ask again and again: of each person, once a minute is enough. */
const polling = { name: 'support-agenda', hits: 60, perSeconds: 3_600 }

/** By a session, or by the private address of someone whose account is open. */
agendaRoutes.get(paths.agendaFile, async (c) => {
  const key = c.req.query('cle')
  const person = key === undefined ? requireActor(c) : found(await feedOwner(db(c), key))
  await throttle(db(c), polling, [person.id], now(c))
  const text = calendarOf(await itemsFor(c, person), servicesOf(c).config.publicUrl, now(c))
  c.header('Cache-Control', 'private, no-store')
  return download(c, text, 'soutien.ics', 'text/calendar; charset=utf-8')
})

agendaRoutes.post(paths.agendaLink, async (c) => {
  await renewFeed(servicesOf(c), requireActor(c), now(c))
  return redirectWith(c, `${paths.agenda}#abonnement`, words.done.renew)
})

agendaRoutes.get(paths.agendaCut, async (c) => {
  if (!(await feedSeed(db(c), requireActor(c).id))) return notFound()
  return c.render(<CutPage />)
})

agendaRoutes.post(paths.agendaCut, async (c) => {
  await cutFeed(servicesOf(c), requireActor(c))
  return redirectWith(c, `${paths.agenda}#abonnement`, words.done.cut)
})
