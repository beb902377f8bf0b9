import type { Hono } from 'hono'
import type { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith, requireActor, today, visitor } from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import type { Filling, WritingPage } from './parts.tsx'
import { groupPaths as paths } from './paths.ts'
import { type GroupView, groupBySlug, standingInGroup } from './queries.ts'
import type { GroupStanding } from './rules.ts'
import { refusals, words } from './words.ts'
import type { Refusal } from './words-names.ts'

export const partOf = (c: Request, name: string): string => c.req.param(name) ?? ''

export type Here = { group: GroupView; standing: GroupStanding }

/** The group of the address, and what the visitor is to it. */
export const hereOf = async (c: Request): Promise<Here> => {
  const group = await groupBySlug(db(c), partOf(c, 'slug'))
  return { group, standing: await standingInGroup(db(c), visitor(c), group, today(c)) }
}

type Can = (group: GroupView, standing: GroupStanding, actor: Actor) => boolean

/** The same, for whoever may do this; the others find nothing, or the way in when nobody is signed in. */
export const hereFor = async (c: Request, can: Can): Promise<Here> => {
  const actor = requireActor(c)
  const here = await hereOf(c)
  return can(here.group, here.standing, actor) ? here : notFound()
}

type Writing<T, More> = {
  can: Can
  form: z.ZodType<T>
  /** What the page needs besides the group. */
  load: (c: Request, here: Here) => Promise<More>
  page: (filling: Filling & More) => ReturnType<typeof WritingPage>
  /** Answers where to go on. */
  write: (c: Request, slug: string, value: T) => Promise<Outcome<string, Refusal>>
  done?: string
}

/** A form on its own page: shown, read, written; wrong input keeps what was typed (422), and so does a text changed meanwhile (409). */
export const writing = <T, More extends object>(
  routes: Hono<App>,
  path: string,
  { can, form, load, page, write, done = words.saved }: Writing<T, More>,
) => {
  const show = async (c: Request, values: Typed, errors: FieldErrors, isStale = false) => {
    const here = await hereFor(c, can)
    return c.render(page({ ...here, values, errors, isStale, ...(await load(c, here)) }))
  }
  routes.get(path, (c) => show(c, {}, {}))
  routes.post(path, async (c) => {
    requireActor(c)
    const { group } = await hereOf(c)
    const read = await readForm(c, form)
    if (!read.ok) {
      c.status(422)
      return show(c, read.typed, read.errors)
    }
    const outcome = await write(c, group.slug, read.value)
    if (outcome.ok) return redirectWith(c, outcome.value, done)
    // the group is over: there is no form any more
    if (outcome.refusal === 'not-open') return redirectWith(c, paths.group(group.slug), refusals['not-open'], 'refused')
    c.status(outcome.refusal === 'stale' ? 409 : 422)
    const errors = outcome.refusal === 'stale' ? {} : { form: [refusals[outcome.refusal]] }
    return show(c, read.typed, errors, outcome.refusal === 'stale')
  })
}

export const nothingMore = async () => ({})

/** After a button: where it was pressed, with what happened or why it did not. */
export const back = (c: Request, path: string, outcome: Outcome<unknown, Refusal>, done: string) =>
  outcome.ok ? redirectWith(c, path, done) : redirectWith(c, path, refusals[outcome.refusal], 'refused')
