import { Hono } from 'hono'
import { type App, db, now, openToAll, type Request, readForm, redirectWith, servicesOf, visitor } from '#core/http.ts'
import { forgive } from '#core/rate-limit.ts'
import { withCookies } from '../cookies.ts'
import { paths, withReturn } from '../paths.ts'
import type { FormState } from '../rules.ts'
import { perAccount, perAddress, restrain } from '../throttles.ts'
import { passSecondStep, signIn, signOut } from './actions.ts'
import { codeForm, signInForm } from './forms.ts'
import { SecondStepPage, SignInPage } from './pages.tsx'
import { challengedUser } from './queries.ts'
import type { SignInRefusal } from './rules.ts'
import { wayBack } from './way-back.ts'
import { words } from './words.ts'

export const signInRoutes = new Hono<App>()

signInRoutes.get(paths.signIn, async (c) => {
  const back = wayBack(c.req.query('retour'))
  return visitor(c) ? c.redirect(back, 303) : c.render(<SignInPage back={back} />)
})

signInRoutes.post(paths.signIn, async (c) => {
  await openToAll(c, perAddress.signIn)
  const form = await readForm(c, signInForm)
  const back = wayBack(form.typed.retour?.toString())
  if (!form.ok) return refuse(c, back, form)
  await restrain(c, perAccount.signIn, form.value.email)
  const outcome = await signIn(servicesOf(c), c.req.raw.headers, form.value)
  if (!outcome.ok) return refuse(c, back, { errors: {}, typed: form.typed }, outcome.refusal, form.value.email)
  await forgive(db(c), perAccount.signIn, [form.value.email])
  withCookies(c, outcome.value.cookies)
  return c.redirect(outcome.value.secondFactor ? withReturn(paths.secondStep, back) : back, 303)
})

const refuse = (c: Request, back: string, form: FormState, refusal: SignInRefusal | null = null, email = '') => {
  c.status(422)
  const shown = refusal === 'wrong' ? { ...form, errors: { email: [words.refusals.wrong] } } : form
  return c.render(<SignInPage back={back} form={shown} refusal={refusal} email={email} />)
}

signInRoutes.get(paths.secondStep, async (c) => {
  const back = wayBack(c.req.query('retour'))
  if (visitor(c)) return c.redirect(back, 303)
  const waiting = await challengedUser(db(c), c.req.raw.headers, now(c))
  return waiting ? c.render(<SecondStepPage back={back} />) : c.redirect(withReturn(paths.signIn, back), 303)
})

signInRoutes.post(paths.secondStep, async (c) => {
  await openToAll(c, perAddress.secondStep)
  const form = await readForm(c, codeForm)
  const back = wayBack(form.typed.retour?.toString())
  // better-auth would check the code of the person signed in, not of the one who is signing in
  if (visitor(c)) return c.redirect(back, 303)
  if (!form.ok) return refuseCode(c, back, form)
  const headers = c.req.raw.headers
  await restrain(c, perAccount.secondStep, (await challengedUser(db(c), headers, now(c))) ?? 'nobody')
  const outcome = await passSecondStep(servicesOf(c), headers, form.value.code)
  if (outcome.ok) {
    withCookies(c, outcome.value.cookies)
    const left = outcome.value.codesLeft
    return left === null ? c.redirect(back, 303) : redirectWith(c, back, words.step.backupUsed(left), 'note')
  }
  if (outcome.refusal === 'suspended') return refuse(c, back, { errors: {}, typed: {} }, 'suspended')
  if (outcome.refusal === 'expired')
    return redirectWith(c, withReturn(paths.signIn, back), words.step.expired, 'refused')
  return refuseCode(c, back, { errors: { code: [words.step.refusals[outcome.refusal]] }, typed: form.typed })
})

const refuseCode = (c: Request, back: string, form: FormState) => {
  c.status(422)
  return c.render(<SecondStepPage back={back} form={form} />)
}

signInRoutes.post(paths.signOut, async (c) => {
  await openToAll(c, perAddress.signOut)
  withCookies(c, await signOut(servicesOf(c), c.req.raw.headers))
  return redirectWith(c, '/', words.signedOut)
})
