import { Hono } from 'hono'
import { found, notFound } from '#core/errors.ts'
import {
  type App,
  db,
  download,
  now,
  type Request,
  redirectWith,
  requireActor,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { isSlug } from '#core/pure/text.ts'
import { throttle } from '#core/rate-limit.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { groupPaths as paths } from '../paths.ts'
import { hereOf, partOf } from '../routes-here.tsx'
import { cutFeed, renewFeed } from './actions.ts'
import { calendarOf } from './calendar.ts'
import { CommunityAgendaPage, CutPage } from './pages.tsx'
import {
  type Body,
  calendarDates,
  datesOf,
  feedOwner,
  feedSeed,
  ofCommunity,
  ofGroup,
  ofPlace,
  placeAt,
  type Scope,
} from './queries.ts'
import { linkOf } from './routes-link.ts'
import { words } from './words.ts'

export const calendarRoutes = new Hono<App>()

const slugOf = (c: Request) => partOf(c, 'slug')

/** Calendars ask again and again, many of them from one address. */
const polling = { name: 'community-agenda', hits: 600, perSeconds: 3_600 }

type Filed = { name: string; scope: Scope; viewer: string | null; asking: string }

const send = async (c: Request, { name, scope, viewer, asking }: Filed) => {
  await throttle(db(c), polling, [asking], now(c))
  const items = await calendarDates(db(c), scope, viewer, today(c))
  c.header('Cache-Control', viewer ? 'private, no-store' : 'public, max-age=600')
  const text = calendarOf(words.agendaOf(name), items, servicesOf(c).config.publicUrl)
  return download(c, text, 'agenda.ics', 'text/calendar; charset=utf-8')
}

/** A private address shows what its owner sees today; a public one what anyone sees, whoever is signed in. */
const viewerOf = async (c: Request, body: Body): Promise<string | null> => {
  const key = c.req.query('cle')
  return key === undefined ? null : found(await feedOwner(db(c), body, key))
}

calendarRoutes.get(paths.calendarFile(':slug'), async (c) => {
  const { group } = await hereOf(c)
  const viewer = await viewerOf(c, { kind: 'group', id: group.id })
  return send(c, { name: group.name, scope: ofGroup(group.id), viewer, asking: viewer ?? c.var.address })
})

calendarRoutes.get(paths.agendaFile(':slug'), async (c) => {
  const community = await readCommunity(db(c), slugOf(c))
  const viewer = await viewerOf(c, { kind: 'community', id: community.id })
  return send(c, { name: community.name, scope: ofCommunity(community.id), viewer, asking: viewer ?? c.var.address })
})

calendarRoutes.get(paths.placeAgendaFile(':slug'), async (c) => {
  const place = found(isSlug(slugOf(c)) ? await placeAt(db(c), slugOf(c)) : null)
  return send(c, { name: place.name, scope: ofPlace(place.id), viewer: null, asking: c.var.address })
})

calendarRoutes.get(paths.agenda(':slug'), async (c) => {
  const community = await readCommunity(db(c), slugOf(c))
  const actor = visitor(c)
  const standing = await standingIn(db(c), actor, community.id, today(c))
  const reading = { scope: ofCommunity(community.id), viewer: actor?.id ?? null, today: today(c), from: today(c) }
  const { slug } = community
  const own = actor &&
    standing.voices.length > 0 && {
      link: await linkOf(c, { kind: 'community', id: community.id }, paths.agendaFile(slug)),
      renew: paths.agendaLink(slug),
      cut: paths.agendaCut(slug),
    }
  return c.render(
    <CommunityAgendaPage
      community={community}
      items={await datesOf(db(c), reading)}
      subscribed={{ file: paths.agendaFile(slug), own: own || null }}
    />,
  )
})

type Owned = { body: Body; name: string; page: string; cut: string; isMember: boolean }

const groupOf = async (c: Request): Promise<Owned> => {
  const { group, standing } = await hereOf(c)
  const isMember = standing.voices.length > 0
  return {
    ...{ body: { kind: 'group', id: group.id }, name: group.name, isMember },
    ...{ page: paths.group(group.slug), cut: paths.calendarCut(group.slug) },
  }
}

const communityOf = async (c: Request): Promise<Owned> => {
  const { id, slug, name } = await readCommunity(db(c), slugOf(c))
  const { voices } = await standingIn(db(c), requireActor(c), id, today(c))
  return {
    ...{ body: { kind: 'community', id }, name, isMember: voices.length > 0 },
    ...{ page: paths.agenda(slug), cut: paths.agendaCut(slug) },
  }
}

for (const { link, cut, read } of [
  { link: paths.calendarLink(':slug'), cut: paths.calendarCut(':slug'), read: groupOf },
  { link: paths.agendaLink(':slug'), cut: paths.agendaCut(':slug'), read: communityOf },
]) {
  calendarRoutes.post(link, async (c) => {
    const actor = requireActor(c)
    const { body, page, isMember } = await read(c)
    if (!isMember) return notFound()
    await renewFeed(servicesOf(c), actor, body, now(c))
    return redirectWith(c, `${page}#abonnement`, words.done.renew)
  })

  // one that has left still cuts the address they had
  calendarRoutes.get(cut, async (c) => {
    const { id } = requireActor(c)
    const { body, name, page, cut: to } = await read(c)
    return (await feedSeed(db(c), id, body)) ? c.render(<CutPage name={name} to={to} back={page} />) : notFound()
  })

  calendarRoutes.post(cut, async (c) => {
    const actor = requireActor(c)
    const { body, page } = await read(c)
    await cutFeed(servicesOf(c), actor, body)
    return redirectWith(c, page, words.done.cut)
  })
}
