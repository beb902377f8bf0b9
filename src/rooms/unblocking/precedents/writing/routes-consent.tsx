import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { readCase } from '../../cases/queries.ts'
import { paths } from '../../paths.ts'
import { answerPrecedent, withdrawPrecedent } from './actions-consent.ts'
import { consentForm } from './forms.ts'
import { ConsentPage, WithdrawConsentPage } from './pages-consent.tsx'
import { sheetOf } from './queries.ts'
import { agreesFor } from './queries-case.ts'
import { refusals } from './words.ts'
import { words } from './words-consent.ts'

export const sheetConsentRoutes = new Hono<App>()

/** The case of the address, for those of its project. */
const ownCase = async (c: Request) => {
  const actor = requireActor(c)
  const { blocker, sides } = await readCase(db(c), actor, c.req.param('id') ?? '', today(c))
  if (!sides.asks || blocker.status === 'draft') return notFound()
  return { actor, blocker, agrees: await agreesFor(db(c), blocker, actor) }
}

const at = paths.casePrecedent(':id')

sheetConsentRoutes.get(at, async (c) => {
  const { blocker, agrees } = await ownCase(c)
  return c.render(<ConsentPage {...{ blocker, agrees }} sheet={await sheetOf(db(c), blocker.id)} />)
})

sheetConsentRoutes.post(at, async (c) => {
  const actor = requireActor(c)
  const { blocker } = await ownCase(c)
  const to = paths.casePrecedent(blocker.id)
  const form = await readForm(c, consentForm)
  if (!form.ok) return c.redirect(to, 303)
  const { answer, version } = form.value
  const asked = { agrees: answer === 'yes', version }
  const outcome = await answerPrecedent(servicesOf(c), actor, blocker.id, asked, now(c))
  if (outcome.ok) return redirectWith(c, to, asked.agrees ? words.agreed : words.refused)
  return redirectWith(c, to, refusals[outcome.refusal], 'refused')
})

const away = paths.casePrecedentWithdraw(':id')

/** The same, when there is an agreement to take back. */
const agreed = async (c: Request) => {
  const { blocker, agrees } = await ownCase(c)
  const sheet = await sheetOf(db(c), blocker.id)
  return agrees && sheet?.status === 'published' ? blocker : notFound()
}

sheetConsentRoutes.get(away, async (c) => {
  requireActor(c)
  return c.render(<WithdrawConsentPage blocker={await agreed(c)} />)
})

sheetConsentRoutes.post(away, async (c) => {
  const actor = requireActor(c)
  const blocker = await agreed(c)
  const outcome = await withdrawPrecedent(servicesOf(c), actor, blocker.id, now(c))
  const to = paths.casePrecedent(blocker.id)
  return outcome.ok ? redirectWith(c, to, words.withdrawn) : redirectWith(c, to, refusals[outcome.refusal], 'refused')
})
