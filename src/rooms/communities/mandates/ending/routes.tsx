import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { canSpeak, isOpenTo } from '../../rules.ts'
import { paths } from '../paths.ts'
import { keptAmong, mandateById } from '../queries.ts'
import { earliestReturn, limits } from '../rules.ts'
import { askWithdrawal, giveBack } from './actions.ts'
import { AskWithdrawalPage, GiveBackPage } from './pages.tsx'
import { returnRefusals, withdrawalRefusals, words } from './words.ts'

export const endingRoutes = new Hono<App>()

type Shown = { errors?: FieldErrors; values?: Typed }

const here = async (c: Request) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  const mandate = await mandateById(db(c), community.id, c.req.param('id') ?? '')
  return { actor, community, mandate }
}

/** Those who keep a holder that has not left; the others find nothing. */
const holding = async (c: Request) => {
  const at = await here(c)
  const staying = at.mandate.holders.flatMap(({ id, leftOn }) => (leftOn === null ? [id] : []))
  const kept = await keptAmong(db(c), at.actor.id, staying)
  const holds = kept.length > 0 && at.mandate.status === 'entrusted' && isOpenTo(at.community, at.actor)
  return holds ? { ...at, kept } : notFound()
}

const showGiveBack = async (c: Request, shown: Shown = {}) => {
  const { community, mandate, kept } = await holding(c)
  const earliest = earliestReturn(mandate.endsOn, today(c))
  return c.render(<GiveBackPage {...{ community, mandate, kept, earliest }} {...shown} />)
}

endingRoutes.get(paths.giveBack(':slug', ':id'), (c) => showGiveBack(c))

const returnForm = z.object({
  organisation: field.text(words.errors.organisation, 40),
  fin: field.day(words.errors.on),
  raison: field.text(words.errors.reason, limits.note),
})

endingRoutes.post(paths.giveBack(':slug', ':id'), async (c) => {
  const { community, mandate } = await holding(c)
  const actor = requireActor(c)
  const form = await readForm(c, returnForm)
  c.status(422)
  if (!form.ok) return showGiveBack(c, { errors: form.errors, values: form.typed })
  const { organisation, fin: on, raison: reason } = form.value
  const outcome = await giveBack(servicesOf(c), actor, community, mandate.id, { organisation, on, reason }, now(c))
  if (outcome.ok) return redirectWith(c, paths.handover(community.slug, mandate.id), words.done)
  return showGiveBack(c, { errors: { fin: [returnRefusals[outcome.refusal]] }, values: form.typed })
})

const asking = async (c: Request) => {
  const at = await here(c)
  const standing = await standingIn(db(c), at.actor, at.community.id, today(c))
  return canSpeak(at.community, standing, at.actor) && at.mandate.status === 'entrusted' ? at : notFound()
}

endingRoutes.get(paths.askWithdrawal(':slug', ':id'), async (c) => {
  const { community, mandate } = await asking(c)
  return c.render(<AskWithdrawalPage community={community} mandate={mandate} />)
})

const askForm = z.object({
  raison: z.pipe(field.text(words.errors.reason, limits.word), z.string().min(10, words.errors.reason)),
})

endingRoutes.post(paths.askWithdrawal(':slug', ':id'), async (c) => {
  const { community, mandate } = await asking(c)
  const actor = requireActor(c)
  const form = await readForm(c, askForm)
  c.status(422)
  if (!form.ok)
    return c.render(<AskWithdrawalPage {...{ community, mandate }} errors={form.errors} values={form.typed} />)
  const outcome = await askWithdrawal(servicesOf(c), actor, community, mandate.id, form.value.raison, now(c))
  if (outcome.ok) return redirectWith(c, paths.decision(outcome.value), words.asked)
  const errors = { form: [withdrawalRefusals[outcome.refusal]] }
  return c.render(<AskWithdrawalPage {...{ community, mandate, errors }} values={form.typed} />)
})
