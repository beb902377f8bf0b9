import { Hono } from 'hono'
import { typedText } from '#core/forms.ts'
import { type App, db, now, openToAll, type Request, readForm, redirectWith, servicesOf } from '#core/http.ts'
import { findLink } from '../links/queries.ts'
import { paths } from '../paths.ts'
import type { FormState } from '../rules.ts'
import { perAccount, perAddress, restrain } from '../throttles.ts'
import { words as shared } from '../words.ts'
import { resetPassword, sendRecovery } from './actions.ts'
import { identifierRecoveryForm, passwordRecoveryForm, resetForm } from './forms.ts'
import { DeadResetPage, RecoveryPage, ResetPage } from './pages.tsx'
import { words } from './words.ts'

export const recoveryRoutes = new Hono<App>()

recoveryRoutes.get(paths.recovery, (c) => c.render(<RecoveryPage />))

recoveryRoutes.post(paths.recoverPassword, async (c) => {
  await openToAll(c, perAddress.mail)
  const form = await readForm(c, passwordRecoveryForm)
  if (!form.ok) {
    c.status(422)
    return c.render(<RecoveryPage password={form} />)
  }
  await restrain(c, perAccount.mail, form.value.email)
  await sendRecovery(servicesOf(c), 'password', form.value.email)
  return redirectWith(c, paths.recovery, words.sent)
})

recoveryRoutes.post(paths.recoverIdentifier, async (c) => {
  await openToAll(c, perAddress.mail)
  const form = await readForm(c, identifierRecoveryForm)
  if (!form.ok) {
    c.status(422)
    return c.render(<RecoveryPage identifier={form} />)
  }
  await restrain(c, perAccount.mail, form.value.address)
  await sendRecovery(servicesOf(c), 'identifier', form.value.address)
  return redirectWith(c, paths.recovery, words.sent)
})

recoveryRoutes.get(paths.reset, async (c) => {
  const token = c.req.query('jeton') ?? ''
  return (await findLink(db(c), 'reset', token, now(c))) ? c.render(<ResetPage token={token} />) : deadLink(c)
})

recoveryRoutes.post(paths.reset, async (c) => {
  await openToAll(c, perAddress.link)
  const form = await readForm(c, resetForm)
  const token = typedText(form.typed, 'jeton')
  if (!form.ok) return askAgain(c, token, form)
  const outcome = await resetPassword(servicesOf(c), { token, password: form.value.password })
  if (outcome.ok) return redirectWith(c, paths.signIn, words.reset.done)
  if (outcome.refusal === 'dead-link') return deadLink(c)
  return askAgain(c, token, { errors: { password: [shared.passwordRefusals[outcome.refusal]] }, typed: {} })
})

const askAgain = (c: Request, token: string, form: FormState) => {
  c.status(422)
  return c.render(<ResetPage token={token} form={form} />)
}

const deadLink = (c: Request) => {
  c.status(410)
  return c.render(<DeadResetPage />)
}
