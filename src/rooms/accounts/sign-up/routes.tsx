import { Hono } from 'hono'
import { type App, db, now, openToAll, type Request, readForm, redirectWith, servicesOf, visitor } from '#core/http.ts'
import { tokenForm } from '../forms.ts'
import { findLink } from '../links/queries.ts'
import { paths, withReturn } from '../paths.ts'
import { wayBack } from '../sign-in/way-back.ts'
import { perAccount, perAddress, restrain } from '../throttles.ts'
import { confirmAddress, resendConfirmation, signUp } from './actions.ts'
import { resendForm, signUpForm } from './forms.ts'
import { ConfirmPage, DeadConfirmPage, SentPage, SignUpPage } from './pages.tsx'
import { words } from './words.ts'

export const signUpRoutes = new Hono<App>()

const backOf = (c: Request): string => wayBack(c.req.query('retour'))

signUpRoutes.get(paths.signUp, async (c) =>
  visitor(c) ? c.redirect(backOf(c), 303) : c.render(<SignUpPage back={backOf(c)} />),
)

signUpRoutes.post(paths.signUp, async (c) => {
  await openToAll(c, perAddress.signUp)
  const form = await readForm(c, signUpForm)
  const back = wayBack(form.typed.retour?.toString())
  if (!form.ok) {
    c.status(422)
    return c.render(<SignUpPage back={back} form={form} />)
  }
  await restrain(c, perAccount.signUp, form.value.email)
  await signUp(servicesOf(c), form.value, back)
  return c.redirect(withReturn(paths.signUpSent, back), 303)
})

signUpRoutes.get(paths.signUpSent, (c) => c.render(<SentPage back={backOf(c)} />))

signUpRoutes.post(paths.resend, async (c) => {
  await openToAll(c, perAddress.mail)
  const form = await readForm(c, resendForm)
  const back = wayBack(form.typed.retour?.toString())
  if (!form.ok) {
    c.status(422)
    return c.render(<SentPage back={back} form={form} />)
  }
  await restrain(c, perAccount.mail, form.value.email)
  await resendConfirmation(servicesOf(c), form.value.email, back)
  return redirectWith(c, withReturn(paths.signUpSent, back), words.sent.resent)
})

signUpRoutes.get(paths.confirm, async (c) => {
  const token = c.req.query('jeton') ?? ''
  if (await findLink(db(c), 'verify', token, now(c))) return c.render(<ConfirmPage token={token} back={backOf(c)} />)
  c.status(410)
  return c.render(<DeadConfirmPage back={backOf(c)} />)
})

signUpRoutes.post(paths.confirm, async (c) => {
  await openToAll(c, perAddress.link)
  const form = await readForm(c, tokenForm)
  const token = form.ok ? form.value.jeton : ''
  if ((await confirmAddress(servicesOf(c), token)).ok)
    return redirectWith(c, withReturn(paths.signIn, backOf(c)), words.confirm.done)
  c.status(410)
  return c.render(<DeadConfirmPage back={backOf(c)} />)
})
