import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { isOpenTo } from '../../rules.ts'
import { paths } from '../paths.ts'
import { canSeePeople, canTakePart, limits, voiceOf, voiceValue } from '../rules.ts'
import { words as common } from '../words.ts'
import { answerOpinions, askToJoin, giveOpinion, takeRequestBack } from './actions.ts'
import { JoinPage } from './pages.tsx'
import { NoJoinPage } from './pages-no-join.tsx'
import { RequestPage } from './pages-one.tsx'
import { candidatesOf, isApplicant, opinionsOf, requestById, tallyOf } from './queries.ts'
import { join, joinRefusals, one, opinionRefusals } from './words.ts'

export const requestRoutes = new Hono<App>()

const communityOf = (c: Request) => readCommunity(db(c), c.req.param('slug') ?? '')
const idOf = (c: Request) => c.req.param('id') ?? ''

type Shown = { errors?: FieldErrors; values?: Typed }
type Community = Awaited<ReturnType<typeof communityOf>>

/** Each request is written to every member: asked, taken back and asked again, it would flood them. */
const perDay = { name: 'community-join', hits: 6, perSeconds: 86_400 }

const joinForm = z.object({
  qui: field.text(join.errors.who, 60),
  message: field.text(join.errors.message, limits.message),
})

const showJoin = async (c: Request, community: Community, shown: Shown = {}) =>
  c.render(<JoinPage community={community} candidates={await candidatesOf(db(c), requireActor(c))} {...shown} />)

requestRoutes.get(paths.join(':slug'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  return isOpenTo(community, actor)
    ? showJoin(c, community)
    : c.render(<NoJoinPage community={community} text={joinRefusals.closed} />)
})

requestRoutes.post(paths.join(':slug'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const form = await readForm(c, joinForm)
  c.status(422)
  if (!form.ok) return showJoin(c, community, { errors: form.errors, values: form.typed })
  const applicant = (await candidatesOf(db(c), actor)).find((who) => voiceValue(who) === form.value.qui)
  if (!applicant) return showJoin(c, community, { errors: { qui: [joinRefusals['not-yours']] }, values: form.typed })
  await throttle(db(c), perDay, [actor.id], now(c))
  const outcome = await askToJoin(servicesOf(c), actor, community, { applicant, message: form.value.message }, now(c))
  if (!outcome.ok)
    return showJoin(c, community, { errors: { qui: [joinRefusals[outcome.refusal]] }, values: form.typed })
  return redirectWith(c, paths.request(community.slug, outcome.value.id), join.sent(outcome.value.opinionsUntil))
})

/** For the members and whoever asks: the others find nothing. */
const openRequest = async (c: Request) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const standing = await standingIn(db(c), actor, community.id, today(c))
  const request = await requestById(db(c), community.id, idOf(c))
  const own = await isApplicant(db(c), actor.id, request)
  return own || canSeePeople(standing) ? { actor, community, standing, request, own } : notFound()
}

const showRequest = async (c: Request, shown: Shown = {}) => {
  const { actor, community, standing, request, own } = await openRequest(c)
  const opinions = await opinionsOf(db(c), request.id)
  const tally =
    request.favourable !== null && request.unfavourable !== null
      ? { favourable: request.favourable, unfavourable: request.unfavourable }
      : await tallyOf(db(c), request.id, today(c))
  const view = {
    request,
    opinions,
    tally,
    today: today(c),
    voices: standing.voices,
    isApplicant: own,
    canOpine:
      !own && canTakePart(community, standing, actor) && request.status === 'open' && request.opinionsUntil >= today(c),
    hasSpoken: opinions.some(({ saidBy }) => saidBy === actor.id),
  }
  return c.render(<RequestPage community={community} view={view} {...shown} />)
}

requestRoutes.get(paths.request(':slug', ':id'), (c) => showRequest(c))

const opinionForm = z.object({
  voix: field.optional(60),
  avis: field.choice(['favourable', 'unfavourable'], one.errors.opinion),
  raison: field.optional(limits.reason),
})

requestRoutes.post(paths.opinion(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const { community, standing } = await openRequest(c)
  if (!canTakePart(community, standing, actor)) return notFound()
  const form = await readForm(c, opinionForm)
  c.status(422)
  if (!form.ok) return showRequest(c, { errors: form.errors, values: form.typed })
  const voice = voiceOf(standing, form.value.voix)
  if (!voice) return showRequest(c, { errors: { voix: [common.errors.voice] }, values: form.typed })
  const said = { voice, opinion: form.value.avis, reason: form.value.raison }
  const outcome = await giveOpinion(servicesOf(c), actor, community, idOf(c), said, now(c))
  if (outcome.ok) return redirectWith(c, paths.request(community.slug, idOf(c)), one.given)
  const place = outcome.refusal === 'reason' ? 'raison' : 'form'
  return showRequest(c, { errors: { [place]: [opinionRefusals[outcome.refusal]] }, values: form.typed })
})

const answerForm = z.object({ reponse: field.text(one.errors.answer, limits.answer) })

requestRoutes.post(paths.answerRequest(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const { community } = await openRequest(c)
  const form = await readForm(c, answerForm)
  c.status(422)
  if (!form.ok) return showRequest(c, { errors: form.errors, values: form.typed })
  const outcome = await answerOpinions(servicesOf(c), actor, community, idOf(c), form.value.reponse, now(c))
  if (outcome.ok) return redirectWith(c, paths.request(community.slug, idOf(c)), one.answered)
  return showRequest(c, { errors: { form: [one.errors.over] }, values: form.typed })
})

requestRoutes.post(paths.takeBack(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const outcome = await takeRequestBack(servicesOf(c), actor, community, idOf(c), now(c))
  const path = paths.request(community.slug, idOf(c))
  return outcome.ok ? redirectWith(c, path, one.takenBack) : redirectWith(c, path, one.errors.over, 'refused')
})
