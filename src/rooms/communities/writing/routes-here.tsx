import type { Hono } from 'hono'
import type { z } from 'zod'
import type { Visitor } from '#core/actor.ts'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith, requireActor, today, visitor } from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import { type CommunityView, readCommunity, standingIn } from '../queries.ts'
import { canFacilitate, canSpeak, type Open, type Standing } from '../rules.ts'
import type { Filling, WritingPage } from './parts.tsx'

/** A part of the address. */
export const partOf = (c: Request, name: string): string => c.req.param(name) ?? ''

export type Here = { community: CommunityView; standing: Standing }
type Can = (community: Open, standing: Standing, actor: Visitor) => boolean

/** Members and whoever facilitates. */
export const membersOrFacilitators: Can = (...who) => canSpeak(...who) || canFacilitate(...who)

/** The community of the address, and what the visitor is to it. */
export const hereOf = async (c: Request): Promise<Here> => {
  const community = await readCommunity(db(c), partOf(c, 'slug'))
  return { community, standing: await standingIn(db(c), visitor(c), community.id, today(c)) }
}

/** A page of a community that everyone reads. */
export const reading = (
  routes: Hono<App>,
  path: string,
  show: (c: Request, here: Here) => Response | Promise<Response>,
): void => {
  routes.get(path, async (c) => show(c, await hereOf(c)))
}

/** For whoever may do this; the others find nothing, or the way in when nobody is signed in. */
export const hereFor = async (c: Request, can: Can = membersOrFacilitators): Promise<Here> => {
  const actor = requireActor(c)
  const here = await hereOf(c)
  if (!can(here.community, here.standing, actor)) return notFound()
  return here
}

type Words<R extends string> = Record<R, string>

type Writing<T, More, R extends string> = {
  can?: Can
  form: z.ZodType<T>
  refusals: Words<R>
  /** What the page needs besides the community. */
  load: (c: Request, here: Here) => Promise<More>
  page: (filling: Filling & More) => ReturnType<typeof WritingPage>
  /** Answers where to go on. */
  write: (c: Request, slug: string, value: T) => Promise<Outcome<string, R>>
  /** The field a refusal is about, when it is about one. */
  fieldOf?: (refusal: R) => string | undefined
  done: string
}

/** A form on its own page: shown, read, written; wrong input keeps what was typed (422), and so does a text changed meanwhile (409). */
export const writing = <T, More extends object, R extends string>(
  routes: Hono<App>,
  path: string,
  { can, form, refusals, load, page, write, fieldOf, done }: Writing<T, More, R>,
) => {
  const show = async (c: Request, values: Typed, errors: FieldErrors, isStale = false) => {
    const here = await hereFor(c, can)
    return c.render(page({ ...here, values, errors, isStale, ...(await load(c, here)) }))
  }
  routes.get(path, (c) => show(c, {}, {}))
  routes.post(path, async (c) => {
    requireActor(c)
    const { community } = await hereFor(c, can)
    const read = await readForm(c, form)
    if (!read.ok) {
      c.status(422)
      return show(c, read.typed, read.errors)
    }
    const outcome = await write(c, community.slug, read.value)
    if (outcome.ok) return redirectWith(c, outcome.value, done)
    const isStale = outcome.refusal === 'stale'
    c.status(isStale ? 409 : 422)
    const errors = isStale ? {} : { [fieldOf?.(outcome.refusal) ?? 'form']: [refusals[outcome.refusal]] }
    return show(c, read.typed, errors, isStale)
  })
}

export const nothingMore = async () => ({})

/** After a button: where it leads, with what happened or why it did not. */
export const back = <R extends string>(
  c: Request,
  path: string,
  outcome: Outcome<unknown, R>,
  { done, refusals }: { done: string; refusals: Words<R> },
) => (outcome.ok ? redirectWith(c, path, done) : redirectWith(c, path, refusals[outcome.refusal], 'refused'))
