import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, type Request, servicesOf } from '#core/http.ts'
import { paths } from '../paths.ts'
import { OutboxMailPage, OutboxPage } from './pages.tsx'
import { listOutbox, readOutboxMail } from './queries.ts'
import { ownLinks } from './rules.ts'

export const outboxRoutes = new Hono<App>()

/** Other people's mail: in production nobody reads it here. */
const outsideProduction = (c: Request) => (servicesOf(c).config.production ? notFound() : db(c))

outboxRoutes.get(paths.outbox, async (c) => c.render(<OutboxPage rows={await listOutbox(outsideProduction(c))} />))

outboxRoutes.get(paths.outboxMail(':id'), async (c) => {
  const mail = await readOutboxMail(outsideProduction(c), c.req.param('id') ?? '')
  return c.render(<OutboxMailPage mail={mail} links={ownLinks(mail.text, servicesOf(c).config.publicUrl)} />)
})

// What a mail program would show; here nothing in it may run, load, or leave its own box.
outboxRoutes.get(paths.preview(':id'), async (c) => {
  const mail = await readOutboxMail(outsideProduction(c), c.req.param('id') ?? '')
  c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  return c.html(mail.html)
})
