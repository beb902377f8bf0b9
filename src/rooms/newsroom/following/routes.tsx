import { Hono } from 'hono'
import { found, notFound } from '#core/errors.ts'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  openToAll,
  type Request,
  readBody,
  readForm,
  redirectWith,
  servicesOf,
  visitor,
} from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { paths } from '../paths.ts'
import { followForm } from '../questions/forms.ts'
import { FollowPage, FollowProofPage } from '../questions/pages-forms.tsx'
import { follows, type QuestionView, questionAt } from '../questions/queries.ts'
import { isUnsure } from '../questions/rules.ts'
import { words } from '../questions/words.ts'
import { askToFollow, confirmFollow, follow, stopFollowing } from './actions.ts'
import { isFollowerProof } from './proof.ts'

export const followingRoutes = new Hono<App>()

const said = words.following_
const questionOf = async (c: Request) => found(await questionAt(db(c), c.req.param('slug') ?? ''))

const show = async (c: Request, question: QuestionView, values: Typed = {}, errors: FieldErrors = {}) => {
  const actor = visitor(c)
  const following = actor !== null && (await follows(db(c), question.id, actor.id))
  return c.render(<FollowPage {...{ question, following, values, errors }} signedIn={actor !== null} />)
}

followingRoutes.get(paths.follow(':slug'), async (c) => show(c, await questionOf(c)))

const asksPerHour = { name: 'follow', hits: 10, perSeconds: 3_600 }

followingRoutes.post(paths.follow(':slug'), async (c) => {
  await openToAll(c, asksPerHour)
  const question = await questionOf(c)
  const back = paths.question(question.slug)
  const actor = visitor(c)
  if (actor) {
    const stops = typedText((await readBody(c)) as Typed, 'stop') !== ''
    if (stops) await stopFollowing(db(c), { questionId: question.id, userId: actor.id })
    else if (isUnsure(question.maturity)) await follow(servicesOf(c), actor, question.id, now(c))
    return redirectWith(c, back, stops ? said.off : said.on)
  }
  const form = await readForm(c, followForm)
  c.status(422)
  if (!form.ok) return show(c, question, form.typed, form.errors)
  const waits = isUnsure(question.maturity) && form.value.site_web === ''
  if (waits) await askToFollow(servicesOf(c), question, form.value.email)
  return redirectWith(c, back, said.sent, 'note')
})

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
  if (stopping) await stopFollowing(db(c), { id })
  else await confirmFollow(servicesOf(c), id, now(c))
  return redirectWith(c, paths.question(question.slug), stopping ? said.off : said.on)
})
