import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { memberById } from '../composition/queries.ts'
import { paths } from '../paths.ts'
import { canSeePeople, canTakePart, isFunction, limits, voiceOf } from '../rules.ts'
import { words as common } from '../words.ts'
import { answerExclusion, askExclusion, dropExclusion, leaveCommunity, nameRepresentative } from './actions.ts'
import { AskExclusionPage, ExclusionPage, LeavePage, RepresentativePage } from './pages.tsx'
import { exclusionById, holdsMandate, isConcerned } from './queries.ts'
import { ask, exclusionRefusals, leave, representative, exclusion as words } from './words.ts'

export const departureRoutes = new Hono<App>()

type Shown = { errors?: FieldErrors; values?: Typed }

const here = async (c: Request) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  return { actor, community, standing: await standingIn(db(c), actor, community.id, today(c)) }
}
const idOf = (c: Request) => c.req.param('id') ?? ''

/** One of one's own memberships; the others are not found. */
const own = async (c: Request) => {
  const at = await here(c)
  const member = await memberById(db(c), at.community.id, idOf(c))
  const theirs = at.standing.voices.some(({ kind, id }) => kind === member.kind && id === member.memberId)
  return theirs && member.leftOn === null ? { ...at, member } : notFound()
}

departureRoutes.get(paths.leave(':slug', ':id'), async (c) => {
  const { community, member } = await own(c)
  const holds = member.memberId !== null && (await holdsMandate(db(c), community.id, member.memberId, today(c)))
  return c.render(<LeavePage community={community} member={member} holds={holds} />)
})

const leaveForm = z.object({ raison: field.optional(limits.reason) })

departureRoutes.post(paths.leave(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  const form = await readForm(c, leaveForm)
  const reason = form.ok ? form.value.raison : ''
  const outcome = await leaveCommunity(servicesOf(c), actor, community, idOf(c), reason, now(c))
  return outcome.ok
    ? redirectWith(c, paths.members(community.slug), leave.done)
    : redirectWith(c, paths.members(community.slug), leave.gone, 'note')
})

departureRoutes.get(paths.representative(':slug', ':id'), async (c) => {
  const { community, member } = await own(c)
  return member.kind === 'organisation'
    ? c.render(<RepresentativePage community={community} member={member} />)
    : notFound()
})

const representativeForm = z.object({
  fonction: z.pipe(field.optional(limits.function), z.string().refine(isFunction, representative.errors.function)),
})

departureRoutes.post(paths.representative(':slug', ':id'), async (c) => {
  const { actor, community, member } = await own(c)
  requireActor(c)
  const form = await readForm(c, representativeForm)
  if (!form.ok) {
    c.status(422)
    return c.render(
      <RepresentativePage community={community} member={member} errors={form.errors} values={form.typed} />,
    )
  }
  await nameRepresentative(servicesOf(c), actor, community, member.id, form.value.fonction, now(c))
  return redirectWith(c, paths.members(community.slug), representative.done)
})

const showAsk = async (c: Request, shown: Shown = {}) => {
  const { actor, community, standing } = await here(c)
  if (!canTakePart(community, standing, actor)) return notFound()
  const member = await memberById(db(c), community.id, idOf(c))
  return c.render(<AskExclusionPage community={community} member={member} voices={standing.voices} {...shown} />)
}

departureRoutes.get(paths.askExclusion(':slug', ':id'), (c) => showAsk(c))

const askForm = z.object({
  voix: field.optional(60),
  raisons: z.pipe(field.text(ask.errors.reasons, limits.answer), z.string().min(30, ask.errors.reasons)),
})

departureRoutes.post(paths.askExclusion(':slug', ':id'), async (c) => {
  const { actor, community, standing } = await here(c)
  if (!canTakePart(community, standing, actor)) return notFound()
  const form = await readForm(c, askForm)
  c.status(422)
  if (!form.ok) return showAsk(c, { errors: form.errors, values: form.typed })
  const voice = voiceOf(standing, form.value.voix)
  if (!voice) return showAsk(c, { errors: { voix: [common.errors.voice] }, values: form.typed })
  const asking = { memberId: idOf(c), voice, reasons: form.value.raisons }
  const outcome = await askExclusion(servicesOf(c), actor, community, asking, now(c))
  if (outcome.ok)
    return redirectWith(c, paths.exclusion(community.slug, outcome.value.id), ask.asked(outcome.value.answerUntil))
  return showAsk(c, { errors: { form: [exclusionRefusals[outcome.refusal]] }, values: form.typed })
})

/** For the members, and for the one concerned even when they are out. */
const showExclusion = async (c: Request, shown: Shown = {}) => {
  const { actor, community, standing } = await here(c)
  const exclusion = await exclusionById(db(c), community.id, idOf(c))
  const concerned = await isConcerned(db(c), actor.id, exclusion)
  if (!concerned && !canSeePeople(standing)) return notFound()
  const canDrop =
    exclusion.askedBy === actor.id ||
    standing.voices.some(({ kind, id }) => kind === exclusion.voice.kind && id === exclusion.voice.id)
  return c.render(
    <ExclusionPage {...{ community, exclusion, canDrop }} isConcerned={concerned} today={today(c)} {...shown} />,
  )
}

departureRoutes.get(paths.exclusion(':slug', ':id'), (c) => showExclusion(c))

const answerForm = z.object({ reponse: field.text(words.errors.answer, limits.answer) })

departureRoutes.post(paths.answerExclusion(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  const form = await readForm(c, answerForm)
  c.status(422)
  if (!form.ok) return showExclusion(c, { errors: form.errors, values: form.typed })
  const outcome = await answerExclusion(servicesOf(c), actor, community, idOf(c), form.value.reponse, now(c))
  if (outcome.ok) return redirectWith(c, paths.exclusion(community.slug, idOf(c)), words.answered)
  return showExclusion(c, { errors: { form: [words.over] }, values: form.typed })
})

departureRoutes.post(paths.dropExclusion(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  const outcome = await dropExclusion(servicesOf(c), actor, community, idOf(c), now(c))
  return outcome.ok
    ? redirectWith(c, paths.members(community.slug), words.dropped)
    : redirectWith(c, paths.exclusion(community.slug, idOf(c)), words.over, 'refused')
})
