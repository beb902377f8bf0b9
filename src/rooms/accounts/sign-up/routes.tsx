import { Hono } from 'hono'
import { type App, db, now, openToAll, readForm, redirectWith, servicesOf, visitor } from '#core/http.ts'
import { emailForm, tokenForm } from '../forms.ts'
import { findLink } from '../links/queries.ts'
import { paths } from '../paths.ts'
import { perAccount, perAddress, restrain } from '../throttles.ts'
import { confirmAddress, resendConfirmation, signUp } from './actions.ts'
import { signUpForm } from './forms.ts'
import { ConfirmPage, DeadConfirmPage, SentPage, SignUpPage } from './pages.tsx'
import { words } from './words.ts'

export const signUpRoutes = new Hono<App>()

signUpRoutes.get(paths.signUp, async (c) => (visitor(c) ? c.redirect(paths.account, 303) : c.render(<SignUpPage />)))

signUpRoutes.post(paths.signUp, async (c) => {
  await openToAll(c, perAddress.signUp)
  const form = await readForm(c, signUpForm)
  if (!form.ok) {
    c.status(422)
    return c.render(<SignUpPage form={form} />)
  }
  await restrain(c, perAccount.signUp, form.value.email)
  await signUp(servicesOf(c), form.value)
  return c.redirect(paths.signUpSent, 303)
})

signUpRoutes.get(paths.signUpSent, (c) => c.render(<SentPage />))

signUpRoutes.post(paths.resend, async (c) => {
  await openToAll(c, perAddress.mail)
  const form = await readForm(c, emailForm)
  if (!form.ok) {
    c.status(422)
    return c.render(<SentPage form={form} />)
  }
  await restrain(c, perAccount.mail, form.value.email)
  await resendConfirmation(servicesOf(c), form.value.email)
  return redirectWith(c, paths.signUpSent, words.sent.resent)
})

signUpRoutes.get(paths.confirm, async (c) => {
  const token = c.req.query('jeton') ?? ''
  if (await findLink(db(c), 'verify', token, now(c))) return c.render(<ConfirmPage token={token} />)
  c.status(410)
  return c.render(<DeadConfirmPage />)
})

signUpRoutes.post(paths.confirm, async (c) => {
  await openToAll(c, perAddress.link)
  const form = await readForm(c, tokenForm)
  const token = form.ok ? form.value.jeton : ''
  if ((await confirmAddress(servicesOf(c), token)).ok) return redirectWith(c, paths.signIn, words.confirm.done)
  c.status(410)
  return c.render(<DeadConfirmPage />)
})
