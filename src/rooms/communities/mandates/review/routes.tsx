import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed, typedText } from '#core/forms.ts'
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
import type { Conflict } from '#ui/index.ts'
import { canSeePeople, voiceOf } from '../../members/rules.ts'
import { words as members } from '../../members/words.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { canSpeak, isOpenTo } from '../../rules.ts'
import { paths } from '../paths.ts'
import { keptAmong, mandateById, wordsOf } from '../queries.ts'
import { limits } from '../rules.ts'
import { writeReview } from './actions.ts'
import { sayInReview } from './actions-say-in-review.ts'
import { ReviewPage } from './pages.tsx'
import { reviewOf } from './queries.ts'
import { refusals, words } from './words.ts'

export const reviewRoutes = new Hono<App>()

type Shown = { errors?: FieldErrors; values?: Typed; conflicts?: readonly Conflict[] }

const idOf = (c: Request) => c.req.param('id') ?? ''
const communityOf = (c: Request) => readCommunity(db(c), c.req.param('slug') ?? '')

const show = async (c: Request, shown: Shown = {}) => {
  const actor = visitor(c)
  const community = await communityOf(c)
  const mandate = await mandateById(db(c), community.id, idOf(c))
  if (mandate.entrustedOn === null) return notFound()
  const standing = await standingIn(db(c), actor, community.id, today(c))
  const holders = mandate.holders.map(({ id }) => id)
  const holds = (await keptAmong(db(c), actor?.id ?? null, holders)).length > 0
  const begun = mandate.startsOn <= today(c)
  const view = {
    mandate,
    review: await reviewOf(db(c), mandate.id),
    said: (await wordsOf(db(c), mandate.id)).filter(({ kind }) => kind === 'review'),
    today: today(c),
    withPeople: canSeePeople(standing),
    canWrite: holds && begun && isOpenTo(community, actor),
    voices:
      begun && canSpeak(community, standing, actor) ? standing.voices.filter(({ id }) => !holders.includes(id)) : [],
  }
  return c.render(<ReviewPage community={community} view={view} {...shown} />)
}

reviewRoutes.get(paths.review(':slug', ':id'), (c) => show(c))

const reviewForm = z.object({
  version: z.coerce.number().int().catch(0),
  fait: field.text(words.errors.done, limits.review),
  difficile: field.optional(limits.review),
  suite: field.optional(limits.review),
})

reviewRoutes.post(paths.review(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const form = await readForm(c, reviewForm)
  c.status(422)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed })
  const { version, fait, difficile, suite } = form.value
  const writing = { version, done: fait, hard: difficile, next: suite }
  const outcome = await writeReview(servicesOf(c), actor, community, idOf(c), writing, now(c))
  if (outcome.ok) return redirectWith(c, paths.review(community.slug, idOf(c)), words.saved)
  const { version: _, ...values } = form.typed
  if (outcome.refusal === 'not-begun') return show(c, { errors: { form: [refusals['not-begun']] }, values })
  c.status(409)
  return show(c, { values, conflicts: await conflictsIn(c, values) })
})

const conflictsIn = async (c: Request, typed: Typed): Promise<Conflict[]> => {
  const stored = await reviewOf(db(c), idOf(c))
  const pairs = [
    [words.done, stored?.done, 'fait'],
    [words.hard, stored?.hard, 'difficile'],
    [words.next, stored?.next, 'suite'],
  ] as const
  return pairs
    .map(([label, was = '', name]) => ({ label, stored: was, typed: typedText(typed, name) }))
    .filter((one) => one.stored !== one.typed)
}

const sayForm = z.object({
  voix: field.optional(60),
  mot: z.pipe(field.text(words.errors.body, limits.word), z.string().min(10, words.errors.body)),
})

reviewRoutes.post(paths.sayInReview(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const standing = await standingIn(db(c), actor, community.id, today(c))
  if (!canSpeak(community, standing, actor)) return notFound()
  const form = await readForm(c, sayForm)
  c.status(422)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed })
  const voice = voiceOf(standing, form.value.voix)
  if (!voice) return show(c, { errors: { voix: [members.errors.voice] }, values: form.typed })
  const outcome = await sayInReview(servicesOf(c), actor, community, idOf(c), { voice, body: form.value.mot }, now(c))
  if (outcome.ok) return redirectWith(c, paths.review(community.slug, idOf(c)), words.said)
  return show(c, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})
