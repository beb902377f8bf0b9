import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { field, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { voiceOf } from '../../members/rules.ts'
import { words as members } from '../../members/words.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { paths } from '../paths.ts'
import { mandateById } from '../queries.ts'
import { limits } from '../rules.ts'
import {
  answerAsHolder,
  answerObjection,
  answersFor,
  cancelProposal,
  concludeObjection,
  rewriteMission,
  sayOfMandate,
} from './actions.ts'
import { viewOf } from './load.ts'
import { MandatePage, MissionPage } from './pages.tsx'
import type { Filled } from './pages-words.tsx'
import { refusals, words } from './words.ts'

export const consultationRoutes = new Hono<App>()

const slugOf = (c: Request) => c.req.param('slug') ?? ''
const idOf = (c: Request) => c.req.param('id') ?? ''
const communityOf = (c: Request) => readCommunity(db(c), slugOf(c))

/** The page of a mandate, for everyone; also after a refusal of one of its forms. */
export const showMandate = async (c: Request, shown: Filled = {}) => {
  const community = await readCommunity(db(c), slugOf(c))
  const view = await viewOf(db(c), visitor(c), community, idOf(c), today(c))
  return c.render(<MandatePage community={community} view={view} {...shown} />)
}

consultationRoutes.get(paths.one(':slug', ':id'), (c) => showMandate(c))

const backTo = (c: Request, text: string, kind: 'done' | 'refused' = 'done') =>
  redirectWith(c, paths.one(slugOf(c), idOf(c)), text, kind)

const sayForm = z.object({
  voix: field.optional(60),
  avis: field.choice(['support', 'objection'], words.errors.kind),
  raisons: field.optional(limits.word),
})

consultationRoutes.post(paths.say(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const standing = await standingIn(db(c), actor, community.id, today(c))
  if (standing.voices.length === 0) return notFound()
  const form = await readForm(c, sayForm)
  c.status(422)
  if (!form.ok) return showMandate(c, { errors: form.errors, values: form.typed })
  const voice = voiceOf(standing, form.value.voix)
  if (!voice) return showMandate(c, { errors: { voix: [members.errors.voice] }, values: form.typed })
  const saying = { voice, kind: form.value.avis, body: form.value.raisons }
  const outcome = await sayOfMandate(servicesOf(c), actor, community, idOf(c), saying, now(c))
  if (outcome.ok) return backTo(c, words.said)
  const place = outcome.refusal === 'reason' ? 'raisons' : 'form'
  return showMandate(c, { errors: { [place]: [refusals[outcome.refusal]] }, values: form.typed })
})

/** The fields of each objection carry its id: several forms live on the page. */
const answerForm = (word: string) =>
  z.object({
    [`suite-${word}`]: field.choice(['answered', 'taken'], words.errors.how),
    [`reponse-${word}`]: z.pipe(
      field.text(words.errors.answer, limits.answer),
      z.string().min(10, words.errors.answer),
    ),
  })

consultationRoutes.post(paths.answerObjection(':slug', ':id', ':word'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const word = c.req.param('word') ?? ''
  const mandate = await mandateById(db(c), community.id, idOf(c))
  if (!(await answersFor(db(c), actor, mandate))) return notFound()
  const form = await readForm(c, answerForm(word))
  const typed = { ...form.typed, objection: word }
  c.status(422)
  if (!form.ok) return showMandate(c, { errors: form.errors, values: typed })
  const how = typedText(form.typed, `suite-${word}`) === 'taken' ? ('taken' as const) : ('answered' as const)
  const answering = { how, answer: typedText(form.typed, `reponse-${word}`) }
  const ids = { mandate: mandate.id, word }
  const outcome = await answerObjection(servicesOf(c), actor, community, ids, answering, now(c))
  return outcome.ok
    ? backTo(c, words.answerDone)
    : showMandate(c, { errors: { form: [words.errors.over] }, values: typed })
})

const concludeForm = z.object({ suite: field.choice(['withdrawn', 'maintained'], words.errors.how) })

consultationRoutes.post(paths.concludeObjection(':slug', ':id', ':word'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const form = await readForm(c, concludeForm)
  if (!form.ok) return notFound()
  const ids = { mandate: idOf(c), word: c.req.param('word') ?? '' }
  const outcome = await concludeObjection(servicesOf(c), actor, community, ids, form.value.suite, now(c))
  return outcome.ok ? backTo(c, words.concluded) : backTo(c, words.errors.over, 'refused')
})

const acceptForm = z.object({
  organisation: field.optional(40),
  accord: field.choice(['oui', 'non'], words.errors.how),
})

consultationRoutes.post(paths.accept(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const form = await readForm(c, acceptForm)
  if (!form.ok) return notFound()
  const answer = { organisation: form.value.organisation, accepts: form.value.accord === 'oui' }
  const outcome = await answerAsHolder(servicesOf(c), actor, community, idOf(c), answer, now(c))
  return outcome.ok ? backTo(c, words.acceptedNow) : backTo(c, words.errors.over, 'refused')
})

const cancelForm = z.object({ raison: field.optional(limits.note) })

consultationRoutes.post(paths.cancel(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const form = await readForm(c, cancelForm)
  const reason = form.ok ? form.value.raison : ''
  const outcome = await cancelProposal(servicesOf(c), actor, community, idOf(c), reason, now(c))
  return outcome.ok ? backTo(c, words.cancelled) : backTo(c, words.errors.over, 'refused')
})

/** Who answers for the proposal rewrites its mission; the others find no such page. */
const writing = async (c: Request) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const mandate = await mandateById(db(c), community.id, idOf(c))
  const writes = mandate.status === 'consulted' && (await answersFor(db(c), actor, mandate))
  return writes ? { actor, community, mandate } : notFound()
}

consultationRoutes.get(paths.mission(':slug', ':id'), async (c) => {
  const { community, mandate } = await writing(c)
  return c.render(<MissionPage community={community} mandate={mandate} />)
})

const missionForm = z.object({
  mission: field.text(words.errors.mission, limits.mission),
  version: z.coerce.number().int().catch(0),
})

consultationRoutes.post(paths.mission(':slug', ':id'), async (c) => {
  const { actor, community, mandate } = await writing(c)
  requireActor(c)
  const form = await readForm(c, missionForm)
  c.status(422)
  if (!form.ok) return c.render(<MissionPage {...{ community, mandate }} errors={form.errors} values={form.typed} />)
  const outcome = await rewriteMission(servicesOf(c), actor, community, mandate.id, form.value, now(c))
  if (outcome.ok) return backTo(c, words.edited)
  const { version: _, ...values } = form.typed
  if (outcome.refusal === 'over')
    return c.render(<MissionPage {...{ community, mandate, values }} errors={{ form: [words.errors.over] }} />)
  c.status(409)
  return c.render(<MissionPage {...{ community, mandate, values }} stored={mandate.mission} />)
})
