import { Hono } from 'hono'
import type { Actor } from '#core/actor.ts'
import {
  type App,
  db,
  download,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
} from '#core/http.ts'
import { withCookies } from '../cookies.ts'
import { passwordForm } from '../forms.ts'
import { paths } from '../paths.ts'
import type { FormState } from '../rules.ts'
import { signOut } from '../sign-in/actions.ts'
import { perAccount, restrain } from '../throttles.ts'
import { words as shared } from '../words.ts'
import { eraseAccount } from './actions.ts'
import type { PersonalData } from './contribution.ts'
import { ErasurePage, PersonalDataPage } from './pages.tsx'
import { objections, personalDataOf } from './queries.ts'
import { words } from './words.ts'

/** `others`: what the other rooms hold about people. */
export const privacyRoutes = (others: readonly PersonalData[]) => {
  const routes = new Hono<App>()

  routes.get(paths.personalData, (c) => {
    requireActor(c)
    return c.render(<PersonalDataPage />)
  })

  routes.get(paths.personalDataFile, async (c) => {
    const actor = requireActor(c)
    const data = await personalDataOf(db(c), actor.id, others, now(c))
    return download(c, JSON.stringify(data, null, 2), words.fileName(today(c)), 'application/json')
  })

  const showErasure = async (c: Request, actor: Actor, form?: FormState) => {
    if (form) c.status(422)
    const against = await objections(db(c), actor.id, others, today(c))
    return c.render(<ErasurePage objections={against} {...(form && { form })} />)
  }

  routes.get(paths.erasure, (c) => showErasure(c, requireActor(c)))

  routes.post(paths.erasure, async (c) => {
    const actor = requireActor(c)
    const form = await readForm(c, passwordForm)
    if (!form.ok) return showErasure(c, actor, form)
    await restrain(c, perAccount.password, actor.id)
    const outcome = await eraseAccount(servicesOf(c), actor, form.value.password, others)
    if (!outcome.ok) {
      const errors = outcome.refusal === 'needed' ? {} : { password: [shared.passwordWrong] }
      return showErasure(c, actor, { errors, typed: {} })
    }
    withCookies(c, await signOut(servicesOf(c), c.req.raw.headers))
    return redirectWith(c, '/', words.confirm.done)
  })

  return routes
}
