import { Hono } from 'hono'
import { found, notFound } from '#core/errors.ts'
import { type App, db, now, openToAll, readForm, servicesOf, visitor } from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { isSignedBy, sign } from '#core/secret.ts'
import { paths, reasonOf } from '../paths.ts'
import { writeMessage } from './actions.ts'
import { contactForm } from './forms.ts'
import { ContactPage, ReceivedPage } from './pages.tsx'
import { receivedMessage } from './queries.ts'

export const writingRoutes = new Hono<App>()

const pace = { name: 'contact', hits: 5, perSeconds: 3600 }
// an acknowledgement leaves for each message: nobody's mailbox is filled from many addresses
const paceByMailbox = { name: 'contact-mailbox', hits: 5, perSeconds: 3600 }
const proofPurpose = 'contact-received'

writingRoutes.get(paths.contact, (c) => {
  const { publisher } = servicesOf(c).config
  return c.render(<ContactPage writer={visitor(c)} publisher={publisher} reason={reasonOf(c.req.query('motif'))} />)
})

writingRoutes.post(paths.contact, async (c) => {
  const form = await readForm(c, contactForm)
  const { config, secret } = servicesOf(c)
  if (!form.ok) {
    c.status(422)
    return c.render(<ContactPage writer={visitor(c)} publisher={config.publisher} form={form} />)
  }
  await openToAll(c, pace)
  await throttle(db(c), paceByMailbox, [form.value.email], now(c))
  const { number } = await writeMessage(servicesOf(c), visitor(c), form.value)
  return c.redirect(paths.received(number, sign(secret, proofPurpose, String(number))), 303)
})

// The proof keeps these pages from being counted by whoever tries one number after another.
writingRoutes.get(paths.received(':number'), async (c) => {
  const number = Number(c.req.param('number'))
  if (!isSignedBy(servicesOf(c).secret, proofPurpose, String(number), c.req.query('preuve') ?? '')) notFound()
  return c.render(<ReceivedPage {...found(await receivedMessage(db(c), number))} />)
})
