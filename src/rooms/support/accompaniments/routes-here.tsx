import type { Hono } from 'hono'
import type { z } from 'zod'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith, requireActor, today } from '#core/http.ts'
import type { Outcome } from '#core/pure/result.ts'
import { paths } from '../paths.ts'
import type { Filling, WritingPage } from './pages-frame.tsx'
import { type Accompaniment, readAccompaniment } from './queries.ts'
import { type Act, refusalTo } from './rules.ts'
import { refusals, words } from './words.ts'

type Refused = keyof typeof refusals

/** A parameter of the address. */
export const partOf = (c: Request, name = 'part'): string => c.req.param(name) ?? ''

/** The accompaniment, for those who read it. */
export const readHere = (c: Request): Promise<Accompaniment> =>
  readAccompaniment(db(c), requireActor(c), partOf(c, 'id'), today(c))

/** The same, for whoever may do this or could at another step; for the others its page is enough. */
export const here = async (c: Request, act: Act): Promise<Accompaniment> => {
  const accompaniment = await readHere(c)
  return refusalTo(act, accompaniment, requireActor(c).id) === 'not-yours' ? notFound() : accompaniment
}

export const back = (c: Request, id: string, outcome: Outcome<unknown, Refused>, done: string, part = '') =>
  outcome.ok
    ? redirectWith(c, paths.accompaniment(id) + part, done)
    : redirectWith(c, paths.accompaniment(id) + part, refusals[outcome.refusal], 'refused')

type Writing<T, More> = {
  act: Act
  form: z.ZodType<T>
  /** What the page needs besides the accompaniment. */
  load: (c: Request, accompaniment: Accompaniment) => Promise<More>
  page: (filling: Filling & More) => ReturnType<typeof WritingPage>
  write: (c: Request, id: string, value: T) => Promise<Outcome<unknown, Refused>>
  done?: string
  /** Where the page it came from is read again. */
  part?: string
}

/** A form on its own page: shown, read, written; wrong input keeps what was typed (422), and so does a text changed meanwhile (409). */
export const writing = <T, More extends object>(
  routes: Hono<App>,
  path: string,
  { act, form, load, page, write, done = words.done.saved, part = '' }: Writing<T, More>,
) => {
  const show = async (c: Request, values: Typed, errors: FieldErrors, isStale = false) => {
    const accompaniment = await here(c, act)
    return c.render(page({ accompaniment, values, errors, isStale, ...(await load(c, accompaniment)) }))
  }
  routes.get(path, async (c) => {
    const accompaniment = await here(c, act)
    const refusal = refusalTo(act, accompaniment, requireActor(c).id)
    if (refusal) return redirectWith(c, paths.accompaniment(accompaniment.id), refusals[refusal], 'note')
    return show(c, {}, {})
  })
  routes.post(path, async (c) => {
    requireActor(c)
    const { id } = await here(c, act)
    const read = await readForm(c, form)
    if (!read.ok) {
      c.status(422)
      return show(c, read.typed, read.errors)
    }
    const outcome = await write(c, id, read.value)
    if (!outcome.ok && outcome.refusal === 'stale') {
      c.status(409)
      return show(c, read.typed, {}, true)
    }
    return back(c, id, outcome, done, part)
  })
}

export const nothingMore = async () => ({})
