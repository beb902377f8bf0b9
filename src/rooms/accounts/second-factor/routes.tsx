import { Hono } from 'hono'
import { create } from 'qrcode'
import type { Actor } from '#core/actor.ts'
import { type App, type Request, readForm, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import { withCookies } from '../cookies.ts'
import { passwordForm } from '../forms.ts'
import { paths } from '../paths.ts'
import type { FormState } from '../rules.ts'
import { perAccount, restrain } from '../throttles.ts'
import { activateSecondFactor, beginSecondFactor, giveUpSecondFactor, renewBackupCodes } from './actions.ts'
import { setUpForm } from './forms.ts'
import { BackupCodesPage, GiveUpPage, SecondFactorOffPage, SecondFactorOnPage, SetUpPage } from './pages.tsx'
import { backupCodesLeft, pendingSecret } from './queries.ts'
import { otpauthUri, spelledSecret } from './totp.ts'
import { type SecondFactorRefusal, words } from './words.ts'

export const secondFactorRoutes = new Hono<App>()

const saying = (field: string, refusal: SecondFactorRefusal): FormState => ({
  errors: { [field]: [words.refusals[refusal]] },
  typed: {},
})

secondFactorRoutes.get(paths.secondFactor, (c) => showState(c, requireActor(c)))

const showState = async (c: Request, actor: Actor, form?: FormState) => {
  if (form) c.status(422)
  const shown = { officer: actor.grants.length > 0, ...(form && { form }) }
  if (!actor.secondFactor) return c.render(<SecondFactorOffPage {...shown} />)
  return c.render(<SecondFactorOnPage codesLeft={await backupCodesLeft(servicesOf(c), actor.id)} {...shown} />)
}

secondFactorRoutes.post(paths.secondFactor, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, passwordForm)
  if (!form.ok) return showState(c, actor, form)
  await restrain(c, perAccount.password, actor.id)
  const outcome = await beginSecondFactor(servicesOf(c), c.req.raw.headers, form.value.password)
  return outcome.ok
    ? c.redirect(paths.secondFactorSetUp, 303)
    : showState(c, actor, saying('password', outcome.refusal))
})

secondFactorRoutes.get(paths.secondFactorSetUp, (c) => showSetUp(c, requireActor(c)))

const showSetUp = async (c: Request, actor: Actor, form?: FormState) => {
  const secret = await pendingSecret(servicesOf(c), actor.id)
  if (!secret) return c.redirect(paths.secondFactor, 303)
  if (form) c.status(422)
  const { modules } = create(otpauthUri(secret, actor.email))
  return c.render(<SetUpPage modules={modules} spelled={spelledSecret(secret)} {...(form && { form })} />)
}

secondFactorRoutes.post(paths.secondFactorSetUp, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, setUpForm)
  if (!form.ok) return showSetUp(c, actor, form)
  await restrain(c, perAccount.secondStep, actor.id)
  const outcome = await activateSecondFactor(servicesOf(c), c.req.raw.headers, actor, form.value.code)
  if (!outcome.ok) return showSetUp(c, actor, saying('code', outcome.refusal))
  withCookies(c, outcome.value.cookies)
  return c.render(<BackupCodesPage codes={outcome.value.codes} />)
})

secondFactorRoutes.post(paths.backupCodes, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, passwordForm)
  if (!form.ok) return showState(c, actor, form)
  await restrain(c, perAccount.password, actor.id)
  const outcome = await renewBackupCodes(servicesOf(c), c.req.raw.headers, actor, form.value.password)
  return outcome.ok
    ? c.render(<BackupCodesPage codes={outcome.value} />)
    : showState(c, actor, saying('password', outcome.refusal))
})

secondFactorRoutes.get(paths.secondFactorOff, async (c) => {
  const actor = requireActor(c)
  return actor.secondFactor && actor.grants.length === 0
    ? c.render(<GiveUpPage />)
    : c.redirect(paths.secondFactor, 303)
})

secondFactorRoutes.post(paths.secondFactorOff, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, passwordForm)
  if (!form.ok) return refuseGivingUp(c, form)
  await restrain(c, perAccount.password, actor.id)
  const outcome = await giveUpSecondFactor(servicesOf(c), actor, form.value.password)
  return outcome.ok
    ? redirectWith(c, paths.secondFactor, words.offConfirm.done)
    : refuseGivingUp(c, saying('password', outcome.refusal))
})

const refuseGivingUp = (c: Request, form: FormState) => {
  c.status(422)
  return c.render(<GiveUpPage form={form} />)
}
