import { Hono } from 'hono'
import type { Actor } from '#core/actor.ts'
import { type App, type Request, readForm, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import { askEmailChange } from '../email-change/actions.ts'
import { paths } from '../paths.ts'
import type { FormState } from '../rules.ts'
import { perAccount, restrain } from '../throttles.ts'
import { words as shared } from '../words.ts'
import { changePassword, rename } from './actions.ts'
import { emailChangeForm, nameForm, passwordChangeForm } from './forms.ts'
import { PasswordPage, ProfilePage } from './pages.tsx'
import { words } from './words.ts'

export const profileRoutes = new Hono<App>()

type Forms = { nameForm?: FormState; emailForm?: FormState }

const showProfile = (c: Request, { name, email }: Actor, forms: Forms = {}) => {
  if (forms.nameForm || forms.emailForm) c.status(422)
  return c.render(<ProfilePage name={name} email={email} {...forms} />)
}

profileRoutes.get(paths.account, (c) => showProfile(c, requireActor(c)))

profileRoutes.post(paths.account, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, nameForm)
  if (!form.ok) return showProfile(c, actor, { nameForm: form })
  await rename(servicesOf(c), actor, form.value.name)
  return redirectWith(c, paths.account, words.name.done)
})

profileRoutes.post(paths.email, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, emailChangeForm)
  if (!form.ok) return showProfile(c, actor, { emailForm: form })
  await restrain(c, perAccount.password, actor.id)
  await restrain(c, perAccount.mail, actor.email)
  const outcome = await askEmailChange(servicesOf(c), actor, form.value)
  if (outcome.ok) return redirectWith(c, paths.account, words.email.asked)
  const errors = outcome.refusal === 'same' ? { email: [words.email.same] } : { password: [shared.passwordWrong] }
  return showProfile(c, actor, { emailForm: { errors, typed: form.typed } })
})

const showPassword = (c: Request, form?: FormState) => {
  if (form) c.status(422)
  return c.render(<PasswordPage {...(form && { form })} />)
}

profileRoutes.get(paths.password, (c) => {
  requireActor(c)
  return showPassword(c)
})

profileRoutes.post(paths.password, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, passwordChangeForm)
  if (!form.ok) return showPassword(c, form)
  await restrain(c, perAccount.password, actor.id)
  const outcome = await changePassword(servicesOf(c), c.req.raw.headers, actor, form.value)
  if (outcome.ok) return redirectWith(c, paths.password, words.password.done)
  if (outcome.refusal === 'wrong-password') {
    return showPassword(c, { errors: { current: [shared.passwordWrong] }, typed: {} })
  }
  return showPassword(c, { errors: { password: [shared.passwordRefusals[outcome.refusal]] }, typed: {} })
})
