import { Hono } from 'hono'
import { found, notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  openToAll,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  visitor,
} from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { paths } from '../paths.ts'
import { type QuestionView, questionAt, questionsByIds } from '../questions/queries.ts'
import { isSettled, isUnsure } from '../questions/rules.ts'
import { askToFollow, confirmFollow, follow, stopFollowing } from './actions.ts'
import { followForm, ownFollowForm } from './forms.ts'
import { FollowedPage, FollowPage, FollowProofPage } from './pages.tsx'
import { isFollowerProof } from './proof.ts'
import { followOf, followsOf } from './queries.ts'
import { words } from './words.ts'

export const followingRoutes = new Hono<App>()

followingRoutes.get(paths.followed, async (c) => {
  const follows = await followsOf(db(c), requireActor(c).id)
  const questions = await questionsByIds(
    db(c),
    follows.map(({ id }) => id),
  )
  const every = new Set(follows.flatMap(({ id, everyChange }) => (everyChange ? [id] : [])))
  return c.render(
    <FollowedPage followed={questions.map((question) => ({ question, everyChange: every.has(question.id) }))} />,
  )
})

/** The question of this address, even a former one: links in old mails lead somewhere. */
const questionOf = async (c: Request) => found(await questionAt(db(c), c.req.param('slug') ?? ''))

const show = async (c: Request, question: QuestionView, values: Typed = {}, errors: FieldErrors = {}) => {
  const actor = visitor(c)
  const following = actor && (await followOf(db(c), question.id, actor.id))
  return c.render(<FollowPage {...{ question, following, values, errors }} signedIn={actor !== null} />)
}

followingRoutes.get(paths.follow(':slug'), async (c) => show(c, await questionOf(c)))

const asksPerHour = { name: 'follow', hits: 20, perSeconds: 3_600 }

followingRoutes.post(paths.follow(':slug'), async (c) => {
  await openToAll(c, asksPerHour)
  const question = await questionOf(c)
  if (visitor(c)) return followAsOneself(c, question)
  const form = await readForm(c, followForm)
  c.status(422)
  if (!form.ok) return show(c, question, form.typed, form.errors)
  const { email, every, site_web } = form.value
  if (isUnsure(question.maturity) && site_web === '')
    await askToFollow(servicesOf(c), question, { email, everyChange: every }, now(c))
  return redirectWith(c, paths.question(question.slug), words.sent, 'note')
})

const followAsOneself = async (c: Request, question: QuestionView) => {
  const actor = requireActor(c)
  const form = await readForm(c, ownFollowForm)
  const { every, stop, from } = form.ok ? form.value : { every: false, stop: false, from: '' }
  const back = from === 'liste' ? paths.followed : paths.question(question.slug)
  if (stop) await stopFollowing(db(c), { questionId: question.id, userId: actor.id })
  else if (isUnsure(question.maturity)) await follow(servicesOf(c), actor, question.id, every, now(c))
  else return redirectWith(c, back, words.settled, 'note')
  return redirectWith(c, back, stop ? words.off : words.on)
}

const proven = async (c: Request) => {
  const [id, step, proof] = [c.req.param('id') ?? '', c.req.param('step') ?? '', c.req.param('proof') ?? '']
  const question = await questionOf(c)
  if (!isId(id) || !isFollowerProof(servicesOf(c).secret, id, step, proof)) return notFound()
  return { question, id, stopping: step === 'arreter' }
}

const proof = `${paths.follow(':slug')}/:id/:step/:proof`

followingRoutes.get(proof, async (c) => c.render(<FollowProofPage {...(await proven(c))} to={c.req.path} />))

followingRoutes.post(proof, async (c) => {
  await openToAll(c, asksPerHour)
  const { question, id, stopping } = await proven(c)
  const back = paths.question(question.slug)
  // once decided there is nothing to wait for: the address is not kept for it
  if (stopping || isSettled(question.maturity)) {
    await stopFollowing(db(c), { id })
    return redirectWith(c, back, stopping ? words.off : words.settled, stopping ? 'done' : 'note')
  }
  return (await confirmFollow(servicesOf(c), id, now(c)))
    ? redirectWith(c, back, words.on)
    : redirectWith(c, paths.follow(question.slug), words.expired, 'refused')
})
