import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf } from '#core/http.ts'
import { happeningsIn } from '../activity/queries.ts'
import { readCommunity } from '../queries.ts'
import { follow, unfollow } from './actions.ts'
import { feedOf } from './feed.ts'
import { FollowPage, MinePage, StopPage } from './pages.tsx'
import { paths } from './paths.ts'
import { followedBy, followOf, myFollow, placeAt, refusesNews, type Subject } from './queries.ts'
import { paces } from './rules.ts'
import { refusals, words } from './words.ts'

export const followRoutes = new Hono<App>()

const followForm = z.object({ pace: field.choice(paces, words.errors.pace) })
const slugOf = (c: Request) => c.req.param('slug') ?? ''
const idOf = (c: Request) => c.req.param('id') ?? ''

type Named = { subject: Subject; name: string; slug: string }
type Shown = { errors?: FieldErrors; values?: Typed }

const communityFollowed = async (c: Request): Promise<Named> => {
  const at = await readCommunity(db(c), slugOf(c))
  return { subject: { kind: 'community', id: at.id }, name: at.name, slug: at.slug }
}

const placeFollowed = async (c: Request): Promise<Named> => {
  const place = await placeAt(db(c), slugOf(c))
  return { subject: { kind: 'territory', id: place.id }, name: place.name, slug: place.slug }
}

const show = async (c: Request, { subject, name, slug }: Named, { errors = {}, values = {} }: Shown = {}) => {
  const actor = requireActor(c)
  const [known, muted] = await Promise.all([followOf(db(c), actor.id, subject), refusesNews(db(c), actor.id)])
  return c.render(<FollowPage subject={{ kind: subject.kind, name, slug }} {...{ known, muted, errors, values }} />)
}

const save = async (c: Request, named: Named) => {
  const actor = requireActor(c)
  const form = await readForm(c, followForm)
  c.status(422)
  if (!form.ok) return show(c, named, { errors: form.errors, values: form.typed })
  const outcome = await follow(db(c), actor, named.subject, form.value.pace, now(c))
  if (outcome.ok) return redirectWith(c, paths.mine, words.followed(named.name, outcome.value))
  return show(c, named, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
}

followRoutes.get(paths.ofCommunity(':slug'), async (c) => {
  requireActor(c)
  return show(c, await communityFollowed(c))
})

followRoutes.post(paths.ofCommunity(':slug'), async (c) => {
  requireActor(c)
  return save(c, await communityFollowed(c))
})

followRoutes.get(paths.ofPlace(':slug'), async (c) => {
  requireActor(c)
  return show(c, await placeFollowed(c))
})

followRoutes.post(paths.ofPlace(':slug'), async (c) => {
  requireActor(c)
  return save(c, await placeFollowed(c))
})

followRoutes.get(paths.mine, async (c) => {
  const { id } = requireActor(c)
  const [followed, muted] = await Promise.all([followedBy(db(c), id), refusesNews(db(c), id)])
  return c.render(<MinePage followed={followed} muted={muted} />)
})

followRoutes.get(paths.stop(':id'), async (c) =>
  c.render(<StopPage followed={await myFollow(db(c), requireActor(c).id, idOf(c))} />),
)

followRoutes.post(paths.stop(':id'), async (c) => {
  const followed = await unfollow(db(c), requireActor(c), idOf(c))
  return redirectWith(c, paths.mine, words.stopped(followed.name))
})

const feedLength = 50

followRoutes.get(paths.feed(':slug'), async (c) => {
  const at = await readCommunity(db(c), slugOf(c))
  const { config } = servicesOf(c)
  const happenings = await happeningsIn(db(c), [at.id], { limit: feedLength })
  const about = { origin: config.publicUrl, now: now(c) }
  return c.body(feedOf(at, happenings, about), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
})
