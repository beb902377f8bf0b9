import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
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
import { readCommunity, standingIn } from '../../queries.ts'
import { canSpeak } from '../../rules.ts'
import { groupPaths as paths } from '../paths.ts'
import { allGroups, groupsOf, mandatedVoices } from '../queries.ts'
import { partOf } from '../routes-here.tsx'
import { canBeginNational } from '../rules.ts'
import { refusals } from '../words.ts'
import { createGroup } from './actions.ts'
import { creating } from './forms.ts'
import { CreatePage } from './pages-forms.tsx'
import { AllGroupsPage, CommunityGroupsPage } from './pages-list.tsx'
import { words } from './words.ts'

export const groupListRoutes = new Hono<App>()

const perPage = 50
const slugOf = (c: Request) => partOf(c, 'slug')

groupListRoutes.get(paths.groups, async (c) => {
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(c.req.query('page') ?? '1')) || 1))
  const { groups, total } = await allGroups(db(c), { limit: perPage, offset: (page - 1) * perPage })
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (page > pages) return notFound()
  const actor = visitor(c)
  const mayBegin = canBeginNational(actor, await mandatedVoices(db(c), actor, today(c)))
  return c.render(<AllGroupsPage groups={groups} page={page} pages={pages} mayBegin={mayBegin} />)
})

groupListRoutes.get(paths.ofCommunity(':slug'), async (c) => {
  const community = await readCommunity(db(c), slugOf(c))
  const standing = await standingIn(db(c), visitor(c), community.id, today(c))
  const groups = await groupsOf(db(c), community.id)
  const mayBegin = canSpeak(community, standing, visitor(c))
  return c.render(<CommunityGroupsPage community={community} groups={groups} mayBegin={mayBegin} />)
})

/** The form of a new group, for whoever carries a voice there. */
const form = async (c: Request, slug: string | null, values: Typed = {}, errors: FieldErrors = {}) => {
  const actor = requireActor(c)
  if (slug === null) {
    const voices = await mandatedVoices(db(c), actor, today(c))
    if (!canBeginNational(actor, voices)) return notFound()
    return c.render(<CreatePage community={null} {...{ voices, values, errors, today: today(c) }} />)
  }
  const community = await readCommunity(db(c), slug)
  const standing = await standingIn(db(c), actor, community.id, today(c))
  if (!canSpeak(community, standing, actor)) return notFound()
  return c.render(
    <CreatePage community={community} {...{ voices: standing.voices, values, errors, today: today(c) }} />,
  )
}

const create = async (c: Request, slug: string | null) => {
  const read = await readForm(c, creating)
  if (!read.ok) {
    c.status(422)
    return form(c, slug, read.typed, read.errors)
  }
  const outcome = await createGroup(servicesOf(c), requireActor(c), { ...read.value, community: slug }, now(c))
  if (outcome.ok) return redirectWith(c, paths.group(outcome.value.slug), words.create.done(outcome.value.name))
  c.status(422)
  return form(c, slug, read.typed, { voice: [refusals[outcome.refusal]] })
}

groupListRoutes.get(paths.newNational, (c) => form(c, null))
groupListRoutes.post(paths.newNational, (c) => {
  requireActor(c)
  return create(c, null)
})
groupListRoutes.get(paths.newIn(':slug'), (c) => form(c, slugOf(c)))
groupListRoutes.post(paths.newIn(':slug'), (c) => {
  requireActor(c)
  return create(c, slugOf(c))
})
